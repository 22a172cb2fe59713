-- A question that somebody has given a name, and what it had found when it was looked at last.
create table notice.saved_search (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  name text not null,
  query text not null,
  alert boolean not null,
  -- What was found when it was looked at last: only what is new is told. Null: not looked yet.
  known text[],
  looked_at timestamptz not null,
  unique (person, name)
);
create index saved_search_due on notice.saved_search (looked_at) where alert;
alter table notice.saved_search enable row level security;
create policy own on notice.saved_search to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
grant select, insert, update, delete on notice.saved_search to mekong_app;

-- Takes one whose alert is due, whoever's it is, and notes that it was looked at. Several processes
-- take different ones.
create function notice.take_search(before timestamptz, at timestamptz)
  returns table (id uuid, person uuid, name text, query text)
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    update notice.saved_search s set looked_at = take_search.at
    where s.id = (select d.id from notice.saved_search d
      where d.alert and d.looked_at < take_search.before
      order by d.looked_at limit 1 for update skip locked)
    returning s.id, s.person, s.name, s.query;
  end;
revoke execute on function notice.take_search(timestamptz, timestamptz) from public;
grant execute on function notice.take_search(timestamptz, timestamptz) to mekong_app;
