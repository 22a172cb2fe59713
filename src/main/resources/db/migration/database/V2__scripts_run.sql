-- The digest of the scripts that ran last: a start with the same scripts need not look at each.
create table database.scripts_run (
  only_one boolean not null primary key default true check (only_one),
  digest text not null
);
