package org.mekongdragon.targeting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Rules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles as CSV with a header that has {@code id}, {@code name} and {@code rule}, or as JSON with
 * the same keys: an array, or an object with an array {@code profiles}. {@code severity}, {@code
 * version}, {@code state}, {@code valid_from} and {@code valid_to} are read when they are there,
 * other columns left alone. UTF-8.
 */
final class ProfileFile {

  private static final int MOST_NUMBER = 1_000_000;
  private static final Set<String> IDLE = Set.of("off", "draft");

  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();

  private final Map<String, Map<Condition, Condition>> written = new HashMap<>();
  private final LoadedGroups groups;
  private final LocalDate today;
  private int idle;

  private ProfileFile(LoadedGroups groups, LocalDate today) {
    this.groups = groups;
    this.today = today;
  }

  /**
   * @param groups what names with {@code @} stand for
   * @param today profiles that are off, drafts or not valid on that day are left out, as the
   *     platform does
   * @throws Problem {@code profiles-unreadable}, {@code profile-column-missing}
   */
  static LoadedProfiles read(Path file, LoadedGroups groups, LocalDate today) {
    ProfileFile read = new ProfileFile(groups, today);
    String text = TextFile.read(file, ProfileProblem.PROFILES_UNREADABLE);
    if (text.startsWith("[") || text.startsWith("{")) {
      read.json(text);
    } else {
      read.csv(text);
    }
    return new LoadedProfiles(
        read.profiles,
        new LoadedProfiles.Words(read.names, read.written),
        read.faults,
        read.warnings,
        read.idle);
  }

  private static Problem unreadable(String reason) {
    return Problem.of(ProfileProblem.PROFILES_UNREADABLE, reason);
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
        } else {
          List<String> columns = header;
          add("line " + row.getStartingLineNumber(), key -> cell(row, columns.indexOf(key)));
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
        row.getFields().stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
    for (String needed : List.of("id", "rule")) {
      if (!header.contains(needed)) {
        throw Problem.of(ProfileProblem.PROFILE_COLUMN_MISSING, needed);
      }
    }
    return header;
  }

  private static String cell(CsvRecord row, int column) {
    return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column).strip();
  }

  private void json(String text) {
    try {
      JsonNode root = JsonMapper.shared().readTree(text);
      JsonNode list = root.isArray() ? root : root.path("profiles");
      if (!list.isArray()) {
        throw unreadable("no array of profiles");
      }
      for (int i = 0; i < list.size(); i++) {
        JsonNode item = list.get(i);
        add("item " + (i + 1), key -> item.path(key).asString("").strip());
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

  private void add(String place, Function<String, String> values) {
    String id = values.apply("id");
    if (id.isEmpty()) {
      faults.add(Fault.of(place, ProfileProblem.PROFILE_COLUMN_MISSING, "id"));
      return;
    }
    String where = place + ", profile " + id;
    if (names.containsKey(id)) {
      faults.add(Fault.of(where, ProfileProblem.PROFILE_DOUBLE, id));
      return;
    }
    names.put(id, values.apply("name"));
    if (isIdle(where, values)) {
      idle++;
      return;
    }
    try {
      String text = values.apply("rule");
      Condition rule = groups.expanded(text);
      int version = number(where, values.apply("version"), 1);
      int severity = number(where, values.apply("severity"), 0);
      profiles.add(new Profile(id, version, severity, rule));
      written.put(id, WrittenParts.of(Rules.parse(text), rule));
      Rules.review(rule).forEach(fault -> warnings.add(at(where, fault)));
    } catch (Problem problem) {
      problem.faults().forEach(fault -> faults.add(at(where, fault)));
    }
  }

  private boolean isIdle(String where, Function<String, String> values) {
    return IDLE.contains(values.apply("state").toLowerCase(Locale.ROOT))
        || day(where, values.apply("valid_from")).filter(today::isBefore).isPresent()
        || day(where, values.apply("valid_to")).filter(today::isAfter).isPresent();
  }

  private Optional<LocalDate> day(String where, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      faults.add(Fault.of(where, ProfileProblem.PROFILE_DAY, text));
      return Optional.empty();
    }
  }

  private int number(String where, String text, int unsaid) {
    if (text.isEmpty()) {
      return unsaid;
    }
    if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= MOST_NUMBER) {
      return Integer.parseInt(text);
    }
    faults.add(Fault.of(where, ProfileProblem.PROFILE_NUMBER, text));
    return unsaid;
  }

  private static Fault at(String where, Fault fault) {
    return new Fault(where, fault.code(), fault.arguments());
  }
}
