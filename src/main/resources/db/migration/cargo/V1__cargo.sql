grant usage on schema cargo to mekong_app;

-- A file with cargo as it was received. The same file twice is one manifest of an organisation.
create table cargo.manifest (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  organisation text not null,
  person uuid not null,
  file text not null,
  octets bigint not null,
  digest bytea not null,
  -- The format that was asked for, or auto; and the one that was found.
  asked text not null,
  format text,
  -- JSON: how this file's table is to be read.
  mapping text not null,
  state text not null,
  octets_read bigint not null default 0,
  accepted bigint not null default 0,
  rejected bigint not null default 0,
  warnings bigint not null default 0,
  -- Warnings about the file and not of a consignment: counted to find the place again.
  loose_warnings bigint not null default 0,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  unique (id, audience_id),
  unique (organisation, digest)
);
create index manifest_received on cargo.manifest (organisation, received_at desc);

-- Consignments that were stored in one transaction, which is also how they are screened.
create table cargo.chunk (
  id bigint not null primary key generated always as identity,
  manifest uuid not null,
  audience_id integer not null,
  first_number bigint not null,
  consignments integer not null,
  stored_at timestamptz not null,
  unique (manifest, first_number),
  unique (id, audience_id),
  foreign key (manifest, audience_id) references cargo.manifest (id, audience_id) on update cascade
);

-- The body is JSON in UTF-8 and is only ever read whole; the columns are what lists filter by.
-- No foreign key to the chunk, which would cost a look-up a row: both are written by one statement
-- after the other in one transaction, rows are never changed, and a home audience never changes.
create table cargo.consignment (
  id bigint not null generated always as identity,
  manifest uuid not null,
  number bigint not null,
  chunk bigint not null,
  audience_id integer not null,
  -- Hashes of names in the form in which they are compared.
  shipper bigint,
  consignee bigint,
  notify bigint,
  arrival date,
  waybill text not null,
  mode text not null,
  origin text not null,
  destination text not null,
  hs text not null,
  names text not null,
  body bytea not null,
  -- The newest of one organisation are found without passing over those of others.
  primary key (audience_id, id),
  unique (manifest, number)
);
alter table cargo.consignment alter column body set storage external;
create index consignment_waybill on cargo.consignment (waybill, id) where waybill <> '';
create index consignment_shipper on cargo.consignment (shipper, id) where shipper is not null;
create index consignment_consignee on cargo.consignment (consignee, id) where consignee is not null;
create index consignment_notify on cargo.consignment (notify, id) where notify is not null;

-- Where and on which day each container was seen; this is its past, too. Numbers are in the form in
-- which they are compared. No foreign key: written with its consignment in one statement.
create table cargo.container (
  number text not null,
  consignment bigint not null,
  audience_id integer not null,
  day date not null,
  primary key (number, consignment)
);

-- Records that could not be kept, and what was doubtful in those that were.
create table cargo.problem (
  manifest uuid not null,
  rejected boolean not null,
  number bigint not null,
  audience_id integer not null,
  record bigint not null,
  line bigint not null,
  segment text not null,
  reasons text not null,
  excerpt text not null,
  primary key (manifest, rejected, number),
  foreign key (manifest, audience_id) references cargo.manifest (id, audience_id) on update cascade
);

-- How a sender names the columns of its tables: JSON by the header's fingerprint.
create table cargo.habit (
  organisation text not null,
  fingerprint text not null,
  audience_id integer not null,
  mapping text not null,
  changed_at timestamptz not null,
  primary key (organisation, fingerprint)
);

-- How often a party or vessel was seen on a day, by the hash of field and value.
create table cargo.party_past (
  audience_id integer not null,
  key bigint not null,
  day date not null,
  seen integer not null,
  primary key (audience_id, key, day)
) with (fillfactor = 85);

select access.protect('cargo.manifest');
select access.protect('cargo.chunk');
select access.protect('cargo.consignment');
select access.protect('cargo.container');
select access.protect('cargo.problem');
select access.protect('cargo.habit');
select access.protect('cargo.party_past');

-- What waits for a process: keys only, so that one may look without being a reader. The files lie
-- in the data directory of whoever received them.
create table cargo.work (
  manifest uuid not null primary key,
  person uuid not null,
  files text not null,
  process uuid,
  until timestamptz not null,
  attempts integer not null default 0
);

grant select, insert, update on cargo.manifest, cargo.habit, cargo.party_past to mekong_app;
grant select, insert on cargo.chunk, cargo.consignment, cargo.container to mekong_app;
grant select, insert, delete on cargo.problem to mekong_app;
grant select, insert, update, delete on cargo.work to mekong_app;
