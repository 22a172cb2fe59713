package org.mekongdragon.watchlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.exchange.IdentifierUse;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.MessageIdentifier;
import org.mekongdragon.exchange.Offer;
import org.mekongdragon.exchange.Origins;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Offers to put an identifier in a message on a watch list that the reader keeps. */
@Component
class MessageWatch implements IdentifierUse {

  private static final int MOST_LISTS = 2;

  private final WatchLists lists;

  MessageWatch(WatchLists lists) {
    this.lists = lists;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Offer> offers(Message message, MessageIdentifier identifier, Texts texts) {
    Optional<EntryKind> kind = kind(identifier.kind());
    if (kind.isEmpty() || !lists.mayCreate()) {
      return List.of();
    }
    Map<String, String> entry =
        Map.of(
            "kind",
            kind.get().code(),
            "name",
            identifier.value(),
            "origin",
            new Origins.Origin(message.operation(), message.id(), message.number()).text());
    List<WatchList> kept =
        lists.all().stream().filter(list -> lists.mayKeep(list.id())).limit(MOST_LISTS).toList();
    if (kept.isEmpty()) {
      return List.of(offer(texts.of("watchlist.message.new"), "", entry));
    }
    return kept.stream()
        .map(list ->
            offer(
                texts.of("watchlist.message.add", list.settings().name(texts.language())),
                list.id().toString(),
                entry))
        .toList();
  }

  private static Offer offer(String label, String list, Map<String, String> entry) {
    Map<String, String> fields = new HashMap<>(entry);
    fields.put("list", list);
    return new Offer(label, "eye", WatchViews.ROOT + "/from-message", fields);
  }

  private static Optional<EntryKind> kind(MessageIdentifier.Kind kind) {
    return switch (kind) {
      case CONTAINER -> Optional.of(EntryKind.CONTAINER);
      case VESSEL -> Optional.of(EntryKind.VESSEL);
      case COMPANY -> Optional.of(EntryKind.COMPANY);
      case PERSON -> Optional.of(EntryKind.PERSON);
      case PHONE -> Optional.of(EntryKind.PHONE);
      case BILL, FLIGHT -> Optional.empty();
    };
  }
}
