-- As before, but all words are asked of the index, so that a common word beside a rare one costs no
-- more than the rare one.
drop function seizure.matching(text, text, text[], integer);
create function seizure.matching(in_operation text, words text[], most integer)
  returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found uuid[];
  common boolean;
  conditions text;
begin
  select count(*) >= 5 into common
  from (
    select s.search from seizure.seizure s
    where s.operation = in_operation and s.audience_id = any (access.my_audiences())
    order by s.occurred_on desc, s.id desc
    limit 300) newest
  where newest.search like all (words);
  if common then
    return null;
  end if;
  select string_agg(format('search like %L', word), ' and ') into conditions
  from unnest(words) word;
  execute
    'select array_agg(id) from (
       select id from seizure.seizure
       where ' || conditions || ' and operation = $1 and audience_id = any ($2)
       limit $3 + 1) matches'
    into found
    using in_operation, access.my_audiences(), most;
  if cardinality(found) > most then
    return null;
  end if;
  return coalesce(found, '{}');
end
$$;
revoke execute on function seizure.matching(text, text[], integer) from public;
grant execute on function seizure.matching(text, text[], integer) to mekong_app;
