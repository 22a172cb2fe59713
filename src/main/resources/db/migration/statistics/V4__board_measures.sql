-- Which defined measures an operation's board shows, in their order; each choice is a row, the last
-- one holds.
create table statistics.board_measures (
  id uuid not null primary key default uuidv7(),
  audience_id integer not null,
  operation text not null,
  codes text[] not null,
  set_by text not null,
  set_at timestamptz not null default now()
);
create index board_measures_operation on statistics.board_measures (operation, set_at desc);
select access.protect('statistics.board_measures');
grant select, insert on statistics.board_measures to mekong_app;
