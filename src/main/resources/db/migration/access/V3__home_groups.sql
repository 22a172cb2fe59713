-- Every organisation is a closed group of its own, 'home:CODE': cargo, profiles and watch lists belong
-- to an administration and outlive operations. Whoever holds a role anywhere holds it at home too;
-- somebody with a unit is an officer of it. Accounts without either read nothing.
create or replace view access.holding with (security_invoker = true) as
  select gp.closed_group, gp.person, p.organisation, p.unit, gp.roles
  from access.group_person gp
  join access.person p on p.id = gp.person and p.active
  where cardinality(gp.roles) > 0 and exists (
    select from access.group_organisation go
    where go.closed_group = gp.closed_group and go.organisation = p.organisation
      and go.joined <= current_date and (go.left_on is null or go.left_on > current_date))
  union all
  select 'home:' || p.organisation, p.id, p.organisation, p.unit, own.roles
  from access.person p
  cross join lateral (
    select array(
      select r from access.group_person gp cross join unnest(gp.roles) r where gp.person = p.id
      union
      select 'officer' where p.unit is not null) as roles) own
  where p.active and cardinality(own.roles) > 0;
