package org.mekongdragon.seizure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of the list that a reader may have or not; the goods always stand there. */
public enum ListColumn {
  /** When it was seized. */
  DAY(true),
  /** Kinds of goods. */
  REGIME(true),
  /** Quantity as reported. */
  AMOUNT(true),
  /** Where it was seized. */
  PLACE(true),
  /** Mode of transport. */
  MODE(false),
  /** How it was found. */
  DETECTION(false),
  /** Whose report it is. */
  OWNER(true),
  /** Where the report stands. */
  STATE(true);

  private final boolean usual;

  ListColumn(boolean usual) {
    this.usual = usual;
  }

  /** Lower case, as in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns of an address; those that are usual when it names none. */
  static Set<ListColumn> of(String codes) {
    Set<ListColumn> named =
        Arrays.stream(codes.split(",", -1))
            .flatMap(code -> find(code).stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListColumn.class)));
    return named.isEmpty() ? usual() : named;
  }

  private static Optional<ListColumn> find(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code.strip())).findFirst();
  }

  private static Set<ListColumn> usual() {
    return Arrays.stream(values())
        .filter(column -> column.usual)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListColumn.class)));
  }
}
