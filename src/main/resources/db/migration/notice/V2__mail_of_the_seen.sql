-- Which of these bundles somebody has looked at already: mail about them need not leave.
create function notice.looked_at(reader uuid, bundles text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select b from unnest(looked_at.bundles) b
    where not exists (select from notice.notice n
      where n.person = looked_at.reader and n.bundle = b and n.seen_at is null);
  end;
revoke execute on function notice.looked_at(uuid, text[]) from public;
grant execute on function notice.looked_at(uuid, text[]) to mekong_app;
