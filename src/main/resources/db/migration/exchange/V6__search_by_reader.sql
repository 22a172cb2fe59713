-- A word that many messages have, of which the reader sees few, made every one of them be fetched:
-- the audience is looked up in the index like a word.
create index message_searched on exchange.message
  using gin (array_append(words, '#' || audience_id::text));
drop index exchange.message_words;

create or replace function exchange.matching(in_operation text, in_words text[], most integer)
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
       where array_append(words, ''#'' || audience_id::text) @> $1
         and array_append(words, ''#'' || audience_id::text) && $3
         and operation = $2
       limit $4 + 1) matches'
    into found
    using in_words, in_operation,
      array(select '#' || a.id::text from access.audience a
            where a.closed_group = in_operation and a.id = any (access.my_audiences())),
      most;
  if cardinality(found) > most then
    return null;
  end if;
  return coalesce(found, '{}');
end
$$;
