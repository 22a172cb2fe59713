-- How somebody likes to look at the list: a name for an address. Nobody else's business.
create table seizure.saved_view (
  person uuid not null,
  operation text not null,
  name text not null,
  query text not null,
  primary key (person, operation, name)
);
alter table seizure.saved_view enable row level security;
alter table seizure.saved_view force row level security;
create policy own on seizure.saved_view to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
grant select, insert, update, delete on seizure.saved_view to mekong_app;
