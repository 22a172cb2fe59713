-- Writes that carried an Idempotency-Key, with the answer they got; the row commits with the write.
create table web.idempotent_write (
  person uuid not null,
  key text not null,
  request bytea not null,
  status integer,
  content_type text,
  location text,
  etag text,
  body bytea,
  at timestamptz not null default now(),
  primary key (person, key)
);
create index idempotent_write_at on web.idempotent_write (at);
grant usage on schema web to mekong_app;
grant select, insert, update, delete on web.idempotent_write to mekong_app;
