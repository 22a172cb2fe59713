package org.mekongdragon.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Finder;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Asks every room for what fits a question, as the caller. */
@Component
class Searches {

  private static final int LONGEST = 200;

  private final List<Finder> finders;
  private final People people;

  Searches(List<Finder> finders, People people) {
    this.people = people;
    this.finders = finders.stream().sorted(Comparator.comparingInt(Finder::order)).toList();
  }

  /** What one room found. */
  record Part(String code, Finder.Found found) {}

  /**
   * A question as it stands in an address.
   *
   * @param operation code, empty for the one at hand
   * @param in codes of the finders that are asked, empty for all
   */
  record Question(
      String words,
      String operation,
      Set<String> in,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {

    static Question of(Map<String, String> parameters) {
      return new Question(
          text(parameters, "q"),
          text(parameters, "operation"),
          Set.of(text(parameters, "in").split(",", -1)).stream()
              .filter(code -> !code.isEmpty())
              .collect(Collectors.toSet()),
          day(parameters, "from"),
          day(parameters, "until"));
    }

    private static String text(Map<String, String> parameters, String name) {
      String text = parameters.getOrDefault(name, "").strip();
      String clean = text.replaceAll("\\p{Cntrl}", " ");
      return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static Optional<LocalDate> day(Map<String, String> parameters, String name) {
      try {
        String text = parameters.getOrDefault(name, "");
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    /** What stands behind the question mark, the same for the same question. */
    String query() {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("q", words);
      parts.put("operation", operation);
      parts.put("in", in.stream().sorted().collect(Collectors.joining(",")));
      parts.put("from", from.map(LocalDate::toString).orElse(""));
      parts.put("until", until.map(LocalDate::toString).orElse(""));
      return parts.entrySet().stream()
          .filter(part -> !part.getValue().isEmpty())
          .map(part ->
              part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  /** Codes of all finders, in order. */
  List<String> codes() {
    return finders.stream().map(Finder::code).toList();
  }

  /** What each room that is asked finds; rooms that find nothing are named too. */
  List<Part> find(Question question, Optional<String> operation, int limit, Texts texts) {
    if (question.isEmpty()) {
      return List.of();
    }
    Optional<String> own = operation.filter(one -> people.current().isIn(one));
    Finder.Wanted wanted =
        new Finder.Wanted(own, question.words(), question.from(), question.until(), limit, texts);
    List<Part> parts = new ArrayList<>();
    for (Finder finder : finders) {
      if (question.in().isEmpty() || question.in().contains(finder.code())) {
        parts.add(new Part(finder.code(), finder.find(wanted)));
      }
    }
    return parts;
  }
}
