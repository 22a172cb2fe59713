package org.mekongdragon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.exchange.Loop;
import org.mekongdragon.exchange.LoopFilter;
import org.mekongdragon.exchange.Loops;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Messages that ask for feedback and how far they came. Deliveries are counted as they stand, so a
 * report of a past moment has no such chapter.
 */
@Component
class LoopChapter {

  private static final Duration NOW = Duration.ofMinutes(1);
  private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

  private final Loops loops;
  private final FigureNames names;
  private final Clock clock;

  LoopChapter(Loops loops, FigureNames names, Clock clock) {
    this.loops = loops;
    this.names = names;
    this.clock = clock;
  }

  List<Report.Block> blocks(Chapters.About about) {
    Texts texts = about.texts();
    if (about.asOf().isBefore(clock.instant().minus(NOW))) {
      return List.of(Report.Block.paragraph(texts.of("report.loop.past")));
    }
    LoopFilter all =
        new LoopFilter(
            about.operation().code(),
            List.of(),
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty());
    Loop loop = loops.measure(all);
    if (loop.count(Loop.Step.SENT) == 0) {
      return List.of(Report.Block.paragraph(texts.of("report.loop.none")));
    }
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(
        Report.Block.paragraph(
            texts.of(
                "report.loop.sentence",
                loop.count(Loop.Step.SENT),
                loop.count(Loop.Step.ACKNOWLEDGED),
                loop.count(Loop.Step.EXAMINED),
                loop.count(Loop.Step.FOUND),
                loop.count(Loop.Step.UNANSWERED))));
    blocks.add(steps(loop, texts));
    blocks.add(spans(loop, texts));
    blocks.add(members(loops.byMember(all), texts));
    return blocks;
  }

  private static Report.Block steps(Loop loop, Texts texts) {
    BigDecimal sent = BigDecimal.valueOf(loop.count(Loop.Step.SENT));
    return Report.Block.table(
        texts.of("report.loop.steps"),
        Cells.heads(texts, "report.head.step", "report.head.deliveries"),
        1,
        true,
        loop.steps().stream()
            .map(step ->
                new Report.Row(
                    List.of(
                        texts.of("exchange.loop.step." + step.step().code()),
                        texts.number(step.deliveries())),
                    Cells.percent(BigDecimal.valueOf(step.deliveries()), sent)))
            .toList());
  }

  private static Report.Block spans(Loop loop, Texts texts) {
    return Report.Block.table(
        texts.of("report.loop.spans"),
        Cells.heads(
            texts,
            "report.head.way",
            "report.head.deliveries",
            "report.head.median",
            "report.head.ninetieth"),
        1,
        false,
        loop.spans().stream()
            .map(span ->
                new Report.Row(
                    List.of(
                        texts.of("exchange.loop.way." + span.way().code()),
                        texts.number(span.deliveries()),
                        hours(span.median(), texts),
                        hours(span.ninetieth(), texts)),
                    0))
            .toList());
  }

  private static String hours(Optional<Duration> span, Texts texts) {
    return span.map(duration ->
            texts.number(
                BigDecimal.valueOf(duration.toSeconds())
                    .divide(SECONDS_OF_HOUR, 1, RoundingMode.HALF_UP)))
        .orElse("–");
  }

  private Report.Block members(Map<String, Loop> byMember, Texts texts) {
    return Report.Block.table(
        texts.of("report.loop.members"),
        Cells.heads(
            texts,
            "report.head.member",
            "report.head.deliveries",
            "report.head.examined",
            "report.head.found",
            "report.head.unanswered"),
        1,
        false,
        byMember.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Loop> one) -> one.getValue().count(Loop.Step.SENT))
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(one ->
                new Report.Row(
                    List.of(
                        names.member(one.getKey(), texts),
                        texts.number(one.getValue().count(Loop.Step.SENT)),
                        texts.number(one.getValue().count(Loop.Step.EXAMINED)),
                        texts.number(one.getValue().count(Loop.Step.FOUND)),
                        texts.number(one.getValue().count(Loop.Step.UNANSWERED))),
                    0))
            .toList());
  }
}
