-- How often a party or vessel was seen on a day is counted from the consignments themselves: their
-- indexes are in the order of the day. Nothing is kept beside them that could differ.
alter table cargo.consignment
  add column vessel bigint,
  add column day date,
  alter column waybill type text collate "C";

-- Dropped first, so that the changes below need not keep them.
drop index cargo.consignment_shipper, cargo.consignment_consignee, cargo.consignment_notify;

-- The owner reads what it changes for the length of this migration.
alter table cargo.consignment no force row level security;
alter table cargo.manifest no force row level security;
alter table cargo.chunk no force row level security;
update cargo.consignment c
set day = coalesce(c.arrival, (m.received_at at time zone 'UTC')::date)
from cargo.manifest m where m.id = c.manifest;
-- What was taken back counts nowhere.
update cargo.consignment c set shipper = null, consignee = null, notify = null
from cargo.chunk k where k.id = c.chunk and k.forgotten;
alter table cargo.consignment alter column day set not null;
alter table cargo.consignment force row level security;
alter table cargo.manifest force row level security;
alter table cargo.chunk force row level security;

create index consignment_shipper on cargo.consignment (shipper, audience_id, day)
  where shipper is not null;
create index consignment_consignee on cargo.consignment (consignee, audience_id, day)
  where consignee is not null;
create index consignment_notify on cargo.consignment (notify, audience_id, day)
  where notify is not null;
create index consignment_vessel on cargo.consignment (vessel, audience_id, day)
  where vessel is not null;
grant update (shipper, consignee, notify, vessel) on cargo.consignment to mekong_app;

-- Numbers are compared octet by octet, which takes a fraction of the time of a language's order.
alter table cargo.container alter column number type text collate "C";

drop table cargo.party_past;
