-- More to count by: who reported, the hour on the place's clock, where the way began and was to
-- end (countries), how it was hidden. What is known already is filled from the revision that the
-- fact was made of; both carry the same moment.
alter table seizure.fact
  add column reporting_unit text not null default '',
  add column hour smallint,
  add column origin text not null default '',
  add column destination text not null default '',
  add column concealment text not null default '';

create function seizure.country_of_stop(route jsonb, stops text[]) returns text
  language sql immutable
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select coalesce(nullif(leg.value ->> 'country', ''),
       substring(leg.value ->> 'place' from '^([A-Z]{2})[A-Z2-9]{3}$'))
     from jsonb_array_elements(coalesce(route, '[]'::jsonb)) with ordinality as leg (value, number)
     join unnest(stops) with ordinality as wanted (stop, rank)
       on wanted.stop = leg.value ->> 'stop'
     where coalesce(nullif(leg.value ->> 'country', ''),
       substring(leg.value ->> 'place' from '^([A-Z]{2})[A-Z2-9]{3}$')) is not null
     order by wanted.rank, leg.number
     limit 1), '')
$$;
revoke execute on function seizure.country_of_stop(jsonb, text[]) from public;

alter table seizure.fact no force row level security;
alter table seizure.revision no force row level security;
alter table seizure.seizure no force row level security;
update seizure.fact f
set reporting_unit = coalesce(s.unit::text, ''),
  hour = case when r.content ->> 'occurredAt' like '____-__-__T__:%'
    then substring(r.content ->> 'occurredAt' from 12 for 2)::smallint end,
  origin = seizure.country_of_stop(r.content -> 'route', '{origin,departure}'),
  destination = seizure.country_of_stop(r.content -> 'route', '{destination}'),
  concealment = coalesce(r.content ->> 'concealment', '')
from seizure.revision r
join seizure.seizure s on s.id = r.seizure
where r.seizure = f.seizure and r.at = f.known_from;
alter table seizure.fact force row level security;
alter table seizure.revision force row level security;
alter table seizure.seizure force row level security;
drop function seizure.country_of_stop(jsonb, text[]);

create or replace view seizure.counted_case with (security_invoker = true) as
  select operation, seizure, known_from, known_until, state, generated, cases, owner, lead,
    lead_country, taking_part, occurred_on, occurred_until, country, admin1, place, mode,
    direction, detection, persons, regime, code, substance_group, form, reporting_unit, hour,
    origin, destination, concealment
  from seizure.fact
  where line = 0;

create or replace view seizure.counted_line with (security_invoker = true) as
  select operation, seizure, line, known_from, known_until, state, generated, cases, owner, lead,
    lead_country, taking_part, occurred_on, occurred_until, country, admin1, place, mode,
    direction, detection, regime, code, substance_group, form, quantity, unit, bound, grams,
    factor, tablets, specimens, part_of_mass, reporting_unit, hour, origin, destination,
    concealment
  from seizure.fact
  where line > 0;

create or replace view seizure.released_fact with (security_invoker = true) as
  select operation, seizure, line, known_from, known_until, audience_id, cases, lead, taking_part,
    occurred_on, country, admin1, place, mode, direction, detection, persons, regime, code,
    substance_group, grams, tablets, specimens, part_of_mass, bound, reporting_unit, hour, origin,
    destination, concealment
  from seizure.fact
  where state = 'released';
