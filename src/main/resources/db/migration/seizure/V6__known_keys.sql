-- Which keys of a sender are stored already. An import lets the table grow faster than a plan made
-- for all keys is renewed, so this one is made at each call; only this one, since the checks of
-- foreign keys would be planned anew for each row.
create function seizure.known_keys(in_operation text, in_owner text, keys text[])
  returns setof text
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select s.origin_key from seizure.seizure s
    where s.operation = in_operation and s.owner = in_owner and s.origin_key = any (keys);
end
$$;
revoke execute on function seizure.known_keys(text, text, text[]) from public;
grant execute on function seizure.known_keys(text, text, text[]) to mekong_app;
