grant usage on schema access to mekong_app;

create table access.organisation (
  code text not null primary key,
  country text not null,
  kind text not null,
  name_en text not null,
  name_vi text not null,
  name_zh text not null,
  active boolean not null default true
);

create table access.unit (
  id uuid not null primary key default uuidv7(),
  organisation text not null references access.organisation,
  parent uuid references access.unit,
  code text not null unique,
  kind text not null,
  name_en text not null,
  name_vi text not null,
  name_zh text not null,
  place text,
  active boolean not null default true
);
create index unit_organisation on access.unit (organisation);
create index unit_parent on access.unit (parent);

create table access.person (
  id uuid not null primary key default uuidv7(),
  login text not null unique,
  name text not null,
  email text,
  organisation text not null references access.organisation,
  unit uuid references access.unit,
  language text not null default 'en',
  password_hash text not null,
  system_roles text[] not null default '{}',
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index person_organisation on access.person (organisation);

-- A closed user group: an operation, a working group. Who is not in it learns nothing.
create table access.closed_group (
  code text not null primary key,
  created_at timestamptz not null default now()
);

create table access.group_organisation (
  closed_group text not null references access.closed_group,
  organisation text not null references access.organisation,
  joined date not null,
  left_on date,
  primary key (closed_group, organisation, joined)
);
create index group_organisation_organisation on access.group_organisation (organisation);

create table access.group_person (
  closed_group text not null references access.closed_group,
  person uuid not null references access.person,
  roles text[] not null,
  primary key (closed_group, person)
);
create index group_person_person on access.group_person (person);

-- An audience is a value: the same grants in the same group are the same row. Records carry its id.
-- Grants: 'all', 'org:CODE', 'unit:ID', 'role:ROLE', 'org:CODE/role:ROLE'.
create table access.audience (
  id integer not null primary key generated always as identity,
  closed_group text not null references access.closed_group,
  grants text[] not null check (cardinality(grants) > 0),
  unique (closed_group, grants)
);

create table access.api_token (
  hash bytea not null primary key,
  person uuid not null references access.person,
  label text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on access.api_token (person);

create table access.sign_in_failure (
  key text not null primary key,
  failures integer not null,
  last_at timestamptz not null
);

grant select, insert, update on access.organisation, access.unit, access.person,
  access.closed_group, access.group_organisation, access.group_person, access.api_token
  to mekong_app;
grant select, insert on access.audience to mekong_app;
grant select, insert, update, delete on access.sign_in_failure to mekong_app;

-- What a person holds: one row a group they are enrolled in while their organisation is a member.
create view access.holding with (security_invoker = true) as
  select gp.closed_group, gp.person, p.organisation, p.unit, gp.roles
  from access.group_person gp
  join access.person p on p.id = gp.person and p.active
  where cardinality(gp.roles) > 0 and exists (
    select from access.group_organisation go
    where go.closed_group = gp.closed_group and go.organisation = p.organisation
      and go.joined <= current_date and (go.left_on is null or go.left_on > current_date));

-- The grants that let a holder read: a superior unit reads what its subordinate units read.
create function access.grants_of(organisation text, unit uuid, roles text[]) returns text[]
  language sql stable
  return (
    with recursive below as (
      select u.id from access.unit u where u.id = grants_of.unit
      union all
      select u.id from access.unit u join below b on u.parent = b.id
    )
    select array['all', 'org:' || grants_of.organisation]
      || coalesce((select array_agg('unit:' || id) from below), '{}')
      || coalesce((select array_agg('role:' || r) from unnest(grants_of.roles) r), '{}')
      || coalesce((select array_agg('org:' || grants_of.organisation || '/role:' || r)
                   from unnest(grants_of.roles) r), '{}'));

create function access.audiences_of(reader uuid) returns integer[]
  language sql stable
  return coalesce((
    select array_agg(a.id)
    from access.holding h
    join access.audience a on a.closed_group = h.closed_group
      and a.grants && access.grants_of(h.organisation, h.unit, h.roles)
    where h.person = reader), '{}');

-- Who reads in this transaction; outside of one that was opened for somebody, nobody.
create function access.my_audiences() returns integer[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('dragon.audiences', true), ''), '{}')::integer[];

-- Opens the transaction for a person: one round trip.
create function access.enter(reader uuid) returns void
  language sql volatile
  begin atomic
    select set_config('dragon.person', reader::text, true),
           set_config('dragon.audiences', access.audiences_of(reader)::text, true);
  end;

-- Puts a table of operational records behind the last wall. It must have a column audience_id.
create function access.protect(records regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', records);
  execute format('alter table %s force row level security', records);
  execute format(
    'create policy reader on %s to mekong_app
       using (audience_id = any ((select access.my_audiences())::integer[]))
       with check (audience_id = any ((select access.my_audiences())::integer[]))', records);
end
$$;
revoke execute on function access.protect(regclass) from public;

grant select on access.holding to mekong_app;
