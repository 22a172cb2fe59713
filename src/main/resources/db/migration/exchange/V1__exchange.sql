grant usage on schema exchange to mekong_app;

-- The last number given in each series; whoever sends waits for it until the other has committed,
-- so there are no gaps.
create table exchange.series (
  issuer text not null,
  letter text not null,
  year integer not null,
  last integer not null,
  primary key (issuer, letter, year)
);
grant select, insert, update on exchange.series to mekong_app;

create table exchange.message (
  id uuid not null primary key default uuidv7(),
  operation text not null,
  kind text not null,
  state text not null,
  number text unique,
  issuer text not null,
  unit uuid,
  author uuid not null,
  approver uuid,
  subject text not null,
  text text not null,
  language text not null,
  grading text not null,
  handling text not null,
  action text not null,
  fields jsonb not null,
  template integer not null,
  thread uuid not null,
  reply_to uuid,
  result text,
  seizure uuid,
  recipients text[] not null,
  -- Grants of the issuer's own readers: they keep it whatever is taken back.
  issuers text[] not null,
  generated boolean not null,
  -- Why it was refused or recalled.
  reason text not null default '',
  audience_id integer not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  due_at timestamptz,
  -- Sent, or written while it is not.
  at timestamptz not null,
  -- Folded words and pairs of Chinese characters, for search.
  words text[] not null,
  unique (id, audience_id)
);
create index message_newest on exchange.message (operation, at desc, id desc, audience_id);
create index message_thread on exchange.message (thread, at);
create index message_issuer on exchange.message (operation, issuer, at desc, audience_id);
create index message_words on exchange.message using gin (words);

create table exchange.identifier (
  message uuid not null,
  audience_id integer not null,
  kind text not null,
  value text not null,
  text text not null,
  primary key (message, kind, value),
  foreign key (message, audience_id) references exchange.message (id, audience_id)
    on update cascade
);
create index identifier_value on exchange.identifier (value, kind);

-- How far a recipient is. No word of the message stands here: coordinators see it too.
create table exchange.delivery (
  id uuid not null primary key default uuidv7(),
  message uuid not null references exchange.message,
  audience_id integer not null,
  operation text not null,
  kind text not null,
  number text not null,
  issuer text not null,
  organisation text not null,
  unit uuid,
  role text not null,
  feedback boolean not null,
  sent_at timestamptz not null,
  due_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  opened_by uuid,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  begun_at timestamptz,
  begun_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  result text,
  answer uuid,
  overdue_at timestamptz,
  reminded_at timestamptz,
  -- Units and roles that were told after the deadline: nobody is told twice.
  escalated text[] not null default '{}',
  escalated_at timestamptz,
  assigned uuid,
  offered uuid,
  withdrawn_at timestamptz
);
create index delivery_message on exchange.delivery (message);
create index delivery_recipient on exchange.delivery (operation, organisation, sent_at desc);
create index delivery_waiting on exchange.delivery (due_at)
  where feedback and answered_at is null and withdrawn_at is null and due_at is not null;
create index delivery_sent on exchange.delivery (operation, sent_at);

-- What was taken back; the audience are those who could read it before. No word of it is kept here.
create table exchange.recall (
  id uuid not null primary key default uuidv7(),
  message uuid not null,
  audience_id integer not null,
  operation text not null,
  kind text not null,
  number text not null,
  issuer text not null,
  narrowed boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  unique (id, audience_id)
);
create index recall_operation on exchange.recall (operation, at desc);
create index recall_message on exchange.recall (message);

create table exchange.confirmation (
  recall uuid not null,
  person uuid not null,
  audience_id integer not null,
  at timestamptz not null,
  primary key (recall, person),
  foreign key (recall, audience_id) references exchange.recall (id, audience_id)
);

-- Which fields an operation's messages of a kind have; each change is a version of its own.
create table exchange.template (
  operation text not null,
  kind text not null,
  version integer not null,
  audience_id integer not null,
  fields jsonb not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (operation, kind, version)
);

-- Which messages of an operation need a second person: those of a kind and a handling both named.
create table exchange.four_eyes (
  operation text not null primary key,
  audience_id integer not null,
  kinds text[] not null,
  handlings text[] not null
);

-- What an organisation made of a message: a profile, an entry of a watch list. Its own people see it,
-- the issuer does not.
create table exchange.use (
  kind text not null,
  target text not null,
  audience_id integer not null,
  operation text not null,
  message uuid not null,
  number text not null,
  label text not null,
  href text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (kind, target)
);
create index use_message on exchange.use (message);

-- A file with a message: bytes are kept once, under their SHA-256.
create table exchange.attachment (
  id uuid not null primary key default uuidv7(),
  message uuid not null,
  audience_id integer not null,
  sha256 text not null,
  -- A picture without what a camera adds, empty for other files.
  thumbnail text not null,
  type text not null,
  bytes bigint not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  foreign key (message, audience_id) references exchange.message (id, audience_id)
    on update cascade
);
create index attachment_message on exchange.attachment (message);

select access.protect('exchange.message');
select access.protect('exchange.identifier');
select access.protect('exchange.delivery');
select access.protect('exchange.recall');
select access.protect('exchange.confirmation');
select access.protect('exchange.template');
select access.protect('exchange.four_eyes');
select access.protect('exchange.attachment');
select access.protect('exchange.use');

grant select, insert, update on exchange.message, exchange.delivery, exchange.four_eyes
  to mekong_app;
grant select, insert on exchange.identifier, exchange.recall, exchange.confirmation,
  exchange.template, exchange.attachment, exchange.use to mekong_app;

-- Row-level security keeps @> from using an index, since it might tell of hidden rows. So the owner
-- looks rare words up, among the caller's audiences only.
create policy keeper on exchange.message for select to current_user using (true);

-- The messages of an operation with all the words, newest first, or null when there are more than
-- :most: words that five of the newest 300 messages have are met soon in the order of the list.
create function exchange.matching(in_operation text, in_words text[], most integer)
  returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found uuid[];
  common boolean;
begin
  select count(*) >= 5 into common
  from (
    select m.words from exchange.message m
    where m.operation = in_operation and m.audience_id = any (access.my_audiences())
    order by m.at desc, m.id desc
    limit 300) newest
  where newest.words @> in_words;
  if common then
    return null;
  end if;
  execute
    'select array_agg(id) from (
       select id from exchange.message
       where words @> $1 and operation = $2 and audience_id = any ($3)
       limit $4 + 1) matches'
    into found
    using in_words, in_operation, access.my_audiences(), most;
  if cardinality(found) > most then
    return null;
  end if;
  return coalesce(found, '{}');
end
$$;
revoke execute on function exchange.matching(text, text[], integer) from public;
grant execute on function exchange.matching(text, text[], integer) to mekong_app;
