grant usage on schema watchlist to mekong_app;

-- A list: seen by its audience, kept by its owner, tried on the cargo of whoever may read it.
create table watchlist.list (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  owner text not null,
  name text not null,
  description text not null,
  source text not null,
  threshold double precision not null check (threshold >= 0.5 and threshold <= 1),
  severity integer not null check (severity between 0 and 100),
  valid_from date,
  valid_until date,
  -- Names made up for a demonstration; never told apart from real ones by the name alone.
  generated boolean not null,
  edition date,
  -- Counts every change of what is looked for: a snapshot of the same number is the same.
  generation bigint not null default 0,
  revision integer not null default 1,
  entries integer not null default 0,
  names integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (id, audience_id),
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index list_audience on watchlist.list (audience_id);

-- A person, company, vessel, container, phone or address; the key is its id in the source.
create table watchlist.entry (
  id uuid not null primary key default uuidv7(),
  list uuid not null,
  audience_id integer not null,
  key text not null,
  kind text not null,
  name text not null,
  birth_dates text[] not null,
  countries text[] not null,
  identifiers text[] not null,
  remarks text not null,
  -- Whether a file brought it: the next edition may take it away again.
  imported boolean not null,
  removed boolean not null default false,
  revision integer not null,
  -- That of the list when this last changed.
  generation bigint not null,
  changed_at timestamptz not null,
  search text not null,
  unique (list, key),
  unique (id, audience_id),
  foreign key (list, audience_id) references watchlist.list (id, audience_id)
    on update cascade
);
create index entry_generation on watchlist.entry (list, generation);
create index entry_name on watchlist.entry (list, name, id) where not removed;

create table watchlist.alias (
  entry uuid not null,
  number integer not null,
  audience_id integer not null,
  name text not null,
  primary key (entry, number),
  foreign key (entry, audience_id) references watchlist.entry (id, audience_id)
    on update cascade
);

-- A file that was read into a list. Kept for ever; the same file again leaves no row.
create table watchlist.edition (
  id uuid not null primary key default uuidv7(),
  list uuid not null,
  audience_id integer not null,
  format text not null,
  file text not null,
  sha256 text not null,
  edition date,
  added integer not null,
  changed integer not null,
  removed integer not null,
  unchanged integer not null,
  rejected integer not null,
  by_person uuid not null,
  at timestamptz not null,
  foreign key (list, audience_id) references watchlist.list (id, audience_id)
    on update cascade
);
create index edition_list on watchlist.edition (list, at desc);

-- Append-only: what a list's settings (no entry) or an entry were from then on, as a whole.
create table watchlist.change (
  id bigint not null primary key generated always as identity,
  list uuid not null,
  entry uuid,
  audience_id integer not null,
  revision integer not null,
  change text not null,
  content text not null,
  edition uuid,
  by_person uuid not null,
  at timestamptz not null,
  foreign key (list, audience_id) references watchlist.list (id, audience_id)
    on update cascade
);
create index change_entry on watchlist.change (entry, revision) where entry is not null;
create index change_list on watchlist.change (list, id) where entry is null;

select access.protect('watchlist.list');
select access.protect('watchlist.entry');
select access.protect('watchlist.alias');
select access.protect('watchlist.edition');
select access.protect('watchlist.change');

grant select, insert, update on watchlist.list, watchlist.entry to mekong_app;
grant select, insert, delete on watchlist.alias to mekong_app;
grant select, insert on watchlist.edition, watchlist.change to mekong_app;

-- Screening works for an organisation, not for a reader: it sees the lists that the organisation's
-- people may read, whoever happens to have sent the cargo. Only these functions show them so.
create policy keeper on watchlist.list for select to current_user using (true);
create policy keeper on watchlist.entry for select to current_user using (true);
create policy keeper on watchlist.alias for select to current_user using (true);

-- The lists in force on a day that are tried on an organisation's cargo: its own, and those of the
-- operations whose present member it is and whose readers are everybody or that organisation.
create function watchlist.watching(in_organisation text, on_day date)
  returns table (id uuid, name text, threshold double precision, severity integer,
    generation bigint, revision integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select l.id, l.name, l.threshold, l.severity, l.generation, l.revision
  from watchlist.list l
  join access.audience a on a.id = l.audience_id
  where (l.valid_from is null or l.valid_from <= on_day)
    and (l.valid_until is null or l.valid_until >= on_day)
    and a.grants && array['all', 'org:' || in_organisation]
    and (a.closed_group = 'home:' || in_organisation
      or exists (
        select from access.group_organisation go
        where go.closed_group = a.closed_group and go.organisation = in_organisation
          and go.joined <= on_day and (go.left_on is null or go.left_on > on_day)))
$$;

-- What changed in a list after a generation; after 0 all that stands now.
create function watchlist.parties(in_list uuid, after_generation bigint)
  returns table (id uuid, removed boolean, kind text, name text, aliases text[],
    birth_dates text[], countries text[], identifiers text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select e.id, e.removed, e.kind, e.name,
    array(select a.name from watchlist.alias a where a.entry = e.id order by a.number),
    e.birth_dates, e.countries, e.identifiers
  from watchlist.entry e
  where e.list = in_list and e.generation > after_generation
    and (after_generation > 0 or not e.removed)
$$;
revoke execute on function watchlist.watching(text, date), watchlist.parties(uuid, bigint)
  from public;
grant execute on function watchlist.watching(text, date), watchlist.parties(uuid, bigint)
  to mekong_app;
