-- The shapes that an office gives its reports. A row never changes: a later one of the same name
-- takes its place in lists.
create table report.template (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  name text not null,
  file bytea not null,
  added_by text not null,
  added_at timestamptz not null default now()
);
create index template_operation on report.template (operation, name, added_at desc);
select access.protect('report.template');
grant select, insert on report.template to mekong_app;
