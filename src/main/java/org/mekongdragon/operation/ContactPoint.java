package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;

/**
 * Whom to call: a member's national contact point or one of a unit.
 *
 * @param level 1 national, 2 of a unit
 * @param organisation the member's code
 * @param unit a unit of that organisation
 * @param force which service the person serves in
 * @param name the person's or the desk's name
 * @param account the person's account, when there is one
 * @param channels how to reach it, 1 to 8
 * @param languages ISO 639 codes, sorted, at most 12
 * @param allDay whether somebody answers day and night
 * @param validFrom the first day
 * @param validTo the last day, included
 * @param confirmed false after it was taken over from another phase, until somebody confirms it
 */
public record ContactPoint(
    int level,
    String organisation,
    Optional<UUID> unit,
    Organisation.Kind force,
    String name,
    Optional<UUID> account,
    List<Channel> channels,
    Set<String> languages,
    boolean allDay,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    boolean confirmed) {

  /** The level that answers for a whole organisation. */
  static final int NATIONAL = 1;

  private static final int MOST_CHANNELS = 8;
  private static final int MOST_LANGUAGES = 12;
  private static final Set<String> ISO_639 = Set.of(Locale.getISOLanguages());

  /** A way to reach somebody. */
  public record Channel(Way way, String value) {

    /** The kinds of ways. */
    public enum Way {
      PHONE("[+0-9][0-9 ().,/x-]{2,39}"),
      MOBILE("[+0-9][0-9 ().,/x-]{2,39}"),
      FAX("[+0-9][0-9 ().,/x-]{2,39}"),
      EMAIL("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}"),
      RADIO("(?s).+"),
      OTHER("(?s).+");

      private final String form;

      Way(String form) {
        this.form = form;
      }

      /** Lower case. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /**
     * @throws Problem {@code channel}, {@code text}
     */
    public Channel {
      PlainText.check("value", value, 200);
      if (!value.matches(way.form)) {
        throw Problem.at("value", OperationProblem.CHANNEL);
      }
    }
  }

  /**
   * @throws Problem {@code out-of-range}, {@code unknown-organisation}, {@code missing}, {@code
   *     text}, {@code too-many}, {@code no-choice}, {@code valid-too-short}
   */
  public ContactPoint {
    if (level < 1 || level > 2) {
      throw Problem.at("level", OperationProblem.OUT_OF_RANGE, 1, 2);
    }
    if (!organisation.matches("[A-Z0-9-]{1,40}")) {
      throw Problem.at("organisation", OperationProblem.UNKNOWN_ORGANISATION);
    }
    PlainText.checkFilled("name", name, 200);
    channels = List.copyOf(channels);
    if (channels.isEmpty()) {
      throw Problem.at("channels", WebProblem.MISSING, "channels");
    }
    bounded("channels", channels.size(), MOST_CHANNELS);
    bounded("languages", languages.size(), MOST_LANGUAGES);
    if (!ISO_639.containsAll(languages)) {
      throw Problem.at("languages", OperationProblem.NO_CHOICE);
    }
    languages = java.util.Collections.unmodifiableSet(new TreeSet<>(languages));
    if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
      throw Problem.at("validTo", OperationProblem.VALID_TOO_SHORT);
    }
  }

  /** Whether it is valid on that day. */
  public boolean isValid(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The same for another phase, from that day on, until somebody confirms it. */
  ContactPoint toBeConfirmed(LocalDate from) {
    return copy(from, Optional.empty(), false);
  }

  /** The same, and somebody said that it holds. */
  ContactPoint asConfirmed() {
    return copy(validFrom, validTo, true);
  }

  private ContactPoint copy(LocalDate from, Optional<LocalDate> to, boolean holds) {
    return new ContactPoint(
        level,
        organisation,
        unit,
        force,
        name,
        account,
        channels,
        languages,
        allDay,
        from,
        to,
        holds);
  }

  /** Channels from columns that belong together. */
  static List<Channel> channels(List<String> ways, List<String> values) {
    return IntStream.range(0, ways.size())
        .mapToObj(i ->
            new Channel(Channel.Way.valueOf(ways.get(i).toUpperCase(Locale.ROOT)), values.get(i)))
        .toList();
  }

  private static void bounded(String field, int size, int most) {
    if (size > most) {
      throw Problem.at(field, OperationProblem.TOO_MANY, most);
    }
  }
}
