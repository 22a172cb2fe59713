-- Extensions are trusted ones: the owner of a database may create them.
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gin schema public;

revoke create on schema public from public;
grant usage on schema database to mekong_app;

-- Spring Modulith's registry of events: an event is delivered again until its listener succeeded.
create table database.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx
  on database.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx
  on database.event_publication (completion_date);
grant select, insert, update, delete on database.event_publication to mekong_app;

-- Comparison text: no accents, no case, Vietnamese d, so that a search finds what an officer types.
create function database.folded(text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', replace(replace($1, 'đ', 'd'), 'Đ', 'D')));
grant execute on function database.folded(text) to mekong_app;
