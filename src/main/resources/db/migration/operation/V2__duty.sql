-- When a contact point answers: hours of the week, and by date what holds instead of them.
create table operation.duty (
  contact_point uuid not null primary key references operation.contact_point on delete cascade,
  operation text not null,
  audience_id integer not null,
  zone text not null,
  hour_days smallint[] not null,
  hour_from time[] not null,
  hour_until time[] not null,
  -- A day without times: nobody answers.
  shift_days date[] not null,
  shift_from time[] not null,
  shift_until time[] not null,
  revision integer not null default 1,
  foreign key (operation, audience_id) references operation.operation (code, audience_id)
    on update cascade,
  check (cardinality(hour_from) = cardinality(hour_days)),
  check (cardinality(hour_until) = cardinality(hour_days)),
  check (cardinality(shift_from) = cardinality(shift_days)),
  check (cardinality(shift_until) = cardinality(shift_days))
);
create index duty_operation on operation.duty (operation);
select access.protect('operation.duty');
grant select, insert, update, delete on operation.duty to mekong_app;
