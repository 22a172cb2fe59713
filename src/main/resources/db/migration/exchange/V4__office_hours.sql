-- Office hours that the sender gave; the deadline of each recipient was counted in its own.
alter table exchange.message add column due_hours integer;
alter table exchange.delivery
  add column due_hours integer,
  add column due_zone text,
  -- What was counted: beginnings and ends in turn.
  add column due_counted timestamptz[] not null default '{}';

-- The kind says whether an office may be woken.
drop function exchange.go_further(timestamptz, interval, integer);
create function exchange.go_further(at_moment timestamptz, pause interval, most integer)
  returns table (id uuid, message uuid, operation text, kind text, number text, organisation text,
    unit uuid, escalated text[])
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
  update exchange.delivery d
  set overdue_at = coalesce(d.overdue_at, at_moment), escalated_at = at_moment
  where d.id in (
    select late.id from exchange.delivery late
    where late.feedback and late.answered_at is null and late.withdrawn_at is null
      and late.due_at < at_moment
      and (late.escalated_at is null or late.escalated_at < at_moment - pause)
      -- Who is a year late is not chased any more.
      and late.due_at > at_moment - interval '1 year'
    order by late.due_at, late.id
    limit most
    for update skip locked)
  returning d.id, d.message, d.operation, d.kind, d.number, d.organisation, d.unit, d.escalated
$$;

-- An office that is closed is told when it opens: until then the delivery rests.
create function exchange.rest(in_delivery uuid, until_moment timestamptz, pause interval)
  returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
  update exchange.delivery set escalated_at = until_moment - pause where id = in_delivery
$$;
revoke execute on function exchange.go_further(timestamptz, interval, integer),
  exchange.rest(uuid, timestamptz, interval) from public;
grant execute on function exchange.go_further(timestamptz, interval, integer),
  exchange.rest(uuid, timestamptz, interval) to mekong_app;
