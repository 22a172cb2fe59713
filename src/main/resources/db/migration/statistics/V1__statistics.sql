grant usage on schema statistics to mekong_app;

-- What is in print. Public by nature, so it has no audience; never changed, only added to.
create table statistics.published_figure (
  id text not null primary key,
  operation text not null,
  scope text not null,
  metric text not null,
  value text not null,
  bound text not null check (bound in ('exact', 'less', 'more', 'about')),
  unit text not null,
  period text not null,
  quote text not null,
  source text not null,
  url text not null,
  added_by text not null,
  added_at timestamptz not null default now()
);
create index published_figure_operation on statistics.published_figure (operation);
grant select, insert on statistics.published_figure to mekong_app;
