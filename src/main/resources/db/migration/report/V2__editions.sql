-- For whom an edition is, and of which member a country sheet.
alter table report.edition
  add column readers text not null default 'members',
  add column member text not null default '';

-- How many records a number must stand for in an edition for the public; each change is a row.
create table report.release_rule (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  threshold integer not null check (threshold between 2 and 100),
  set_by text not null,
  set_at timestamptz not null default now()
);
create index release_rule_operation on report.release_rule (operation, set_at desc);
select access.protect('report.release_rule');
grant select, insert on report.release_rule to mekong_app;
