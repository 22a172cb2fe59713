-- Every transaction begins with the audiences of its reader: not each of its group is compared.
create index audience_grants on access.audience using gin (grants);

-- Who reads an audience. Most grants name organisations: then only their people are looked at, and
-- the plan is made once and not for each message.
create function access.readers_of(in_group text, in_grants text[]) returns setof uuid
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
as $$
declare
  above uuid[];
  organisations text[];
begin
  if exists (select from unnest(in_grants) g where g like 'unit:%') then
    with recursive superior as (
      select u.id, u.parent from access.unit u where 'unit:' || u.id = any (in_grants)
      union
      select u.id, u.parent from access.unit u join superior s on u.id = s.parent
    )
    select array_agg(id) into above from superior;
  end if;
  if exists (select from unnest(in_grants) g where g = 'all' or g like 'role:%') then
    return query
      select h.person from access.holding h
      where h.closed_group = in_group and (
        'all' = any (in_grants) or 'org:' || h.organisation = any (in_grants)
        or h.unit = any (above)
        or exists (select from unnest(h.roles) r
          where 'role:' || r = any (in_grants)
            or 'org:' || h.organisation || '/role:' || r = any (in_grants)));
    return;
  end if;
  select array_agg(distinct split_part(substr(g, 5), '/', 1)) into organisations
    from unnest(in_grants) g where g like 'org:%';
  return query
    select p.id
    from access.person p
    join access.holding h on h.person = p.id and h.closed_group = in_group
    where (p.organisation = any (organisations) or p.unit = any (above)) and (
      'org:' || h.organisation = any (in_grants)
      or h.unit = any (above)
      or exists (select from unnest(h.roles) r
        where 'org:' || h.organisation || '/role:' || r = any (in_grants)));
end
$$;
