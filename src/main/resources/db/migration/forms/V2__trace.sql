-- What a file's format needs to take a record back later: its owner and marking in STIX, its parts
-- in MISP. Files of before have none.
alter table forms.run_record add column trace text not null default '';
