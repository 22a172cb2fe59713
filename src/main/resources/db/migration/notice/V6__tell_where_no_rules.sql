-- Most happenings meet nobody's rules: then people are told in the same round that finds it out.
create function notice.tell_unruled(people uuid[], kind text, arguments text[], link text,
  operation text, bundle text, bundle_link text, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog
  begin atomic
    select notice.tell(tell_unruled.people, tell_unruled.kind, tell_unruled.arguments,
      tell_unruled.link, tell_unruled.operation, tell_unruled.bundle, tell_unruled.bundle_link,
      tell_unruled.at)
    where not notice.has_rules(tell_unruled.people);
    select not notice.has_rules(tell_unruled.people);
  end;
revoke execute on function notice.tell_unruled(uuid[], text, text[], text, text, text, text,
  timestamptz) from public;
grant execute on function notice.tell_unruled(uuid[], text, text[], text, text, text, text,
  timestamptz) to mekong_app;
