grant usage on schema notice to mekong_app;

-- What a person is told: nobody else's business. Words are made when it is shown.
create table notice.notice (
  id bigint not null primary key generated always as identity,
  person uuid not null,
  kind text not null,
  arguments text[] not null,
  link text not null,
  operation text,
  -- Notices of one bundle that nobody has looked at yet are one row.
  bundle text not null,
  times integer not null default 1,
  at timestamptz not null,
  seen_at timestamptz
);
create index notice_person on notice.notice (person, at desc, id desc);
create unique index notice_unseen on notice.notice (person, bundle) where seen_at is null;
create index notice_link on notice.notice (link);

-- No row: nothing leaves the house.
create table notice.preference (
  person uuid not null primary key,
  mail text not null check (mail in ('off', 'each', 'digest')),
  address text not null,
  muted text[] not null,
  zone text not null,
  quiet_from time,
  quiet_until time,
  digest_at time not null,
  check ((quiet_from is null) = (quiet_until is null)),
  check (mail = 'off' or address <> '')
);

-- What somebody wants to be told beyond what is sent to them. Empty lists let everything through.
create table notice.rule (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  name text not null,
  operation text,
  kinds text[] not null,
  countries text[] not null,
  places text[] not null,
  hs text[] not null,
  codes text[] not null,
  modes text[] not null,
  created_at timestamptz not null
);
create index rule_person on notice.rule (person);

-- Mail on its way: kind, operation and address of a page, never what the page says.
create table notice.mail (
  id bigint not null primary key generated always as identity,
  person uuid not null,
  kind text not null,
  operation text,
  link text not null,
  bundle text not null,
  times integer not null default 1,
  state text not null check (state in ('waiting', 'sent', 'dropped', 'failed')),
  -- Why it waits or what became of it: a code, with the mail server's own words beside it.
  reason text not null default '',
  said text not null default '',
  attempts integer not null default 0,
  created_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz
);
create index mail_due on notice.mail (due_at, id) where state = 'waiting';
create index mail_person on notice.mail (person, due_at) where state = 'waiting';
create unique index mail_bundle on notice.mail (person, bundle) where state = 'waiting';
create index mail_done on notice.mail (done_at) where state <> 'waiting';

alter table notice.notice enable row level security;
create policy own on notice.notice to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
alter table notice.rule enable row level security;
create policy own on notice.rule to mekong_app
  using (person = nullif(current_setting('dragon.person', true), '')::uuid)
  with check (person = nullif(current_setting('dragon.person', true), '')::uuid);
grant select, update on notice.notice to mekong_app;
grant select, insert, update, delete on notice.rule, notice.preference, notice.mail to mekong_app;

-- Writes for others, so it works as the owner. People in order: two writers never wait in a circle.
create function notice.tell(people uuid[], kind text, arguments text[], link text, operation text,
  bundle text, bundle_link text, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    insert into notice.notice as n (person, kind, arguments, link, operation, bundle, at)
      select p, tell.kind, tell.arguments, tell.link, tell.operation, tell.bundle, tell.at
      from (select distinct p from unnest(tell.people) p order by p) told
      on conflict (person, bundle) where seen_at is null do update
        set times = n.times + 1, at = excluded.at, arguments = excluded.arguments,
          link = tell.bundle_link;
    insert into notice.mail as m (person, kind, operation, link, bundle, state, created_at, due_at)
      select f.person, tell.kind, tell.operation, tell.link, tell.bundle, 'waiting', tell.at, tell.at
      from notice.preference f
      where f.person = any (tell.people) and f.mail <> 'off' and not tell.kind = any (f.muted)
      order by f.person
      on conflict (person, bundle) where state = 'waiting' do update
        set times = m.times + 1, link = tell.bundle_link;
  end;

-- Takes back what was told of a page, seen or not, and mail about it that has not left.
create function notice.forget(page text, keep uuid[]) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    update notice.mail set state = 'dropped', reason = 'taken-back', done_at = now()
      where state = 'waiting' and link = forget.page and not person = any (forget.keep);
    delete from notice.notice where link = forget.page and not person = any (forget.keep)
      returning person;
  end;

-- How many notices each of these people has not seen.
create function notice.unseen(people uuid[]) returns table (person uuid, notices bigint)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select n.person, count(*) from notice.notice n
    where n.person = any (unseen.people) and n.seen_at is null
    group by n.person;
  end;

-- Whose rules let something through, among these people, unless they were told of that page already.
create function notice.interested(people uuid[], kind text, operation text, countries text[],
  places text[], hs text[], codes text[], modes text[], link text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select distinct r.person from notice.rule r
    where r.person = any (interested.people)
      and (r.kinds = '{}' or interested.kind = any (r.kinds))
      and (r.operation is null or r.operation = interested.operation)
      and (r.countries = '{}' or r.countries && interested.countries)
      and (r.places = '{}' or r.places && interested.places)
      and (r.hs = '{}' or r.hs && interested.hs)
      and (r.codes = '{}' or r.codes && interested.codes)
      and (r.modes = '{}' or r.modes && interested.modes)
      and not exists (select from notice.notice n
        where n.person = r.person and n.link = interested.link and n.seen_at is null);
  end;

-- What was seen long ago, and mail that is done with, goes.
create function notice.tidy(before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    delete from notice.notice where at < tidy.before and seen_at is not null;
    delete from notice.mail where state <> 'waiting' and done_at < tidy.before;
  end;

revoke execute on function notice.tell(uuid[], text, text[], text, text, text, text, timestamptz),
  notice.forget(text, uuid[]), notice.unseen(uuid[]),
  notice.interested(uuid[], text, text, text[], text[], text[], text[], text[], text),
  notice.tidy(timestamptz) from public;
grant execute on function notice.tell(uuid[], text, text[], text, text, text, text, timestamptz),
  notice.forget(text, uuid[]), notice.unseen(uuid[]),
  notice.interested(uuid[], text, text, text[], text[], text[], text[], text[], text),
  notice.tidy(timestamptz) to mekong_app;
