-- What is unseen is told again and again: a row whose indexed columns stay is changed in place.
drop index notice.notice_person;
create index notice_of_person on notice.notice (person);
alter table notice.notice set (fillfactor = 70);
