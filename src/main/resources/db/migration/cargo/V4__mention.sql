-- What consignments name - parties, vessel, containers, waybill - is found by one index of hashes,
-- which takes up a thousand rows in the time in which the six indexes and the table of containers
-- before it took up half of them. A key is 64 bits of SHA-256 of the value as it is compared, xor
-- the field, xor the audience shifted by eight bits: nobody's search passes over rows of others.
create table cargo.mention (
  consignment bigint not null,
  audience_id integer not null,
  -- Of the consignment: its arrival, or when its manifest was received.
  day date not null,
  keys bigint[] not null
);
select access.protect('cargo.mention');
create policy keeper on cargo.mention for select to current_user using (true);

create function cargo.hashed(value text) returns bigint
  language sql immutable
  return ('x' || encode(substr(sha256(convert_to(value, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint;

-- The owner reads what it changes for the length of this migration. What was taken back counts
-- nowhere and is not found.
alter table cargo.consignment no force row level security;
alter table cargo.chunk no force row level security;
alter table cargo.container no force row level security;
alter table cargo.mention no force row level security;
insert into cargo.mention (consignment, audience_id, day, keys)
select c.id, c.audience_id, c.day, array(
  select f.key # f.field # (c.audience_id::bigint << 8)
  from unnest(
    array[c.shipper, c.consignee, c.notify, c.vessel,
      case when c.waybill <> '' then cargo.hashed(c.waybill) end] || b.keys,
    array[1, 2, 3, 5, 6]::bigint[] || array_fill(4::bigint, array[cardinality(b.keys)]))
    as f(key, field)
  where f.key is not null)
from cargo.consignment c
join cargo.chunk k on k.id = c.chunk and not k.forgotten
left join (
  select consignment, array_agg(cargo.hashed(number)) as keys
  from cargo.container group by consignment) x on x.consignment = c.id
cross join lateral (select coalesce(x.keys, '{}') as keys) b
order by c.id;
alter table cargo.consignment force row level security;
alter table cargo.chunk force row level security;
alter table cargo.mention force row level security;
drop function cargo.hashed(text);

create index mention_keys on cargo.mention using gin (keys);
create index mention_consignment on cargo.mention
  using brin (consignment) with (pages_per_range = 16, autosummarize = on);
grant select, insert, delete on cargo.mention to mekong_app;

drop table cargo.container;
drop index cargo.consignment_waybill;
-- Their indexes go with them.
alter table cargo.consignment
  drop column shipper, drop column consignee, drop column notify, drop column vessel;

-- The consignments that name one of these keys, as far as the caller may read them. Row-level
-- security would try a comparison of arrays last, after every row of the reader: hence as the owner,
-- with the same bound.
create function cargo.mentions(in_keys bigint[])
  returns table (key bigint, consignment bigint, day date)
  language sql stable security definer rows 100
  set search_path = pg_catalog, pg_temp
  set enable_seqscan = off
as $$
  select k, m.consignment, m.day
  from cargo.mention m cross join lateral unnest(m.keys) k
  where m.keys && in_keys and k = any (in_keys)
    and m.audience_id = any ((select access.my_audiences())::integer[])
$$;
revoke execute on function cargo.mentions(bigint[]) from public;
grant execute on function cargo.mentions(bigint[]) to mekong_app;
