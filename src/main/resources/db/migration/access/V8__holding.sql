-- Who holds what, asked when every transaction begins. "exists" let the planner begin with all
-- organisations of all groups to find one person's; a subquery with a limit makes it begin with the
-- person. It says the same, in a third of the time.
create or replace view access.holding with (security_invoker = true) as
  select gp.closed_group, gp.person, p.organisation, p.unit, gp.roles
  from access.group_person gp
  join access.person p on p.id = gp.person and p.active
  where cardinality(gp.roles) > 0 and (
    select true from access.group_organisation go
    where go.closed_group = gp.closed_group and go.organisation = p.organisation
      and go.joined <= current_date and (go.left_on is null or go.left_on > current_date)
    limit 1)
  union all
  select 'home:' || p.organisation, p.id, p.organisation, p.unit,
    array(
      select r from access.group_person gp cross join unnest(gp.roles) r where gp.person = p.id
      union
      select 'officer' where p.unit is not null)
  from access.person p
  where p.active and (p.unit is not null or (
    select true from access.group_person gp
    where gp.person = p.id and cardinality(gp.roles) > 0
    limit 1));
