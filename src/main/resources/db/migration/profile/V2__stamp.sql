-- Whether the profiles that screen an organisation's cargo on a day are others than before, for whoever
-- keeps them: one number, without reading a rule.
create function profile.stamp(in_organisation text, in_day date) returns bigint
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(bit_xor(uuid_hash_extended(p.id, v.version)), 0)
  from profile.profile p
  join profile.profile_version v on v.profile = p.id and v.version = p.version
  where v.state = 'on' and v.valid_from <= in_day
    and (v.valid_to is null or v.valid_to >= in_day)
    and p.audience_id = any (access.audiences_of_organisation(in_organisation))
$$;
revoke execute on function profile.stamp(text, date) from public;
grant execute on function profile.stamp(text, date) to mekong_app;
