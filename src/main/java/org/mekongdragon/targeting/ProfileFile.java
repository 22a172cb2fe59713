package org.mekongdragon.targeting;

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
      TextFile.items(
          text,
          ProfileProblem.PROFILES_UNREADABLE,
          "profiles",
          (place, item) -> read.add(place, key -> item.path(key).asString("").strip()));
    } else {
      TextFile.rows(
          text,
          ProfileProblem.PROFILES_UNREADABLE,
          ProfileFile::check,
          row -> read.add(row.place(), row::cell));
    }
    return new LoadedProfiles(
        read.profiles,
        new LoadedProfiles.Words(read.names, read.written),
        read.faults,
        read.warnings,
        read.idle);
  }

  private static void check(List<String> header) {
    for (String needed : List.of("id", "rule")) {
      if (!header.contains(needed)) {
        throw Problem.of(ProfileProblem.PROFILE_COLUMN_MISSING, needed);
      }
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
