grant usage on schema seizure to mekong_app;

-- Numbers are permuted before anybody sees them, so that they do not tell how many there are.
create sequence seizure.serial as bigint minvalue 0 start 0;
grant usage on seizure.serial to mekong_app;

-- What stands now; the content lies in the revision of that number.
create table seizure.seizure (
  id uuid not null primary key default uuidv7(),
  number text not null unique,
  operation text not null,
  state text not null,
  revision integer not null,
  owner text not null,
  unit uuid,
  reporter uuid not null,
  release_to text[] not null,
  audience_id integer not null,
  merged_into uuid,
  reported_at timestamptz not null,
  changed_at timestamptz not null,
  -- Copies of the content for lists, filters and search.
  occurred_on date not null,
  occurred_until date not null,
  country text not null,
  admin1 text not null,
  place text not null,
  mode text not null,
  direction text not null,
  detection text not null,
  lead text not null,
  regimes text[] not null,
  codes text[] not null,
  generated boolean not null,
  origin_key text,
  search text not null,
  unique (id, audience_id),
  unique (operation, owner, origin_key)
);
-- The audience is a key so that what the reader may not see is skipped before it is fetched.
create index seizure_newest
  on seizure.seizure (operation, occurred_on desc, id desc, audience_id) include (state);
create index seizure_state
  on seizure.seizure (operation, state, occurred_on desc, id desc, audience_id);
create index seizure_merged on seizure.seizure (merged_into) where merged_into is not null;
create index seizure_search on seizure.seizure using gin (search gin_trgm_ops);

-- Append-only: each change of content or state, with the whole content as it was from then on.
create table seizure.revision (
  seizure uuid not null,
  revision integer not null,
  audience_id integer not null,
  change text not null,
  state text not null,
  release_to text[] not null,
  content jsonb not null,
  codes text[] not null,
  why text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (seizure, revision),
  foreign key (seizure, audience_id) references seizure.seizure (id, audience_id)
    on update cascade
);

-- Numbers by which two records may turn out to be one.
create table seizure.identifier (
  seizure uuid not null,
  audience_id integer not null,
  kind text not null,
  value text not null,
  primary key (seizure, kind, value),
  foreign key (seizure, audience_id) references seizure.seizure (id, audience_id)
    on update cascade
);
create index identifier_value on seizure.identifier (value, kind);

-- What was known when, for figures: line 0 is the case itself, lines from 1 are its goods. A row
-- holds from known_from until before known_until; 'infinity' is now. Rows are closed, never
-- changed otherwise.
create table seizure.fact (
  seizure uuid not null,
  line smallint not null,
  known_from timestamptz not null,
  known_until timestamptz not null default 'infinity',
  audience_id integer not null,
  operation text not null,
  state text not null,
  generated boolean not null,
  cases integer not null,
  owner text not null,
  lead text not null,
  lead_country text not null,
  taking_part text[] not null,
  occurred_on date not null,
  occurred_until date not null,
  country text not null,
  admin1 text not null,
  place text not null,
  mode text not null,
  direction text not null,
  detection text not null,
  persons integer not null,
  regime text not null,
  code text not null,
  substance_group text not null,
  form text not null,
  quantity numeric,
  unit text not null,
  bound text not null,
  grams numeric,
  factor text not null,
  tablets numeric,
  specimens numeric,
  part_of_mass boolean not null,
  primary key (seizure, line, known_from),
  foreign key (seizure, audience_id) references seizure.seizure (id, audience_id)
    on update cascade
);
create index fact_operation on seizure.fact (operation, known_until, line, occurred_on);

create table seizure.photo (
  id uuid not null primary key default uuidv7(),
  seizure uuid not null,
  audience_id integer not null,
  sha256 text not null,
  thumbnail text not null,
  original text not null,
  type text not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  name text not null,
  caption text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  foreign key (seizure, audience_id) references seizure.seizure (id, audience_id)
    on update cascade
);
create index photo_seizure on seizure.photo (seizure);

select access.protect('seizure.seizure');
select access.protect('seizure.revision');
select access.protect('seizure.identifier');
select access.protect('seizure.fact');
select access.protect('seizure.photo');

grant select, insert, update on seizure.seizure to mekong_app;
grant select, insert on seizure.revision to mekong_app;
grant select, insert, delete on seizure.identifier to mekong_app;
grant select, insert, update (known_until) on seizure.fact to mekong_app;
grant select, insert, update (removed_at) on seizure.photo to mekong_app;

