-- The audiences that reach everybody of an organisation who holds a role there, at home and in the
-- groups it is a member of today: what lies in these may work on its records whoever reads.
create function access.audiences_of_organisation(in_organisation text) returns integer[]
  language sql stable
  return coalesce((
    select array_agg(a.id)
    from access.audience a
    where a.grants && array['all', 'org:' || in_organisation]
      and (a.closed_group = 'home:' || in_organisation or exists (
        select from access.group_organisation go
        where go.closed_group = a.closed_group and go.organisation = in_organisation
          and go.joined <= current_date
          and (go.left_on is null or go.left_on > current_date)))), '{}');
