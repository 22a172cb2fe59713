-- A manifest that somebody took back, being the wrong file or read with the wrong columns. Its
-- consignments stay as evidence and count nowhere; the same file may come again.
alter table cargo.manifest
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_why text,
  drop constraint manifest_organisation_digest_key;
create unique index manifest_content on cargo.manifest (organisation, digest)
  where state <> 'withdrawn';

-- Whether the past of its parties and containers was taken back; chunk by chunk, each once.
alter table cargo.chunk add column forgotten boolean not null default false;
create index chunk_forgotten on cargo.chunk (manifest, id) where not forgotten;

grant update (forgotten) on cargo.chunk to mekong_app;
grant delete on cargo.container, cargo.party_past, cargo.habit to mekong_app;
