-- Templates are texts of Word or of HTML; a digest tells one file from another.
alter table report.template
  add column format text not null default 'docx' check (format in ('docx', 'html')),
  add column digest text not null generated always as (encode(sha256(file), 'hex')) stored;

-- The template of an edition; once it is signed, exactly that file. Who worked on it, for offices
-- that ask for a second person, and whether it waits for one.
alter table report.edition
  add column template uuid,
  add column template_digest text not null default '',
  add column author_person uuid,
  add column editors uuid[] not null default '{}',
  add column submitted_by text,
  add column submitted_at timestamptz,
  add column remark text not null default '',
  add check ((submitted_by is null) = (submitted_at is null));

-- The largest share of a mass, in percent, that one record may make up in an edition for the public
-- (100 for no such rule), and whether a second person must sign.
alter table report.release_rule
  add column dominance integer not null default 80 check (dominance between 50 and 100),
  add column four_eyes boolean not null default false;
