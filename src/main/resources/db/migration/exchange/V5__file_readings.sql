-- How many pictures of its pages were drawn.
alter table exchange.attachment add column pages smallint not null default 0;

-- A message is found by the words of its files too, up to so many.
create function exchange.more_words(in_message uuid, in_words text[]) returns void
  language sql volatile
  begin atomic
    update exchange.message m
    set words = array(select distinct w from unnest(m.words || more_words.in_words) w limit 12000)
    where m.id = more_words.in_message;
  end;
