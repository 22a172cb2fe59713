package org.mekongdragon.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door between a message and what an organisation made of it. Its own people see the tie, so a
 * hit can lead back to the message; the issuer learns nothing of profiles and lists.
 */
@Component
public class Origins {

  private final OriginStore store;
  private final MessageStore messages;
  private final People people;
  private final Groups groups;
  private final Clock clock;

  Origins(OriginStore store, MessageStore messages, People people, Groups groups, Clock clock) {
    this.store = store;
    this.messages = messages;
    this.people = people;
    this.groups = groups;
    this.clock = clock;
  }

  /** What can be made of a message. */
  public enum Kind {
    PROFILE,
    WATCH_ENTRY;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The message that something comes from. */
  public record Origin(String operation, UUID message, String number) {

    /** As it travels in addresses and forms: {@code OMD7/0198…}. */
    public String text() {
      return operation + "/" + message;
    }

    /** The address of the message's page. */
    public String href() {
      return "/operations/" + operation + "/messages/" + message;
    }
  }

  /**
   * Something that was made of a message.
   *
   * @param target its key
   * @param label what it is called
   * @param href the address of its page
   */
  public record Made(Kind kind, String target, String label, String href) {}

  /** The message that a text names, if the caller reads it. */
  @Transactional(readOnly = true)
  public Optional<Origin> named(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[1].matches("[0-9a-fA-F-]{36}")) {
      return Optional.empty();
    }
    return messages
        .find(parts[0], MessageApi.key(parts[1]))
        .map(message -> new Origin(message.operation(), message.id(), message.number()));
  }

  /** Ties what was made to its message; a text that names none the caller reads ties nothing. */
  @Transactional
  public void keep(String text, Made made) {
    named(text)
        .ifPresent(origin -> {
          Person person = people.current();
          int home = groups.numberOf(Audience.everybody(Audience.home(person.organisation())));
          store.insert(origin, made, new OriginStore.Stamp(home, person.id(), clock.instant()));
        });
  }

  /** Where something comes from, when the caller's organisation made it of a message. */
  @Transactional(readOnly = true)
  public Optional<Origin> of(Kind kind, String target) {
    return store.of(kind, target);
  }

  /** What the caller's organisation made of a message. */
  @Transactional(readOnly = true)
  public List<Made> made(UUID message) {
    return store.made(message);
  }
}
