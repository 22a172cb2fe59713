package org.mekongdragon.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts a report together from its outline. */
@Component
class Composer {

  private final Chapters chapters;
  private final Statistics statistics;
  private final Disclosure disclosure;
  private final RuleStore rules;
  private final GeneratedFacts generated;
  private final FigureNames names;

  Composer(
      Chapters chapters,
      Statistics statistics,
      Disclosure disclosure,
      RuleStore rules,
      GeneratedFacts generated,
      FigureNames names) {
    this.chapters = chapters;
    this.statistics = statistics;
    this.disclosure = disclosure;
    this.rules = rules;
    this.generated = generated;
    this.names = names;
  }

  /**
   * What a report is of.
   *
   * @param signature empty for a draft
   */
  record Order(
      Operation operation,
      Wanted wanted,
      Outline outline,
      Instant asOf,
      Optional<Edition.Signature> signature) {}

  /**
   * A document and what was left out of it.
   *
   * @param withheld how many numbers, by the rule that they break
   */
  record Composed(Report report, Map<Secrecy.Reason, Integer> withheld) {}

  /** A document in a language, with nothing in it that its readers may not have. */
  Report compose(Order order) {
    return composed(order).report();
  }

  /** The same, with what was left out. */
  Composed composed(Order order) {
    Texts texts = Texts.standalone(order.wanted().language());
    ReleaseRules.Rules limits = rules.rules(order.operation().code());
    Ledger ledger = ledger(order, texts, limits);
    About about = new About(order.operation(), order.asOf(), texts, order.wanted(), limits, ledger);
    return new Composed(report(order, about), ledger.withheld());
  }

  private Report report(Order order, About about) {
    Texts texts = about.texts();
    List<Report.Chapter> all = new ArrayList<>();
    for (Outline.Part part : order.outline().shown()) {
      List<Report.Block> blocks = new ArrayList<>(paragraphs(part.commentary()));
      blocks.addAll(chapters.of(part.section(), about));
      String number = Integer.toString(all.size() + 1);
      String code = part.section().code();
      all.add(
          new Report.Chapter(
              number + ". " + texts.of("report.section." + code), blocks, Optional.of(code)));
    }
    String title = title(order, texts);
    String subtitle =
        order.operation().code() + " · " + order.operation().title(texts.language().code());
    String state = state(order, texts);
    List<String> facts = facts(order, texts);
    Map<String, String> fields = new LinkedHashMap<>();
    chapters.figures(about).forEach((key, value) -> fields.put("figure:" + key, value));
    fields.put("title", title);
    fields.put("operation", subtitle);
    fields.put("state", state);
    fields.put("facts", String.join("\n", facts));
    fields.put("as-of", texts.moment(order.asOf(), ZoneOffset.UTC));
    return new Report(
        texts.language().code(),
        title,
        subtitle,
        facts,
        state,
        all,
        Optional.of(new Report.Extras(order.wanted().kind().isDeck(), fields)));
  }

  private String title(Order order, Texts texts) {
    String title = texts.of("report.title." + order.wanted().kind().code());
    return order
        .wanted()
        .member()
        .map(member -> title + " · " + names.member(member, texts))
        .orElse(title);
  }

  /** The name of who signs is for those in the operation. */
  private static String state(Order order, Texts texts) {
    if (order.signature().isEmpty()) {
      return texts.of("report.draft");
    }
    Edition.Signature signed = order.signature().get();
    String moment = texts.moment(signed.at(), ZoneOffset.UTC);
    return order.wanted().readers() == Readership.PUBLIC
        ? texts.of("report.signed.public", moment)
        : texts.of("report.signed", signed.name(), moment);
  }

  /** For the public, all is asked once before, to find out what must be withheld. */
  private Ledger ledger(Order order, Texts texts, ReleaseRules.Rules limits) {
    if (order.wanted().readers() != Readership.PUBLIC) {
      return new Ledger.Plain(query -> statistics.figure(query, ""));
    }
    Ledger.Noting noting = Ledger.Noting.with(query -> statistics.figure(query, ""));
    About first = new About(order.operation(), order.asOf(), texts, order.wanted(), limits, noting);
    order
        .outline()
        .shown()
        .forEach(part -> {
          var _ = chapters.of(part.section(), first);
        });
    var _ = chapters.figures(first);
    return disclosure.guarded(noting.asked(), limits);
  }

  private List<String> facts(Order order, Texts texts) {
    Operation operation = order.operation();
    List<String> facts = new ArrayList<>();
    operation
        .begins()
        .ifPresent(first ->
            facts.add(
                texts.of(
                    "report.period",
                    texts.date(first),
                    operation.ends().map((LocalDate last) -> texts.date(last)).orElse("…"))));
    facts.add(texts.of("report.status", texts.of("operation.status", operation.status())));
    facts.add(texts.of("report.as-of", texts.moment(order.asOf(), ZoneOffset.UTC)));
    if (order.wanted().readers() != Readership.OWN) {
      facts.add(
          texts.of(
              "report.edition-for", texts.of("report.readers." + order.wanted().readers().code())));
    }
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
