package org.mekongdragon.watchlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.names.NameKind;

/** What an entry is about; it decides how it is looked for. */
public enum EntryKind {
  /** Somebody: found by names that are like it. */
  PERSON,
  /** A company or another body: found by names that are like it. */
  COMPANY,
  /** A ship: found by names that are like it and by its IMO number. */
  VESSEL,
  /** A freight container: found by its number, which is the entry's name. */
  CONTAINER,
  /** A telephone: found by its number, which is the entry's name. */
  PHONE,
  /** A place where goods go to: found where its words stand in an address, in their order. */
  ADDRESS,
  /** A name of which it is not said whose: found by names that are like it. */
  UNKNOWN;

  /** Lower case: {@code person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a code, in any case. */
  public static Optional<EntryKind> of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether it is found by names that are like it. */
  public boolean isNamed() {
    return switch (this) {
      case PERSON, COMPANY, VESSEL, UNKNOWN -> true;
      case CONTAINER, PHONE, ADDRESS -> false;
    };
  }

  NameKind nameKind() {
    return switch (this) {
      case PERSON -> NameKind.PERSON;
      case COMPANY -> NameKind.ORGANISATION;
      case VESSEL -> NameKind.VESSEL;
      case CONTAINER, PHONE, ADDRESS, UNKNOWN -> NameKind.UNKNOWN;
    };
  }

  static EntryKind of(NameKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case ORGANISATION -> COMPANY;
      case VESSEL -> VESSEL;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static String codes() {
    return Arrays.stream(values()).map(EntryKind::code).collect(Collectors.joining(", "));
  }
}
