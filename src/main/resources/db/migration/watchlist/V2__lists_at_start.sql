-- Which lists there are, without a word of them: made ready in memory when the server starts.
create function watchlist.ready()
  returns table (list uuid, generation bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select l.id, l.generation
  from watchlist.list l
  where l.valid_until is null or l.valid_until >= current_date
  order by l.id
  limit 1000
$$;
revoke execute on function watchlist.ready() from public;
grant execute on function watchlist.ready() to mekong_app;
