-- Append-only and chained: each entry's code covers the entry before it (HMAC-SHA-256 with a key
-- kept outside the database, so that whoever owns the database cannot forge a chain).
create table audit.entry (
  seq bigint not null primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  operation text,
  details json not null,
  code bytea not null
);
create index entry_subject on audit.entry (subject, seq);
create index entry_operation on audit.entry (operation, seq);
create index entry_actor on audit.entry (actor, seq);

-- One row: where the chain ends. Its lock puts writers in line.
create table audit.head (
  one boolean not null primary key default true check (one),
  seq bigint not null,
  code bytea not null
);
insert into audit.head (seq, code) values (0, ''::bytea);

grant usage on schema audit to mekong_app;
grant select, insert on audit.entry to mekong_app;
grant select, update (seq, code) on audit.head to mekong_app;
