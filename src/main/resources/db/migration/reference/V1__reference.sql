-- Code lists with editions. An entry is never overwritten: another wording closes it
-- (valid_to) and opens a new one.
create table reference.edition (
  id bigint generated always as identity primary key,
  list text not null,
  name text not null,
  valid_from date not null,
  source text not null,
  digest text not null,
  row_count integer not null,
  loaded_at timestamptz not null default now()
);
create index edition_list on reference.edition (list, id);

create table reference.entry (
  id bigint generated always as identity primary key,
  edition bigint not null, -- of reference.edition; not checked row by row, a load writes both
  list text not null,
  code text collate "C" not null,
  name_en text not null,
  name_vi text not null,
  name_zh text not null,
  weight smallint not null,
  attributes jsonb not null,
  digest text not null,
  valid_from date not null,
  valid_to date,
  closed_by bigint
);

create unique index entry_current on reference.entry (list, code) where valid_to is null;
create index entry_history on reference.entry (list, code, valid_from) where valid_to is not null;

-- What people type to find an entry that is in force. role: 0 code, 1 name, 2 other name,
-- 3 street name, 4 part of a Chinese name. search is folded: no case, accents, punctuation.
create table reference.term (
  entry bigint not null, -- of reference.entry, likewise
  list text not null,
  role smallint not null,
  weight smallint not null,
  text text not null,
  search text collate "C" not null
);

create index term_entry on reference.term (entry);

-- A load changes most rows at once; the planner must know before the next search.
create function reference.refresh_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze reference.entry;
  analyze reference.term;
end
$$;

-- Building these anew is much faster than filling them with a hundred thousand terms.
create function reference.index_terms(present boolean) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if present then
    create index term_prefix on reference.term (list, search) include (entry, role, weight);
    create index term_similar on reference.term using gin (search public.gin_trgm_ops);
  else
    drop index reference.term_prefix;
    drop index reference.term_similar;
  end if;
end
$$;
select reference.index_terms(true);

revoke execute on function reference.refresh_statistics() from public;
revoke execute on function reference.index_terms(boolean) from public;

grant usage on schema reference to mekong_app;
grant select, insert on reference.edition to mekong_app;
grant select, insert, update on reference.entry to mekong_app;
grant select, insert, delete on reference.term to mekong_app;
grant execute on function reference.refresh_statistics() to mekong_app;
grant execute on function reference.index_terms(boolean) to mekong_app;
