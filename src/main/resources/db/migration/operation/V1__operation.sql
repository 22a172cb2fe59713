grant usage on schema operation to mekong_app;

create table operation.operation (
  code text not null primary key,
  series text not null,
  phase integer not null,
  title_en text not null,
  title_vi text not null,
  title_zh text not null,
  legal_basis text not null,
  scope text[] not null check (cardinality(scope) > 0),
  modes text[] not null check (cardinality(modes) > 0),
  status text not null,
  shares_totals boolean not null,
  band smallint not null check (band between 1 and 6),
  -- The phase before; the reader may not be allowed to see that one.
  previous text,
  revision integer not null default 1,
  audience_id integer not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (code, audience_id)
);

-- What belongs to an operation is seen by whoever sees the operation.
create table operation.period (
  operation text not null,
  audience_id integer not null,
  number integer not null,
  kind text not null,
  from_day date not null,
  to_day date,
  source text not null,
  primary key (operation, number),
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade,
  check (to_day is null or to_day >= from_day)
);

create table operation.member (
  operation text not null,
  audience_id integer not null,
  organisation text not null,
  role text not null,
  joined date not null,
  left_on date,
  revision integer not null default 1,
  primary key (operation, organisation, joined),
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade,
  check (left_on is null or left_on >= joined)
);
create unique index member_present on operation.member (operation, organisation)
  where left_on is null;

create table operation.contact_point (
  id uuid not null primary key default uuidv7(),
  operation text not null,
  audience_id integer not null,
  level smallint not null check (level in (1, 2)),
  organisation text not null,
  unit uuid,
  force text not null,
  name text not null,
  account uuid,
  channel_kinds text[] not null,
  channel_values text[] not null check (cardinality(channel_values) = cardinality(channel_kinds)),
  languages text[] not null,
  all_day boolean not null,
  valid_from date not null,
  valid_to date,
  confirmed boolean not null,
  revision integer not null default 1,
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade,
  check (valid_to is null or valid_to >= valid_from)
);
create index contact_point_operation on operation.contact_point (operation, organisation);

create table operation.meeting (
  id uuid not null primary key default uuidv7(),
  operation text not null,
  audience_id integer not null,
  kind text not null,
  from_day date not null,
  to_day date,
  place text not null,
  note text not null,
  revision integer not null default 1,
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade,
  unique (id, operation),
  check (to_day is null or to_day >= from_day)
);
create index meeting_operation on operation.meeting (operation, from_day);

create table operation.decision (
  id uuid not null primary key default uuidv7(),
  operation text not null,
  audience_id integer not null,
  number text not null,
  day date not null,
  meeting uuid,
  body text not null,
  revision integer not null default 1,
  foreign key (meeting, operation) references operation.meeting (id, operation),
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade
);
create index decision_operation on operation.decision (operation, day);
create index decision_meeting on operation.decision (meeting);

select access.protect('operation.operation');
select access.protect('operation.period');
select access.protect('operation.member');
select access.protect('operation.contact_point');
select access.protect('operation.meeting');
select access.protect('operation.decision');

grant select, insert, update on operation.operation, operation.member, operation.contact_point,
  operation.meeting, operation.decision to mekong_app;
grant select, insert, delete on operation.period to mekong_app;
