-- Whether any of these people made rules: most happenings need no further look.
create function notice.has_rules(people uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select exists (select from notice.rule r where r.person = any (has_rules.people));
  end;
revoke execute on function notice.has_rules(uuid[]) from public;
grant execute on function notice.has_rules(uuid[]) to mekong_app;

-- A browser that wants to be woken. Its address is a secret of that browser.
create table notice.push (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  endpoint text not null unique,
  -- The browser's public key and its secret, RFC 8291.
  key bytea not null,
  secret bytea not null,
  browser text not null,
  since timestamptz not null
);
create index push_person on notice.push (person);
grant select, insert, update, delete on notice.push to mekong_app;

-- What waits to be pushed: as little as mail says.
create table notice.push_work (
  id bigint not null primary key generated always as identity,
  push uuid not null references notice.push on delete cascade,
  kind text not null,
  operation text,
  link text not null,
  bundle text not null,
  times integer not null default 1,
  attempts integer not null default 0,
  due_at timestamptz not null,
  unique (push, bundle)
);
create index push_work_due on notice.push_work (due_at);
grant select, insert, update, delete on notice.push_work to mekong_app;

create or replace function notice.tell(people uuid[], kind text, arguments text[], link text,
  operation text, bundle text, bundle_link text, at timestamptz) returns void
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
    insert into notice.push_work as w (push, kind, operation, link, bundle, due_at)
      select b.id, tell.kind, tell.operation, tell.link, tell.bundle, tell.at
      from notice.push b
      left join notice.preference f on f.person = b.person
      where b.person = any (tell.people) and not tell.kind = any (coalesce(f.muted, '{}'))
      order by b.id
      on conflict (push, bundle) do update
        set times = w.times + 1, link = tell.bundle_link;
  end;

create or replace function notice.forget(page text, keep uuid[]) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    delete from notice.push_work w using notice.push b
      where w.link = forget.page and b.id = w.push and not b.person = any (forget.keep);
    update notice.mail set state = 'dropped', reason = 'taken-back', done_at = now()
      where state = 'waiting' and link = forget.page and not person = any (forget.keep);
    delete from notice.notice where link = forget.page and not person = any (forget.keep)
      returning person;
  end;

-- Takes what is due and puts it off meanwhile: several processes take different ones, and what a
-- killed one held comes up again.
create function notice.take_push(at timestamptz, pause interval, most integer)
  returns table (id bigint, push uuid, person uuid, endpoint text, key bytea, secret bytea,
    kind text, operation text, link text, bundle text, times integer, attempts integer)
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    update notice.push_work w set due_at = take_push.at + take_push.pause, attempts = w.attempts + 1
    from notice.push b
    where b.id = w.push and w.id in (select d.id from notice.push_work d
      where d.due_at <= take_push.at order by d.due_at, d.id limit take_push.most
      for update skip locked)
    returning w.id, w.push, b.person, b.endpoint, b.key, b.secret, w.kind, w.operation, w.link,
      w.bundle,
      w.times, w.attempts;
  end;
revoke execute on function notice.take_push(timestamptz, interval, integer) from public;
grant execute on function notice.take_push(timestamptz, interval, integer) to mekong_app;
