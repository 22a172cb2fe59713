package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields that a template may have. */
final class TemplateFields {

  /** All sections of the report, in its order. */
  static final String SECTIONS = "sections";

  /** One section, by its code. */
  static final String SECTION = "section:";

  private static final List<String> VALUES =
      List.of("title", "operation", "state", "facts", "as-of");

  private TemplateFields() {}

  /** All names, in the order in which pages list them. */
  static List<String> all() {
    List<String> all = new ArrayList<>(VALUES);
    SummaryChapter.KEYS.forEach(key -> all.add("figure:" + key));
    all.add(SECTIONS);
    for (Section section : Section.values()) {
      all.add(SECTION + section.code());
    }
    return all;
  }

  /** Whether a field stands for chapters, and so alone in a paragraph. */
  static boolean isOfSections(String name) {
    return name.equals(SECTIONS) || name.startsWith(SECTION);
  }

  /** The known name that is most like one. */
  static String nearest(String name) {
    return all().stream()
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .orElseThrow();
  }

  /** Insertions, deletions and replacements from one word to another (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
