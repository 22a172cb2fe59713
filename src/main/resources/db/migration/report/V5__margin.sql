-- The p of the p %-rule: in an edition for the public, an amount is withheld when all but its two
-- largest records are together less than so many percent of the largest (0 for no such rule). What
-- was set before this rule was known had none.
alter table report.release_rule
  add column margin integer not null default 0 check (margin between 0 and 100);
