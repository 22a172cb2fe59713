grant usage on schema report to mekong_app;

-- Reports that are worked on, and those that were signed: a signed one keeps the document as it
-- was, whoever reads it later.
create table report.edition (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  kind text not null,
  language text not null,
  outline text not null,
  author text not null,
  changed_at timestamptz not null default now(),
  signed_by text,
  signed_at timestamptz,
  document text,
  revision integer not null default 1,
  check ((signed_at is null) = (document is null))
);
create index edition_operation on report.edition (operation, changed_at desc);
select access.protect('report.edition');
grant select, insert, update, delete on report.edition to mekong_app;
