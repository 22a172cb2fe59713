-- The job that marks what is late works for nobody: these show it which deliveries, never messages.
create policy keeper on exchange.delivery for select to current_user using (true);
create policy keeper_marks on exchange.delivery for update to current_user using (true);

-- Deliveries whose feedback is late and that go one point further now: those never escalated, and
-- those whose last point had :pause without success. Several processes share them.
create function exchange.go_further(at_moment timestamptz, pause interval, most integer)
  returns table (id uuid, message uuid, operation text, number text, organisation text, unit uuid,
    escalated text[])
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
  returning d.id, d.message, d.operation, d.number, d.organisation, d.unit, d.escalated
$$;
create function exchange.reached(in_delivery uuid, point text)
  returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
  update exchange.delivery set escalated = escalated || point where id = in_delivery
$$;
revoke execute on function exchange.go_further(timestamptz, interval, integer),
  exchange.reached(uuid, text) from public;
grant execute on function exchange.go_further(timestamptz, interval, integer),
  exchange.reached(uuid, text) to mekong_app;
