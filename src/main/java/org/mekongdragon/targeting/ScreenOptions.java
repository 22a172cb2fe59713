package org.mekongdragon.targeting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.cargo.parse.CargoProblem;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.kernel.Problem;

/**
 * The words behind {@code screen}.
 *
 * @param files the manifests, in the order in which they count as having arrived
 * @param groups what names with {@code @} in rules stand for
 * @param today the day of records without arrival
 */
record ScreenOptions(
    List<Path> files,
    Optional<Path> profiles,
    Optional<Path> groups,
    Optional<Path> watchList,
    FormatHint format,
    Optional<Path> out,
    LocalDate today) {

  private static final Set<String> NAMES =
      Set.of("--profiles", "--groups", "--watchlist", "--format", "--out", "--today");

  /** Words that do not fit; the message says which. */
  static final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  ScreenOptions {
    files = List.copyOf(files);
  }

  /**
   * @throws Wrong when a word does not fit or one is missing
   */
  static ScreenOptions read(List<String> words) {
    List<Path> files = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
      if (!word.startsWith("--")) {
        files.add(Path.of(word));
      } else if (!NAMES.contains(name)) {
        throw new Wrong("unknown option " + name);
      } else if (equals > 0) {
        values.put(name, word.substring(equals + 1));
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        values.put(name, words.get(++i));
      } else {
        throw new Wrong(name + " needs a value");
      }
    }
    return of(files, values);
  }

  private static ScreenOptions of(List<Path> files, Map<String, String> values) {
    if (files.isEmpty()) {
      throw new Wrong("name at least one file to screen");
    }
    if (!values.containsKey("--profiles") && !values.containsKey("--watchlist")) {
      throw new Wrong("--profiles or --watchlist is missing");
    }
    if (values.containsKey("--groups") && !values.containsKey("--profiles")) {
      throw new Wrong("--groups needs --profiles, whose rules name the groups");
    }
    return new ScreenOptions(
        files,
        path(values, "--profiles"),
        path(values, "--groups"),
        path(values, "--watchlist"),
        format(values.getOrDefault("--format", "auto")),
        path(values, "--out"),
        today(Optional.ofNullable(values.get("--today"))));
  }

  private static Optional<Path> path(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(Path::of);
  }

  private static FormatHint format(String label) {
    try {
      return FormatHint.named(label);
    } catch (Problem unknown) {
      if (unknown.code() != CargoProblem.CARGO_FORMAT_UNKNOWN) {
        throw unknown;
      }
      throw new Wrong("unknown format " + label);
    }
  }

  private static LocalDate today(Optional<String> written) {
    try {
      return written.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      throw new Wrong("--today needs a date such as 2026-05-01");
    }
  }
}
