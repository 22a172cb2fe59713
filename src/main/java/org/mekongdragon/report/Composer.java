package org.mekongdragon.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts a report together from its outline. */
@Component
class Composer {

  private final Chapters chapters;
  private final GeneratedFacts generated;

  Composer(Chapters chapters, GeneratedFacts generated) {
    this.chapters = chapters;
    this.generated = generated;
  }

  /**
   * A document in a language.
   *
   * @param signature empty for a draft
   */
  Report compose(
      Operation operation,
      ReportKind kind,
      Language language,
      Outline outline,
      Instant asOf,
      Optional<Edition.Signature> signature) {
    Texts texts = Texts.standalone(language);
    Chapters.About about = new Chapters.About(operation, asOf, texts);
    List<Report.Chapter> all = new ArrayList<>();
    for (Outline.Part part : outline.shown()) {
      List<Report.Block> blocks = new ArrayList<>(paragraphs(part.commentary()));
      blocks.addAll(chapters.of(part.section(), about));
      String number = Integer.toString(all.size() + 1);
      all.add(
          new Report.Chapter(
              number + ". " + texts.of("report.section." + part.section().code()), blocks));
    }
    return new Report(
        language.code(),
        texts.of("report.title." + kind.code()),
        operation.code() + " · " + operation.title(language.code()),
        facts(operation, asOf, texts),
        signature
            .map(signed ->
                texts.of("report.signed", signed.name(), texts.moment(signed.at(), ZoneOffset.UTC)))
            .orElseGet(() -> texts.of("report.draft")),
        all);
  }

  private List<String> facts(Operation operation, Instant asOf, Texts texts) {
    List<String> facts = new ArrayList<>();
    operation
        .begins()
        .ifPresent(first ->
            facts.add(
                texts.of(
                    "report.period",
                    texts.date(first),
                    operation.ends().map((LocalDate last) -> texts.date(last)).orElse("…"))));
    facts.add(texts.of("operation.status", operation.status()));
    facts.add(texts.of("report.as-of", texts.moment(asOf, ZoneOffset.UTC)));
    if (generated.anyIn(operation.code())) {
      facts.add(texts.of("report.generated"));
    }
    return facts;
  }

  private static List<Report.Block> paragraphs(String commentary) {
    return Arrays.stream(commentary.strip().split("\\R\\s*\\R", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Report.Block::paragraph)
        .toList();
  }
}
