-- Name and description in further languages: {"vi": {"name": "…", "text": "…"}}.
alter table watchlist.list add column words jsonb not null default '{}';
