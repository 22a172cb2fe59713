package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.NameScorer;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Wordings;

/**
 * What somebody decides about a list.
 *
 * @param source where its entries come from, in words
 * @param operation the operation whose members read it; empty for the own organisation alone
 * @param readers codes of the member organisations that read it; none means all of the operation
 * @param threshold the least score of a name that is a hit, 0.5 to 1
 * @param severity 0 to 100; higher comes first among the hits of a consignment
 * @param validFrom first day on which it is tried
 * @param validUntil last day on which it is tried
 * @param words name and description in further languages
 */
public record ListSettings(
    String name,
    String description,
    String source,
    String operation,
    List<String> readers,
    double threshold,
    int severity,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    Wordings words) {

  /** The least threshold: below it nearly everything is alike. */
  public static final double LEAST_THRESHOLD = 0.5;

  /** The gravest. */
  public static final int MOST_SEVERITY = 100;

  /** What a new list begins with. */
  public static final int USUAL_SEVERITY = 50;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 2_000;

  /**
   * @throws Problem with all faults: {@code list-name}, {@code entry-text-long}, {@code
   *     list-threshold}, {@code list-severity}, {@code list-validity}
   */
  public ListSettings {
    List<Fault> faults = new ArrayList<>();
    name = ListedText.line(name);
    description = description.strip();
    source = ListedText.line(source);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.add(Fault.of("name", WatchProblem.LIST_NAME, LONGEST_NAME));
    }
    if (description.length() > LONGEST_TEXT) {
      faults.add(Fault.of("description", WatchProblem.ENTRY_TEXT_LONG, LONGEST_TEXT));
    }
    words
        .all()
        .forEach((language, said) -> {
          if (said.name().length() > LONGEST_NAME
              || !said.name().equals(ListedText.line(said.name()))) {
            faults.add(Fault.of("name." + language.code(), WatchProblem.LIST_NAME, LONGEST_NAME));
          }
          if (said.text().length() > LONGEST_TEXT) {
            String field = "description." + language.code();
            faults.add(Fault.of(field, WatchProblem.ENTRY_TEXT_LONG, LONGEST_TEXT));
          }
        });
    if (source.length() > LONGEST_TEXT) {
      faults.add(Fault.of("source", WatchProblem.ENTRY_TEXT_LONG, LONGEST_TEXT));
    }
    if (!(threshold >= LEAST_THRESHOLD && threshold <= 1)) {
      faults.add(Fault.of("threshold", WatchProblem.LIST_THRESHOLD, LEAST_THRESHOLD, 1));
    }
    if (severity < 0 || severity > MOST_SEVERITY) {
      faults.add(Fault.of("severity", WatchProblem.LIST_SEVERITY, MOST_SEVERITY));
    }
    if (validFrom.isPresent()
        && validUntil.isPresent()
        && validUntil.get().isBefore(validFrom.get())) {
      faults.add(Fault.of("validUntil", WatchProblem.LIST_VALIDITY));
    }
    Problem.throwIfAny(faults);
    readers = operation.isEmpty() ? List.of() : readers.stream().distinct().sorted().toList();
  }

  /** In the writer's language alone. */
  public ListSettings(
      String name,
      String description,
      String source,
      String operation,
      List<String> readers,
      double threshold,
      int severity,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validUntil) {
    this(
        name,
        description,
        source,
        operation,
        readers,
        threshold,
        severity,
        validFrom,
        validUntil,
        Wordings.NONE);
  }

  /** A list of the own organisation with the usual threshold and severity, in force for ever. */
  public static ListSettings atHome(String name) {
    return new ListSettings(
        name,
        "",
        "",
        "",
        List.of(),
        NameScorer.DEFAULT_THRESHOLD,
        USUAL_SEVERITY,
        Optional.empty(),
        Optional.empty());
  }

  /** The same for the members of an operation: those named, or all of them. */
  public ListSettings in(String code, String... organisations) {
    return new ListSettings(
        name,
        description,
        source,
        code,
        List.of(organisations),
        threshold,
        severity,
        validFrom,
        validUntil,
        words);
  }

  /** The same with another threshold. */
  public ListSettings at(double other) {
    return new ListSettings(
        name,
        description,
        source,
        operation,
        readers,
        other,
        severity,
        validFrom,
        validUntil,
        words);
  }

  /** The name for a reader. */
  public String name(Language reader) {
    return words.name(reader, name);
  }

  /** The description for a reader. */
  public String description(Language reader) {
    return words.text(reader, description);
  }

  /** Whether it is tried on a day. */
  public boolean isValid(LocalDate day) {
    return validFrom.map(first -> !day.isBefore(first)).orElse(true)
        && validUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
