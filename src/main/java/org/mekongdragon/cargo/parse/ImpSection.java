package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines under one line identifier ({@code SHP}, {@code RTD}…). */
record ImpSection(String tag, List<ImpLine> lines) {

  /** Identifiers that stand inside a party section since version 17. */
  private static final Set<String> INNER = Set.of("NAM", "ADR", "LOC");

  static List<ImpSection> of(List<ImpLine> lines) {
    List<ImpSection> sections = new ArrayList<>();
    for (ImpLine line : lines) {
      String tag = line.fields().getFirst();
      boolean starts = tag.matches("[A-Z]{3}") && !INNER.contains(tag);
      if (starts) {
        sections.add(new ImpSection(tag, new ArrayList<>(List.of(line))));
      } else if (!sections.isEmpty()) {
        sections.getLast().lines.add(line);
      }
    }
    return sections;
  }
}
