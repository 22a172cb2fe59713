-- What became of a figure in print that somebody entered: corrected by another, or taken back.
-- Both stay; each figure is changed at most once.
create table statistics.published_change (
  figure text not null primary key references statistics.published_figure (id),
  replaced_by text references statistics.published_figure (id),
  why text not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);
grant select, insert on statistics.published_change to mekong_app;
