create index person_unit on access.person (unit) where unit is not null;

-- Who reads an audience of named organisations and units: their people are looked up one by one,
-- because a plan for any group and any audience reads everybody. Groups that are an organisation by
-- itself, and audiences that name all or a role, go through the holdings as before.
create or replace function access.readers_of(in_group text, in_grants text[]) returns setof uuid
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  above uuid[];
begin
  if exists (select from unnest(in_grants) g where g like 'unit:%') then
    with recursive superior as (
      select u.id, u.parent from access.unit u where 'unit:' || u.id = any (in_grants)
      union
      select u.id, u.parent from access.unit u join superior s on u.id = s.parent
    )
    select array_agg(id) into above from superior;
  end if;
  if in_group like 'home:%'
      or exists (select from unnest(in_grants) g where g = 'all' or g like 'role:%') then
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
  return query
    select p.id
    from (select distinct split_part(substr(g, 5), '/', 1) as code
          from unnest(in_grants) g where g like 'org:%') named
    join access.person p on p.organisation = named.code and p.active
    join access.group_person gp
      on gp.closed_group = in_group and gp.person = p.id and cardinality(gp.roles) > 0
    where ('org:' || p.organisation = any (in_grants)
        or exists (select from unnest(gp.roles) r
          where 'org:' || p.organisation || '/role:' || r = any (in_grants)))
      and exists (
        select from access.group_organisation go
        where go.closed_group = in_group and go.organisation = p.organisation
          and go.joined <= current_date and (go.left_on is null or go.left_on > current_date))
    union
    select p.id
    from unnest(above) a
    join access.person p on p.unit = a and p.active
    join access.group_person gp
      on gp.closed_group = in_group and gp.person = p.id and cardinality(gp.roles) > 0
    where exists (
      select from access.group_organisation go
      where go.closed_group = in_group and go.organisation = p.organisation
        and go.joined <= current_date and (go.left_on is null or go.left_on > current_date));
end
$$;

-- Which roles the people of organisations hold in a group; none named are all.
create function access.staff_of(in_group text, among text[])
  returns table (organisation text, roles text[])
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
as $$
begin
  if cardinality(among) = 0 or in_group like 'home:%' then
    return query
      select h.organisation, array_agg(distinct r)
      from access.holding h cross join unnest(h.roles) r
      where h.closed_group = in_group
        and (cardinality(among) = 0 or h.organisation = any (among))
      group by h.organisation;
    return;
  end if;
  return query
    select named.code, own.roles
    from unnest(among) named(code)
    cross join lateral (
      select array_agg(distinct r) as roles
      from access.person p
      join access.group_person gp on gp.closed_group = in_group and gp.person = p.id
      cross join unnest(gp.roles) r
      where p.organisation = named.code and p.active) own
    where cardinality(own.roles) > 0 and exists (
      select from access.group_organisation go
      where go.closed_group = in_group and go.organisation = named.code
        and go.joined <= current_date and (go.left_on is null or go.left_on > current_date));
end
$$;

-- The numbers of audiences, in their order, and whether whoever opened this transaction is known to
-- read them; one that is missing is not there. Grants of one audience are separated by blanks.
create function access.numbers_of(groups text[], grants text[])
  returns table (place integer, number integer, mine boolean)
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
as $$
begin
  for n in 1 .. cardinality(groups) loop
    return query
      select n, a.id, a.id = any (access.my_audiences())
      from access.audience a
      where a.closed_group = groups[n] and a.grants = string_to_array(numbers_of.grants[n], ' ');
  end loop;
end
$$;
