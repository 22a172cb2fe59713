package org.mekongdragon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mekongdragon.web.Finder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Messages of an operation by words. */
@Component
class MessageFinder implements Finder {

  private final Messages messages;
  private final MessageRows rows;

  MessageFinder(Messages messages, MessageRows rows) {
    this.messages = messages;
    this.rows = rows;
  }

  @Override
  public String code() {
    return "message";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Found find(Wanted wanted) {
    return wanted.operation().map(operation -> find(operation, wanted)).orElse(Found.NONE);
  }

  private Found find(String operation, Wanted wanted) {
    MessageFilter filter =
        new MessageFilter(
            operation,
            List.of(),
            List.of(),
            "",
            "",
            "",
            false,
            false,
            wanted.words(),
            wanted.from(),
            wanted.until());
    List<Row> found =
        rows.of(messages.list(filter, Optional.empty(), wanted.limit()), wanted.texts()).stream()
            .map(row ->
                new Row(row.href(), row.subject(), row.number() + " · " + row.from(), row.href()))
            .toList();
    UriComponentsBuilder all =
        UriComponentsBuilder.fromPath("/operations/" + operation + "/messages")
            .queryParam("q", "{words}");
    return new Found(
        found,
        LongStream.of(messages.countSome(filter)).filter(n -> n <= Messages.COUNTED).findFirst(),
        all.encode().buildAndExpand(wanted.words()).toUriString());
  }
}
