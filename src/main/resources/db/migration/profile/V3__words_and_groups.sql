-- Name and explanation in further languages: {"vi": {"name": "…", "text": "…"}}; and what the groups
-- that a rule names stood for when the version was saved: [{"name", "group", "version", "terms"}].
alter table profile.profile_version
  add column words jsonb not null default '{}',
  add column groups jsonb not null default '[]';
create index profile_version_groups on profile.profile_version using gin (groups jsonb_path_ops)
  where groups <> '[]';

-- A group of terms that a unit defined: rules name it with @. What it holds stands in its versions;
-- version is the one that new rules mean.
create table profile.word_group (
  id uuid not null primary key default uuidv7(),
  organisation text not null,
  unit uuid,
  name text not null,
  kind text not null check (kind in ('codes', 'countries', 'places', 'words', 'parties')),
  version integer not null default 1 check (version > 0),
  audience_id integer not null,
  created_at timestamptz not null default now(),
  unique (id, audience_id),
  unique (organisation, name)
);
create index word_group_audience on profile.word_group (audience_id);

-- Append-only: what a rule once meant can always be shown.
create table profile.word_group_version (
  word_group uuid not null,
  version integer not null check (version > 0),
  audience_id integer not null,
  title text not null,
  explanation text not null,
  words jsonb not null,
  terms text[] not null check (cardinality(terms) > 0),
  -- No longer offered to new rules; profiles that use it keep what they mean.
  retired boolean not null,
  why text not null,
  author uuid not null,
  saved_at timestamptz not null default now(),
  primary key (word_group, version),
  foreign key (word_group, audience_id) references profile.word_group (id, audience_id)
    on update cascade
);

select access.protect('profile.word_group');
select access.protect('profile.word_group_version');
grant select, insert, update on profile.word_group to mekong_app;
grant select, insert on profile.word_group_version to mekong_app;

-- As before, with what the groups of the version stand for.
drop function profile.live(text, date);
create function profile.live(in_organisation text, in_day date)
  returns table (id uuid, version integer, organisation text, name text, rule text,
    severity smallint, explanation text, groups text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select p.id, v.version, p.organisation, v.name, v.rule, v.severity, v.explanation, v.groups::text
  from profile.profile p
  join profile.profile_version v on v.profile = p.id and v.version = p.version
  where v.state = 'on' and v.valid_from <= in_day
    and (v.valid_to is null or v.valid_to >= in_day)
    and p.audience_id = any (access.audiences_of_organisation(in_organisation))
  order by p.id
$$;
revoke execute on function profile.live(text, date) from public;
grant execute on function profile.live(text, date) to mekong_app;
