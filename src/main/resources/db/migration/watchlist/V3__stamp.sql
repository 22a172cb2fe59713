-- Whether the lists that are tried on an organisation's cargo on a day, or their entries, are others
-- than before, for whoever keeps them: one number.
create function watchlist.stamp(in_organisation text, on_day date) returns bigint
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(bit_xor(hashtextextended(
    l.id || ' ' || l.generation || ' ' || l.revision, 0)), 0)
  from watchlist.watching(in_organisation, on_day) l
$$;
revoke execute on function watchlist.stamp(text, date) from public;
grant execute on function watchlist.stamp(text, date) to mekong_app;
