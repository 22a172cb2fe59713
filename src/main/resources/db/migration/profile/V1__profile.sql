grant usage on schema profile to mekong_app;

-- A risk profile of an organisation. What it says stands in its versions; version is the one that
-- counts.
create table profile.profile (
  id uuid not null primary key default uuidv7(),
  organisation text not null,
  unit uuid,
  -- The owner's own short name, as files carry it.
  code text not null,
  version integer not null default 1 check (version > 0),
  audience_id integer not null,
  created_at timestamptz not null default now(),
  unique (id, audience_id),
  unique (organisation, code)
);
create index profile_audience on profile.profile (audience_id);

-- Append-only: what once fired can always be shown as it was.
create table profile.profile_version (
  profile uuid not null,
  version integer not null check (version > 0),
  audience_id integer not null,
  name text not null,
  rule text not null,
  severity smallint not null check (severity between 0 and 100),
  explanation text not null,
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('draft', 'on', 'off')),
  why text not null,
  author uuid not null,
  saved_at timestamptz not null default now(),
  primary key (profile, version),
  foreign key (profile, audience_id) references profile.profile (id, audience_id)
    on update cascade,
  check (valid_to is null or valid_to >= valid_from)
);

-- A rule tried on the stored consignments of an organisation. Its result quotes consignments, so it
-- has an audience of its own: the organisation, never the readers of a shared profile.
create table profile.backtest (
  id uuid not null primary key default uuidv7(),
  profile uuid not null references profile.profile (id),
  version integer not null,
  organisation text not null,
  audience_id integer not null,
  person uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  done bigint not null default 0,
  total bigint not null default 0,
  cancel boolean not null default false,
  result text,
  asked_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index backtest_profile on profile.backtest (profile, asked_at);

select access.protect('profile.profile');
select access.protect('profile.profile_version');
select access.protect('profile.backtest');

grant select, insert, update on profile.profile, profile.backtest to mekong_app;
grant select, insert on profile.profile_version to mekong_app;

-- The owner, whom the function below works as, reads all; the application never is the owner.
create policy keeper on profile.profile for select to current_user using (true);
create policy keeper on profile.profile_version for select to current_user using (true);

-- What screens the cargo of an organisation on a day, whoever asks: screening works for an
-- organisation, not for a reader. A profile reaches all of its officers or it does not count.
create function profile.live(in_organisation text, in_day date)
  returns table (id uuid, version integer, organisation text, name text, rule text,
    severity smallint, explanation text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select p.id, v.version, p.organisation, v.name, v.rule, v.severity, v.explanation
  from profile.profile p
  join profile.profile_version v on v.profile = p.id and v.version = p.version
  where v.state = 'on' and v.valid_from <= in_day
    and (v.valid_to is null or v.valid_to >= in_day)
    and p.audience_id = any (access.audiences_of_organisation(in_organisation))
  order by p.id
$$;
revoke execute on function profile.live(text, date) from public;
grant execute on function profile.live(text, date) to mekong_app;
