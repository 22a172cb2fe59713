-- A bell that counts bundles stays silent when a second message comes: it counts what happened.
create or replace function notice.unseen(people uuid[])
  returns table (person uuid, notices bigint)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select n.person, sum(n.times) from notice.notice n
    where n.person = any (unseen.people) and n.seen_at is null
    group by n.person;
  end;
