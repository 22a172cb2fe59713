-- Published: released facts with their audience, for the room that counts. Whoever is bound by
-- row-level security sees the own ones only; the keeper sees all.
create view seizure.released_fact with (security_invoker = true) as
  select operation, seizure, line, known_from, known_until, audience_id, cases, lead, taking_part,
    occurred_on, country, admin1, place, mode, direction, detection, persons, regime, code,
    substance_group, grams, tablets, specimens, part_of_mass, bound
  from seizure.fact
  where state = 'released';

-- Published: which records of an operation changed since a moment.
create view seizure.changed_fact with (security_invoker = true) as
  select operation, seizure, known_from, known_until from seizure.fact;
create index fact_known on seizure.fact (operation, known_from);

grant select on seizure.released_fact to mekong_app;
drop function seizure.withheld_case(text);
