grant usage on schema screening to mekong_app;

-- A chunk of stored consignments to be screened. Whoever screens it holds its row locked until the
-- hits are stored, and marks it done with them: after a crash it is there again, and nobody screens
-- it twice. It tells no content: workers find it as nobody and work as somebody who may read it.
create table screening.task (
  chunk bigint not null primary key,
  manifest uuid not null,
  organisation text not null,
  person uuid not null,
  consignments integer not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  failures integer not null default 0
);
create index task_manifest on screening.task (manifest);
create index task_due on screening.task (due_at, chunk) where done_at is null;
grant select, insert, update on screening.task to mekong_app;

-- What an organisation decided for itself. The secret makes the random share unforeseeable, and
-- the same for all processes that share the database.
create table screening.setting (
  organisation text not null primary key,
  secret bytea not null,
  random_share numeric not null,
  changed_at timestamptz not null
);
grant select, insert, update on screening.setting to mekong_app;

-- A consignment that was hit, with copies of what lists show and filter. State, assignment and
-- selection are of the consignment: it is opened as a whole, whatever pointed at it.
create table screening.candidate (
  consignment bigint not null primary key,
  audience_id integer not null,
  organisation text not null,
  manifest uuid not null,
  waybill text not null,
  goods text not null,
  shipper text not null,
  consignee text not null,
  containers text[] not null,
  mode text not null,
  origin text not null,
  destination text not null,
  arrival date,
  search text not null,
  received_at timestamptz not null,
  first_hit_at timestamptz not null,
  changed_at timestamptz not null,
  -- The gravest hit; one that somebody called urgent stands above all others.
  rank integer not null,
  severity integer not null,
  score double precision not null,
  hits integer not null,
  state text not null,
  assignee uuid,
  selected_at timestamptz,
  -- Of the last examination.
  result text not null default '',
  examined_at timestamptz,
  minutes integer,
  revision integer not null default 1,
  unique (consignment, audience_id)
);
create index candidate_rank
  on screening.candidate (rank desc, score desc, consignment desc, audience_id) include (state);
create index candidate_examined on screening.candidate (examined_at) where examined_at is not null;
create index candidate_manifest on screening.candidate (manifest);

-- What pointed at it and exactly why; never changed.
create table screening.hit (
  id bigint not null primary key generated always as identity,
  consignment bigint not null,
  audience_id integer not null,
  kind text not null,
  list text not null,
  target text not null,
  version integer not null,
  name text not null,
  severity integer not null,
  score double precision not null,
  reasons text not null,
  raised_at timestamptz not null,
  unique (consignment, kind, target, version),
  foreign key (consignment, audience_id) references screening.candidate (consignment, audience_id)
    on update cascade
);
create index hit_target on screening.hit (target, kind);

create table screening.selection (
  id bigint not null primary key generated always as identity,
  consignment bigint not null,
  audience_id integer not null,
  why text not null,
  note text not null,
  by_person uuid,
  at timestamptz not null,
  foreign key (consignment, audience_id) references screening.candidate (consignment, audience_id)
    on update cascade
);
create index selection_consignment on screening.selection (consignment);

-- The last one of a consignment counts; the earlier ones stay.
create table screening.examination (
  id bigint not null primary key generated always as identity,
  consignment bigint not null,
  audience_id integer not null,
  result text not null,
  minutes integer,
  notes text not null,
  operation text not null,
  seizure uuid,
  by_person uuid not null,
  at timestamptz not null,
  foreign key (consignment, audience_id) references screening.candidate (consignment, audience_id)
    on update cascade
);
create index examination_consignment on screening.examination (consignment, id);
create index examination_seizure on screening.examination (seizure) where seizure is not null;
create index examination_at on screening.examination (at);

-- Who did what with it, append-only.
create table screening.step (
  id bigint not null primary key generated always as identity,
  consignment bigint not null,
  audience_id integer not null,
  what text not null,
  detail text not null,
  note text not null,
  by_person uuid,
  at timestamptz not null,
  foreign key (consignment, audience_id) references screening.candidate (consignment, audience_id)
    on update cascade
);
create index step_consignment on screening.step (consignment, id);

-- A learned score: the newest of an organisation is in use.
create table screening.model (
  id bigint not null primary key generated always as identity,
  audience_id integer not null,
  organisation text not null,
  trained_at timestamptz not null,
  examined integer not null,
  finds integer not null,
  threshold double precision not null,
  evaluation text not null,
  content bytea not null
);
create index model_newest on screening.model (organisation, id desc);

-- A hand-over to another port of an operation: what it should look at and why, without the record
-- itself, which stays with its organisation.
create table screening.alert (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  sender text not null,
  recipient text not null,
  consignment bigint not null,
  port text not null,
  content text not null,
  note text not null,
  by_person uuid not null,
  at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz
);
create index alert_recipient on screening.alert (recipient, at desc);
create index alert_consignment on screening.alert (consignment);

select access.protect('screening.candidate');
select access.protect('screening.hit');
select access.protect('screening.selection');
select access.protect('screening.examination');
select access.protect('screening.step');
select access.protect('screening.model');
select access.protect('screening.alert');

grant select, insert, update on screening.candidate to mekong_app;
grant select, insert on screening.hit, screening.selection, screening.examination,
  screening.step, screening.model to mekong_app;
grant select, insert, update (taken_by, taken_at) on screening.alert to mekong_app;
