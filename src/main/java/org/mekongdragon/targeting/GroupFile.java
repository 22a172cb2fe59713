package org.mekongdragon.targeting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Groups of terms that rules name with {@code @}: JSON as {@code /api/v1/rule-groups} and its
 * export write it, {@code name} and {@code terms} in an array or in {@code items}, or CSV with
 * {@code name} and {@code term}, a line a term. The {@code @} in front of a name may be left out.
 */
final class GroupFile {

  private final Map<String, Set<String>> terms = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private GroupFile() {}

  /**
   * @throws Problem {@code groups-unreadable}
   */
  static LoadedGroups read(Path file) {
    String text = TextFile.read(file, ProfileProblem.GROUPS_UNREADABLE);
    GroupFile read = new GroupFile();
    if (text.startsWith("[") || text.startsWith("{")) {
      TextFile.items(text, ProfileProblem.GROUPS_UNREADABLE, "items", read::item);
    } else {
      TextFile.rows(text, ProfileProblem.GROUPS_UNREADABLE, GroupFile::check, read::line);
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    read.terms.forEach((name, some) -> all.put(name, List.copyOf(some)));
    return new LoadedGroups(all, read.faults);
  }

  private void item(String place, JsonNode item) {
    String name = name(item.path("name").asString(""));
    Set<String> own = new LinkedHashSet<>();
    item.path("terms").forEach(term -> own.add(term.asString("").strip()));
    own.remove("");
    if (name.isEmpty()) {
      faults.add(Fault.of(place, ProfileProblem.GROUPS_NO_NAME));
    } else if (own.isEmpty()) {
      faults.add(Fault.of(place, ProfileProblem.GROUPS_NO_TERM, "@" + name));
    } else if (terms.putIfAbsent(name, own) != null) {
      faults.add(Fault.of(place, ProfileProblem.GROUPS_DOUBLE, "@" + name));
    }
  }

  private static void check(List<String> header) {
    for (String needed : List.of("name", "term")) {
      if (!header.contains(needed)) {
        throw Problem.of(ProfileProblem.GROUPS_UNREADABLE, "no column " + needed);
      }
    }
  }

  private void line(TextFile.Row row) {
    String name = name(row.cell("name"));
    String term = row.cell("term");
    if (name.isEmpty()) {
      faults.add(Fault.of(row.place(), ProfileProblem.GROUPS_NO_NAME));
    } else if (term.isEmpty()) {
      faults.add(Fault.of(row.place(), ProfileProblem.GROUPS_NO_TERM, "@" + name));
    } else {
      terms.computeIfAbsent(name, absent -> new LinkedHashSet<>()).add(term);
    }
  }

  private static String name(String written) {
    String name = written.strip();
    return name.startsWith("@") ? name.substring(1) : name;
  }
}
