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
  private final Cells cells;
  private final Clock clock;

  LoopChapter(Loops loops, FigureNames names, Cells cells, Clock clock) {
    this.loops = loops;
    this.names = names;
    this.cells = cells;
    this.clock = clock;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    if (about.member().isPresent() && about.wanted().readers() == Readership.MEMBERS) {
      return List.of(Report.Block.paragraph(texts.of("report.loop.own")));
    }
    if (about.asOf().isBefore(clock.instant().minus(NOW))) {
      return List.of(Report.Block.paragraph(texts.of("report.loop.past")));
    }
    LoopFilter all =
        new LoopFilter(
            about.operation().code(),
            List.of(),
            about.member().orElse(""),
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
    // Who did not answer is between the coordinators and the member.
    if (about.wanted().readers() != Readership.MEMBERS && about.member().isEmpty()) {
      blocks.add(members(loops.byMember(all), texts));
    }
    return blocks;
  }

  private Report.Block steps(Loop loop, Texts texts) {
    BigDecimal sent = BigDecimal.valueOf(loop.count(Loop.Step.SENT));
    List<Report.Column> columns = new ArrayList<>(Cells.words(texts, "report.head.step"));
    columns.add(deliveries("report.head.deliveries", texts));
    return Report.Block.table(
        texts.of("report.loop.steps"),
        columns,
        true,
        loop.steps().stream()
            .map(step ->
                new Report.Line(
                    List.of(
                        Report.Value.words(texts.of("exchange.loop.step." + step.step().code())),
                        cells.value(step.deliveries(), texts)),
                    Cells.percent(BigDecimal.valueOf(step.deliveries()), sent)))
            .toList());
  }

  private static Report.Column deliveries(String head, Texts texts) {
    return Cells.count(texts.of(head), texts.of("report.unit.deliveries"));
  }

  private Report.Block spans(Loop loop, Texts texts) {
    List<Report.Column> columns = new ArrayList<>(Cells.words(texts, "report.head.way"));
    columns.add(deliveries("report.head.deliveries", texts));
    columns.add(Cells.count(texts.of("report.head.median"), texts.of("report.unit.hours")));
    columns.add(Cells.count(texts.of("report.head.ninetieth"), texts.of("report.unit.hours")));
    return Report.Block.table(
        texts.of("report.loop.spans"),
        columns,
        false,
        loop.spans().stream()
            .map(span ->
                new Report.Line(
                    List.of(
                        Report.Value.words(texts.of("exchange.loop.way." + span.way().code())),
                        cells.value(span.deliveries(), texts),
                        hours(span.median(), texts),
                        hours(span.ninetieth(), texts)),
                    0))
            .toList());
  }

  private Report.Value hours(Optional<Duration> span, Texts texts) {
    return span.map(duration ->
            cells.value(
                BigDecimal.valueOf(duration.toSeconds())
                    .divide(SECONDS_OF_HOUR, 1, RoundingMode.HALF_UP),
                texts))
        .orElseGet(() -> Report.Value.words("–"));
  }

  private Report.Block members(Map<String, Loop> byMember, Texts texts) {
    List<Report.Column> columns = new ArrayList<>(Cells.words(texts, "report.head.member"));
    columns.add(deliveries("report.head.deliveries", texts));
    columns.add(deliveries("report.head.examined", texts));
    columns.add(deliveries("report.head.found", texts));
    columns.add(deliveries("report.head.unanswered", texts));
    return Report.Block.table(
        texts.of("report.loop.members"),
        columns,
        false,
        byMember.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Loop> one) -> one.getValue().count(Loop.Step.SENT))
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(one ->
                new Report.Line(
                    List.of(
                        Report.Value.words(names.member(one.getKey(), texts)),
                        cells.value(one.getValue().count(Loop.Step.SENT), texts),
                        cells.value(one.getValue().count(Loop.Step.EXAMINED), texts),
                        cells.value(one.getValue().count(Loop.Step.FOUND), texts),
                        cells.value(one.getValue().count(Loop.Step.UNANSWERED), texts)),
                    0))
            .toList());
  }
}
