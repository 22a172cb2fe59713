package org.mekongdragon.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.People;
import org.mekongdragon.reference.TariffName;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts consignments with hits in lines of a list. */
@Component
class HitRows {

  /** Hits of one consignment that a line looks at. */
  private static final int MOST_HITS = 20;

  private final Hits hits;
  private final People people;
  private final HitWords words;
  private final Clock clock;

  HitRows(Hits hits, People people, HitWords words, Clock clock) {
    this.hits = hits;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  List<HitRowView> of(List<Candidate> candidates, Texts texts) {
    Map<Long, List<Hit>> found =
        hits.of(candidates.stream().map(Candidate::consignment).toList(), MOST_HITS);
    HitTitles titles = words.titles(found.values().stream().flatMap(List::stream).toList(), texts);
    Map<UUID, String> names = new HashMap<>();
    List<HitRowView> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Hit> own = found.getOrDefault(candidate.consignment(), List.of());
      rows.add(row(candidate, own, name(candidate.assignee(), names), titles));
    }
    return rows;
  }

  private String name(Optional<UUID> person, Map<UUID, String> names) {
    return person
        .map(id -> names.computeIfAbsent(id, key -> people.nameOf(key).orElse("")))
        .orElse("");
  }

  private HitRowView row(Candidate candidate, List<Hit> own, String assignee, HitTitles titles) {
    Texts texts = titles.texts();
    Candidate.Cargo cargo = candidate.cargo();
    Optional<Hit> best = own.stream().findFirst();
    String why = best.map(hit -> words.line(hit.reasons(), texts)).orElse("");
    return new HitRowView(
        best.map(Hit::id).orElse(0L),
        candidate.consignment(),
        title(candidate, texts),
        cargo.goods(),
        join(" → ", cargo.shipper(), cargo.consignee()),
        join(" → ", place(cargo.origin(), texts), place(cargo.destination(), texts)),
        why,
        best.map(hit -> titles.of(hit.target())).orElse(""),
        own.stream().map(hit -> hit.target().kind().code()).distinct().toList(),
        Math.max(0, candidate.hits() - 1),
        candidate.severity(),
        candidate.score() > 0 && candidate.score() < 1
            ? texts.of("screening.percent", HitWords.percent(shown(candidate.score()), texts))
            : "",
        texts.of("screening.state", candidate.state()),
        status(candidate.state()),
        cargo.arrival().map(texts::date).orElse(""),
        age(candidate.times().firstHitAt(), texts),
        assignee,
        candidate
            .result()
            .map(result -> texts.of("screening.result", result))
            .orElse(candidate.selectedAt().isPresent() ? texts.of("screening.selected") : ""));
  }

  static String title(Candidate candidate, Texts texts) {
    return candidate.cargo().waybill().isEmpty()
        ? texts.of("screening.untitled", Long.toString(candidate.consignment()))
        : candidate.cargo().waybill();
  }

  /** To whole per cent. */
  static String shown(double score) {
    return Double.toString(Math.round(score * 100) / 100.0);
  }

  static String status(HitState state) {
    return switch (state) {
      case NEW -> "info";
      case PRIORITY -> "alarm";
      case IN_PROGRESS, REOPENED -> "warn";
      case REVIEWED -> "good";
      case WITHDRAWN -> "";
    };
  }

  /** The name of a place or country; codes that nobody knows stay as they are. */
  TariffName tariff(String digits, Texts texts) {
    return words.tariff(digits, texts);
  }

  String place(String code, Texts texts) {
    return words.place(code, texts);
  }

  private String age(Instant since, Texts texts) {
    Duration age = Duration.between(since, clock.instant());
    if (age.toHours() < 1) {
      return texts.of("screening.age.minutes", Math.max(0, age.toMinutes()));
    }
    return age.toDays() < 2
        ? texts.of("screening.age.hours", age.toHours())
        : texts.of("screening.age.days", age.toDays());
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }
}
