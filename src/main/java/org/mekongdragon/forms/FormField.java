package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Fault;

/**
 * One field of a foreign form.
 *
 * @param name as the foreign system calls it
 * @param sources paths of {@link FieldSources}; several are joined, empty ones left out
 * @param constant what always stands there; instead of sources
 * @param joint what stands between joined values
 * @param table our value by theirs, where they differ; what is not in a table that has entries is
 *     passed on and pointed out
 * @param required whether the form is not taken without it
 * @param longest how many characters it holds, 1 to 4,000
 */
public record FormField(
    String name,
    List<String> sources,
    String constant,
    String joint,
    Map<String, String> table,
    boolean required,
    int longest) {

  static final int MOST_CHARACTERS = 4_000;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_SOURCES = 6;
  private static final int MOST_ENTRIES = 300;

  /** Keeps copies. */
  public FormField {
    sources = List.copyOf(sources);
    table = Map.copyOf(table);
  }

  /** A field filled from one place. */
  static FormField of(String name, String source) {
    return new FormField(name, List.of(source), "", ", ", Map.of(), false, MOST_CHARACTERS);
  }

  /** Whether it says something of each goods line rather than of the case. */
  boolean isOfLine() {
    return sources.stream().anyMatch(source -> source.startsWith("line."));
  }

  /**
   * What is wrong with it.
   *
   * @param place where it stands: {@code fields[3]}
   */
  List<Fault> faults(String place) {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.length() > LONGEST_NAME || hasControls(name)) {
      faults.add(Fault.of(place + ".name", FormsProblem.FIELD_NAME, LONGEST_NAME));
    }
    for (String source : sources) {
      if (!FieldSources.exists(source)) {
        faults.add(Fault.of(place + ".source", FormsProblem.FIELD_SOURCE, source));
      }
    }
    if (sources.size() > MOST_SOURCES || sources.isEmpty() == constant.isEmpty()) {
      faults.add(Fault.of(place + ".source", FormsProblem.FIELD_FILLED, MOST_SOURCES));
    }
    if (longest < 1 || longest > MOST_CHARACTERS) {
      faults.add(Fault.of(place + ".longest", FormsProblem.FIELD_LONGEST, MOST_CHARACTERS));
    }
    if (table.size() > MOST_ENTRIES || hasControls(constant) || hasControls(joint)) {
      faults.add(Fault.of(place + ".table", FormsProblem.FIELD_TABLE, MOST_ENTRIES));
    }
    return faults;
  }

  private static boolean hasControls(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }
}
