-- Each transaction begins with this, so the grants of a holding are worked out once and not for each
-- audience of its group, and the units below a reader once for all holdings.
create or replace function access.audiences_of(reader uuid) returns integer[]
  language sql stable
  return coalesce((
    with recursive below as (
      select u.id from access.unit u join access.person p on p.unit = u.id where p.id = reader
      union
      select u.id from access.unit u join below b on u.parent = b.id
    ),
    units as materialized (
      select coalesce(array_agg('unit:' || id), '{}') as grants from below
    ),
    held as materialized (
      select h.closed_group, array['all', 'org:' || h.organisation] || units.grants
          || array(select 'role:' || r from unnest(h.roles) r)
          || array(select 'org:' || h.organisation || '/role:' || r from unnest(h.roles) r) as grants
      from access.holding h cross join units
      where h.person = reader
    )
    select array_agg(a.id)
    from held join access.audience a on a.closed_group = held.closed_group and a.grants && held.grants
  ), '{}');
