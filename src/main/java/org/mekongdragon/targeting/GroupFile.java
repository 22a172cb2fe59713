package org.mekongdragon.targeting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
      read.json(text);
    } else {
      read.csv(text);
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    read.terms.forEach((name, some) -> all.put(name, List.copyOf(some)));
    return new LoadedGroups(all, read.faults);
  }

  private static Problem unreadable(String reason) {
    return Problem.of(ProfileProblem.GROUPS_UNREADABLE, reason);
  }

  private void json(String text) {
    try {
      JsonNode root = JsonMapper.shared().readTree(text);
      JsonNode list = root.isArray() ? root : root.path("items");
      if (!list.isArray()) {
        throw unreadable("no array of groups");
      }
      for (int i = 0; i < list.size(); i++) {
        one("item " + (i + 1), list.get(i));
      }
    } catch (JacksonException e) {
      throw unreadable(
          e.getLocation() == null
              ? "no JSON"
              : "no JSON, line "
                  + e.getLocation().getLineNr()
                  + " column "
                  + e.getLocation().getColumnNr());
    }
  }

  private void one(String place, JsonNode item) {
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

  private void csv(String text) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(TextFile.separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      List<String> header = List.of();
      for (CsvRecord row : csv) {
        if (header.isEmpty()) {
          header = header(row);
        } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          line(row, header);
        }
      }
      if (header.isEmpty()) {
        throw unreadable("no header");
      }
    } catch (CsvParseException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> header(CsvRecord row) {
    List<String> header =
        row.getFields().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    for (String needed : List.of("name", "term")) {
      if (!header.contains(needed)) {
        throw unreadable("no column " + needed);
      }
    }
    return header;
  }

  private void line(CsvRecord row, List<String> header) {
    String place = "line " + row.getStartingLineNumber();
    String name = name(cell(row, header.indexOf("name")));
    String term = cell(row, header.indexOf("term"));
    if (name.isEmpty()) {
      faults.add(Fault.of(place, ProfileProblem.GROUPS_NO_NAME));
    } else if (term.isEmpty()) {
      faults.add(Fault.of(place, ProfileProblem.GROUPS_NO_TERM, "@" + name));
    } else {
      terms.computeIfAbsent(name, absent -> new LinkedHashSet<>()).add(term);
    }
  }

  private static String cell(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  private static String name(String written) {
    String name = written.strip();
    return name.startsWith("@") ? name.substring(1) : name;
  }
}
