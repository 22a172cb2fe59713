package org.mekongdragon.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The JSON of hits. */
@Component
class HitAnswers {

  private final People people;
  private final HitWords words;

  HitAnswers(People people, HitWords words) {
    this.people = people;
    this.words = words;
  }

  /**
   * A page.
   *
   * @param next the cursor of the page behind, empty at the end
   */
  record ListJson(List<HitJson> items, String next) {}

  /**
   * A hit.
   *
   * @param target key of the profile or list entry, empty for score and random share
   * @param words the reasons as one sentence in the caller's language
   */
  record HitJson(
      long id,
      long consignment,
      String manifest,
      String kind,
      String target,
      int version,
      String name,
      int severity,
      double score,
      String words,
      List<HitReason> reasons,
      Instant raisedAt,
      String state,
      String assignee,
      boolean selected,
      String result,
      CargoJson cargo) {}

  /** What lists show of the consignment. */
  record CargoJson(
      String waybill,
      String goods,
      String shipper,
      String consignee,
      List<String> containers,
      String mode,
      String origin,
      String destination,
      @Nullable LocalDate arrival) {}

  /** A hit with everything that was done with its consignment. */
  record WholeJson(
      HitJson hit,
      List<HitJson> others,
      List<SelectionJson> selections,
      List<ExaminationJson> examinations,
      List<StepJson> history) {}

  /** A selection. */
  record SelectionJson(String reason, String note, String by, Instant at) {}

  /** An examination; the first one counts. */
  record ExaminationJson(
      String result,
      @Nullable Integer minutes,
      String text,
      String operation,
      @Nullable UUID seizure,
      String by,
      Instant at) {}

  /** Something that was done. */
  record StepJson(String what, String detail, String note, String by, Instant at) {}

  ListJson list(Hits.HitList page, Texts texts) {
    Names names = new Names();
    HitTitles titles = words.titles(page.hits(), texts);
    return new ListJson(
        page.hits().stream()
            .flatMap(hit ->
                Optional.ofNullable(page.candidates().get(hit.consignment()))
                    .map(candidate -> json(hit, candidate, names, titles))
                    .stream())
            .toList(),
        page.next().map(HitCursor::text).orElse(""));
  }

  WholeJson whole(long id, HitRecord record, Texts texts) {
    Names names = new Names();
    HitTitles titles = words.titles(record.hits(), texts);
    List<HitJson> all =
        record.hits().stream().map(hit -> json(hit, record.candidate(), names, titles)).toList();
    HitJson own = all.stream().filter(hit -> hit.id() == id).findFirst().orElse(all.getFirst());
    return new WholeJson(
        own,
        all.stream().filter(hit -> hit.id() != own.id()).toList(),
        record.selections().stream()
            .map(one ->
                new SelectionJson(one.why().code(), one.note(), names.of(one.by()), one.at()))
            .toList(),
        record.examinations().stream().map(one -> json(one, names)).toList(),
        record.steps().stream()
            .map(one ->
                new StepJson(
                    one.what(), detail(one, names), one.note(), names.of(one.by()), one.at()))
            .toList());
  }

  private String detail(Step step, Names names) {
    return step.what().equals("assigned") && !step.detail().isEmpty()
        ? names.of(Optional.of(UUID.fromString(step.detail())))
        : step.detail();
  }

  private ExaminationJson json(Examination one, Names names) {
    return new ExaminationJson(
        one.result().code(),
        one.minutes().isPresent() ? Integer.valueOf(one.minutes().getAsInt()) : null,
        one.notes(),
        one.operation(),
        one.seizure().orElse(null),
        names.of(Optional.of(one.by())),
        one.at());
  }

  private HitJson json(Hit hit, Candidate candidate, Names names, HitTitles titles) {
    Candidate.Cargo cargo = candidate.cargo();
    return new HitJson(
        hit.id(),
        hit.consignment(),
        candidate.manifest().toString(),
        hit.target().kind().code(),
        hit.target().id(),
        hit.target().version(),
        titles.of(hit.target()),
        hit.severity(),
        hit.score(),
        words.line(hit.reasons(), titles.texts()),
        hit.reasons(),
        hit.raisedAt(),
        candidate.state().code(),
        names.of(candidate.assignee()),
        candidate.selectedAt().isPresent(),
        candidate.result().map(ExaminationResult::code).orElse(""),
        new CargoJson(
            cargo.waybill(),
            cargo.goods(),
            cargo.shipper(),
            cargo.consignee(),
            cargo.containers(),
            cargo.mode(),
            cargo.origin(),
            cargo.destination(),
            cargo.arrival().orElse(null)));
  }

  /** Names of people, each asked for once. */
  private final class Names {

    private final Map<UUID, String> known = new HashMap<>();

    String of(Optional<UUID> person) {
      return person
          .map(id -> known.computeIfAbsent(id, key -> people.nameOf(key).orElse("")))
          .orElse("");
    }
  }
}
