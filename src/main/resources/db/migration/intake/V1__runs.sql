grant usage on schema intake to mekong_app;

-- An import: seen by the organisation that imports, in the operation.
create table intake.run (
  id uuid not null primary key default uuidv7(),
  operation text not null,
  owner text not null,
  audience_id integer not null,
  person uuid not null,
  kind text not null,
  format text not null,
  file text not null,
  state text not null,
  total integer not null default 0,
  done integer not null default 0,
  accepted integer not null default 0,
  rejected integer not null default 0,
  duplicates integer not null default 0,
  records integer not null default 0,
  warnings integer not null default 0,
  -- Grants for the records, whether they are opened at once, the decimal sign, column choices.
  settings jsonb not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  unique (id, audience_id)
);
create index run_operation on intake.run (operation, owner, started_at desc);

-- The header of a run's file (row 1) and its rejected rows as they stood, with the reasons.
create table intake.rejected (
  run uuid not null,
  audience_id integer not null,
  row_number integer not null,
  cells jsonb not null,
  reasons jsonb not null,
  primary key (run, row_number),
  foreign key (run, audience_id) references intake.run (id, audience_id) on update cascade
);

-- How a sender names its columns: fields by folded column name, for files with the same header.
create table intake.mapping (
  operation text not null,
  owner text not null,
  audience_id integer not null,
  kind text not null,
  fingerprint text not null,
  fields jsonb not null,
  sign text not null,
  changed_at timestamptz not null,
  primary key (operation, owner, kind, fingerprint)
);

select access.protect('intake.run');
select access.protect('intake.rejected');
select access.protect('intake.mapping');

grant select, insert, update on intake.run to mekong_app;
grant select, insert, delete on intake.rejected to mekong_app;
grant select, insert, update on intake.mapping to mekong_app;
