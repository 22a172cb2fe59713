grant usage on schema forms to mekong_app;

-- How foreign forms are filled, for the whole installation; each change is a new version. The map
-- that came with the product is version 0 and lies in no table.
create table forms.field_map (
  form text not null,
  version integer not null check (version > 0),
  content text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (form, version)
);
grant select, insert on forms.field_map to mekong_app;

-- What somebody took out, as seen with their eyes: nobody else's business. The audit record has it
-- for auditors.
create table forms.run (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  operation text not null,
  form text not null,
  format text not null,
  map_version integer not null,
  as_of timestamptz not null,
  changed_only boolean not null,
  at timestamptz not null default now(),
  records integer not null,
  fresh integer not null,
  revised integer not null,
  gone integer not null,
  -- Name of a kept file under the data directory; empty when it went straight to its taker.
  file text not null
);
create index run_person on forms.run (person, operation, form, at desc);

create table forms.run_record (
  run uuid not null references forms.run (id) deferrable initially deferred,
  person uuid not null,
  operation text not null,
  form text not null,
  seizure uuid not null,
  number text not null,
  revision integer not null,
  -- Of the words that the form said; empty when the record was gone.
  digest text not null,
  primary key (run, seizure)
);
create index run_record_last on forms.run_record (person, form, seizure, run desc);

-- Files made again and again for whoever asked for them.
create table forms.schedule (
  id uuid not null primary key default uuidv7(),
  person uuid not null,
  operation text not null,
  form text not null,
  format text not null,
  every text not null check (every in ('daily', 'weekly')),
  changed_only boolean not null,
  next_at timestamptz not null,
  unique (person, operation, form, format)
);
create index schedule_due on forms.schedule (next_at);

do $$
declare
  name text;
begin
  foreach name in array array['run', 'run_record', 'schedule'] loop
    execute format('alter table forms.%I enable row level security', name);
    execute format('create policy own on forms.%I to mekong_app
      using (person = nullif(current_setting(''dragon.person'', true), '''')::uuid)
      with check (person = nullif(current_setting(''dragon.person'', true), '''')::uuid)', name);
  end loop;
end
$$;
grant select, insert, update on forms.run to mekong_app;
grant select, insert on forms.run_record to mekong_app;
grant select, insert, update, delete on forms.schedule to mekong_app;

-- Takes one that is due, whoever's it is, and moves it on. Several processes take different ones.
create function forms.take_schedule(at timestamptz)
  returns table (id uuid, person uuid, operation text, form text, format text, every text,
    changed_only boolean)
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    update forms.schedule s
    set next_at = s.next_at + (case s.every when 'daily' then interval '1 day' else interval '7 days' end)
      * (1 + floor(extract(epoch from take_schedule.at - s.next_at)::double precision
        / case s.every when 'daily' then 86400 else 604800 end))
    where s.id = (select d.id from forms.schedule d where d.next_at <= take_schedule.at
      order by d.next_at limit 1 for update skip locked)
    returning s.id, s.person, s.operation, s.form, s.format, s.every, s.changed_only;
  end;
revoke execute on function forms.take_schedule(timestamptz) from public;
grant execute on function forms.take_schedule(timestamptz) to mekong_app;

-- For which record a missing number was asked for: once, never again.
create table forms.chased (
  seizure uuid not null,
  form text not null,
  audience_id integer not null,
  at timestamptz not null default now(),
  primary key (seizure, form)
);
select access.protect('forms.chased');
grant select, insert on forms.chased to mekong_app;
