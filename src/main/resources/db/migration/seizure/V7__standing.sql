-- Published: where each record stands now and what was done with it last, for those who ask why a
-- figure changed.
create view seizure.standing with (security_invoker = true) as
  select s.operation, s.id as seizure, s.number, s.state, s.occurred_on, r.change, r.at, r.why
  from seizure.seizure s
  join seizure.revision r on r.seizure = s.id and r.revision = s.revision;
grant select on seizure.standing to mekong_app;
