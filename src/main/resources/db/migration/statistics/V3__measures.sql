-- Measures that administrators define, for the whole installation; each change is a new version.
-- They say how to count, nothing of what was counted, so they have no audience.
create table statistics.measure (
  code text not null,
  version integer not null check (version > 0),
  names text not null,
  definitions text not null,
  rule text not null,
  filter text not null,
  golden text not null,
  retired boolean not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (code, version)
);
grant select, insert on statistics.measure to mekong_app;
