package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A filter as conditions on {@code screening.candidate c}, with the values to bind. */
final class FilterSql {

  private static final int MOST_WORDS = 6;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  FilterSql(HitFilter filter) {
    states(filter.states());
    hits(filter);
    work(filter.work());
    filter.manifest().ifPresent(manifest -> and("c.manifest = :manifest", "manifest", manifest));
    if (filter.minScore() > 0) {
      and("c.score >= :minScore", "minScore", filter.minScore());
    }
    if (filter.minSeverity() > 0) {
      and("c.severity >= :minSeverity", "minSeverity", filter.minSeverity());
    }
    filter.arrival().from().ifPresent(day -> day("c.arrival >= :from", "from", day));
    filter.arrival().until().ifPresent(day -> day("c.arrival <= :until", "until", day));
    words(filter.text());
  }

  FilterSql and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  FilterSql bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  @Override
  public String toString() {
    return " where " + (conditions.isEmpty() ? "true" : String.join(" and ", conditions)) + " ";
  }

  private void states(Set<HitState> states) {
    if (states.isEmpty()) {
      String[] open =
          Arrays.stream(HitState.values())
              .filter(HitState::isOpen)
              .map(HitState::code)
              .toArray(String[]::new);
      and("c.state = any (:open)", "open", open);
    } else if (states.size() < HitState.values().length) {
      String[] codes = states.stream().map(HitState::code).toArray(String[]::new);
      and("c.state = any (:states)", "states", codes);
    }
  }

  private void hits(HitFilter filter) {
    List<String> inner = new ArrayList<>();
    if (!filter.kinds().isEmpty()) {
      inner.add("f.kind = any (:kinds)");
      bind("kinds", filter.kinds().stream().map(HitKind::code).toArray(String[]::new));
    }
    filter
        .profile()
        .ifPresent(profile -> {
          inner.add("f.kind = 'profile' and f.target = :profile");
          bind("profile", profile.toString());
        });
    filter
        .list()
        .ifPresent(list -> {
          inner.add("f.list = :list");
          bind("list", list.toString());
        });
    if (!inner.isEmpty()) {
      conditions.add(
          "exists (select from screening.hit f where f.consignment = c.consignment and "
              + String.join(" and ", inner)
              + ")");
    }
  }

  private void work(HitFilter.Work work) {
    work.assignee().ifPresent(person -> and("c.assignee = :assignee", "assignee", person));
    work.selected()
        .ifPresent(
            selected -> conditions.add("c.selected_at is " + (selected ? "not null" : "null")));
    if (!work.results().isEmpty()) {
      String[] codes = work.results().stream().map(ExaminationResult::code).toArray(String[]::new);
      and("c.result = any (:results)", "results", codes);
    }
  }

  private void day(String condition, String name, LocalDate day) {
    and(condition, name, day);
  }

  private void words(String text) {
    String[] words = text.strip().split("\\s+", MOST_WORDS + 1);
    for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
      if (!words[i].isEmpty()) {
        and("c.search like :word" + i, "word" + i, SearchWords.pattern(words[i]));
      }
    }
  }
}
