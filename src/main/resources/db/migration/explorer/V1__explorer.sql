grant usage on schema explorer to mekong_app;

-- A way to look at figures: a name for an address. One's own, or shown to the whole operation.
create table explorer.saved_view (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  author text not null,
  operation text not null,
  name text not null,
  query text not null,
  -- The audience that may read it; none for a private one.
  shared_with integer,
  unique (person, operation, name)
);
alter table explorer.saved_view enable row level security;
alter table explorer.saved_view force row level security;
create policy own on explorer.saved_view to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
create policy shared on explorer.saved_view for select to mekong_app
  using (shared_with = any ((select access.my_audiences())::integer[]));
grant select, insert, update, delete on explorer.saved_view to mekong_app;

-- Figures frozen under a name: what was asked, and of which moment. Everybody in the operation may
-- ask the same again, and gets what they may count. Never changed, only added to.
create table explorer.snapshot (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  name text not null,
  note text not null,
  as_of timestamptz not null,
  queries text[] not null,
  author text not null,
  frozen_at timestamptz not null,
  unique (operation, name)
);
select access.protect('explorer.snapshot');
grant select, insert on explorer.snapshot to mekong_app;

-- What came out then, for whoever froze it: others may count other records.
create table explorer.frozen_figure (
  snapshot uuid not null references explorer.snapshot (id),
  number smallint not null,
  person uuid not null,
  total numeric not null,
  cells jsonb not null,
  primary key (snapshot, number)
);
alter table explorer.frozen_figure enable row level security;
alter table explorer.frozen_figure force row level security;
create policy own on explorer.frozen_figure to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
grant select, insert on explorer.frozen_figure to mekong_app;
