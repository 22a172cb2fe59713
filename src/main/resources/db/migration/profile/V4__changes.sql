-- How often what an audience screens by has changed. The stamp is asked for before every consignment
-- that comes alone; it used to look at all profiles in force, which with ten thousand of them took
-- longer than the screening.
create table profile.change (
  audience_id integer not null primary key,
  changes bigint not null,
  -- The transaction that counted last: one counts once, however many profiles it writes. Its number
  -- may come again where a backup was restored, its time does not.
  counted_by xid8 not null,
  counted_at timestamptz not null
);
select access.protect('profile.change');
create policy keeper on profile.change to current_user using (true);
-- Behind the same wall as the profiles that it counts.
grant select on profile.change to mekong_app;
insert into profile.change (audience_id, changes, counted_by, counted_at)
select distinct audience_id, 1, pg_current_xact_id(), now() from profile.profile;

create function profile.count_change(in_audience integer) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
  insert into profile.change as c (audience_id, changes, counted_by, counted_at)
  values (in_audience, 1, pg_current_xact_id(), now())
  on conflict (audience_id) do update
    set changes = c.changes + 1, counted_by = excluded.counted_by, counted_at = excluded.counted_at
    where (c.counted_by, c.counted_at) <> (excluded.counted_by, excluded.counted_at)
$$;
-- What was no more than a draft before and after changes nothing.
create function profile.count_version() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if new.state = 'on' or exists (
      select from profile.profile_version v
      where v.profile = new.profile and v.version = new.version - 1 and v.state = 'on') then
    perform profile.count_change(new.audience_id);
  end if;
  return null;
end
$$;
create trigger count_version after insert on profile.profile_version
  for each row execute function profile.count_version();

create function profile.count_shown() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  -- Always in the same order, so that two never wait for each other.
  perform profile.count_change(least(old.audience_id, new.audience_id));
  perform profile.count_change(greatest(old.audience_id, new.audience_id));
  return null;
end
$$;
create trigger count_shown after update of audience_id on profile.profile
  for each row when (old.audience_id <> new.audience_id)
  execute function profile.count_shown();

revoke execute on function profile.count_change(integer), profile.count_version(),
  profile.count_shown() from public;

create or replace function profile.stamp(in_organisation text, in_day date) returns bigint
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select hashtextextended(
    coalesce(string_agg(c.audience_id || ':' || c.changes, ' ' order by c.audience_id), ''),
    in_day - date '1970-01-01')
  from profile.change c
  where c.audience_id = any (access.audiences_of_organisation(in_organisation))
$$;