-- What somebody has begun to type: nobody else's business.
create table seizure.draft (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  operation text not null,
  fields jsonb not null,
  changed_at timestamptz not null
);
create index draft_person on seizure.draft (person, operation);
alter table seizure.draft enable row level security;
alter table seizure.draft force row level security;
create policy own on seizure.draft to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
grant select, insert, update, delete on seizure.draft to mekong_app;

-- Row-level security keeps LIKE from using an index, since LIKE might tell of rows it may not
-- show. So the owner looks rare words up, among the caller's audiences only.
create policy keeper on seizure.seizure for select to current_user using (true);

-- The records of an operation with all the words, or null when there are more than :most: words
-- that five of the newest 300 records have are met soon in the order of the list, and their
-- postings are too long to read. longest and words are LIKE patterns of folded text.
create function seizure.matching(in_operation text, longest text, words text[], most integer)
  returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found uuid[];
  common boolean;
begin
  select count(*) >= 5 into common
  from (
    select s.search from seizure.seizure s
    where s.operation = in_operation and s.audience_id = any (access.my_audiences())
    order by s.occurred_on desc, s.id desc
    limit 300) newest
  where newest.search like all (words);
  if common then
    return null;
  end if;
  execute
    'select array_agg(id) from (
       select id from seizure.seizure
       where search like $1 and operation = $2 and search like all ($3)
         and audience_id = any ($4)
       limit $5 + 1) matches'
    into found
    using longest, in_operation, words, access.my_audiences(), most;
  if cardinality(found) > most then
    return null;
  end if;
  return coalesce(found, '{}');
end
$$;
revoke execute on function seizure.matching(text, text, text[], integer) from public;
grant execute on function seizure.matching(text, text, text[], integer) to mekong_app;

-- Writers of facts hold the lock in share mode from the moment that becomes known_from until they
-- commit. Whoever takes it alone for a moment therefore knows: everything known before that moment
-- is there to be read, and nothing will ever be added to it.
create function seizure.know() returns timestamptz
  language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock_shared(7305001);
  return clock_timestamp();
end
$$;
create function seizure.settled() returns timestamptz
  language plpgsql volatile
as $$
declare
  moment timestamptz;
begin
  perform pg_advisory_lock(7305001);
  moment := clock_timestamp();
  perform pg_advisory_unlock(7305001);
  return moment;
end
$$;
grant execute on function seizure.know(), seizure.settled() to mekong_app;

-- Published: one row a case and time span. regime and code are those of its first goods line.
create view seizure.counted_case with (security_invoker = true) as
  select operation, seizure, known_from, known_until, state, generated, cases, owner, lead,
    lead_country, taking_part, occurred_on, occurred_until, country, admin1, place, mode,
    direction, detection, persons, regime, code, substance_group, form
  from seizure.fact
  where line = 0;

-- Published: one row a goods line and time span.
create view seizure.counted_line with (security_invoker = true) as
  select operation, seizure, line, known_from, known_until, state, generated, cases, owner, lead,
    lead_country, taking_part, occurred_on, occurred_until, country, admin1, place, mode,
    direction, detection, regime, code, substance_group, form, quantity, unit, bound, grams,
    factor, tablets, specimens, part_of_mass
  from seizure.fact
  where line > 0;

grant select on seizure.counted_case, seizure.counted_line to mekong_app;

-- Published: the released cases of an operation that the reader, who is in it, may not see, for
-- totals where the members agreed to share them. Without keys, numbers and owners.
create policy keeper on seizure.fact for select to current_user using (true);
create function seizure.withheld_case(in_operation text)
  returns table (operation text, known_from timestamptz, known_until timestamptz, state text,
    generated boolean, cases integer, lead text, lead_country text, taking_part text[],
    occurred_on date, occurred_until date, country text, admin1 text, place text, mode text,
    direction text, detection text, persons integer, regime text, code text,
    substance_group text, form text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select f.operation, f.known_from, f.known_until, f.state, f.generated, f.cases, f.lead,
    f.lead_country, f.taking_part, f.occurred_on, f.occurred_until, f.country, f.admin1, f.place,
    f.mode, f.direction, f.detection, f.persons, f.regime, f.code, f.substance_group, f.form
  from seizure.fact f
  where f.operation = in_operation and f.line = 0 and f.state = 'released'
    and f.audience_id <> all (access.my_audiences())
    and exists (
      select from access.audience a
      where a.closed_group = in_operation and a.id = any (access.my_audiences()))
$$;
revoke execute on function seizure.withheld_case(text) from public;
grant execute on function seizure.withheld_case(text) to mekong_app;
