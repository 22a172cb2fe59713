-- Where the members agreed that totals count what a reader may not see, a total has to be counted
-- by somebody who sees it. Nothing but the dimensions of figures leaves: no key, no audience, and
-- only for the caller's own operations.
create policy keeper on seizure.fact for select to current_user using (true);

create function seizure.withheld_case(in_operation text)
  returns table (
    operation text, known_from timestamptz, known_until timestamptz, state text, cases integer,
    lead text, taking_part text[], occurred_on date, country text, admin1 text, place text,
    mode text, direction text, detection text, regime text, code text, substance_group text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select f.operation, f.known_from, f.known_until, f.state, f.cases, f.lead, f.taking_part,
    f.occurred_on, f.country, f.admin1, f.place, f.mode, f.direction, f.detection, f.regime,
    f.code, f.substance_group
  from seizure.fact f
  where f.operation = in_operation and f.line = 0
    and not f.audience_id = any (access.my_audiences())
    and exists (
      select from access.holding h
      where h.closed_group = in_operation
        and h.person = nullif(current_setting('dragon.person', true), '')::uuid)
$$;
revoke execute on function seizure.withheld_case(text) from public;
grant execute on function seizure.withheld_case(text) to mekong_app;
