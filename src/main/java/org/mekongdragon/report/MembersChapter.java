package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Who took part, and led how many cases. */
@Component
class MembersChapter {

  private final Statistics statistics;
  private final Operations operations;
  private final FigureNames names;

  MembersChapter(Statistics statistics, Operations operations, FigureNames names) {
    this.statistics = statistics;
    this.operations = operations;
    this.names = names;
  }

  List<Report.Block> blocks(Chapters.About about) {
    Texts texts = about.texts();
    Map<String, BigDecimal> led = new HashMap<>();
    statistics
        .figure(about.query(Measure.CASES, Dimension.MEMBER), "")
        .rows()
        .forEach(row -> led.put(row.key(Dimension.MEMBER), row.value()));
    List<Member> members = new ArrayList<>(operations.members(about.operation().code()));
    members.sort(
        Comparator.comparing(
                (Member member) -> led.getOrDefault(member.organisation(), BigDecimal.ZERO))
            .reversed()
            .thenComparing(Member::organisation));
    BigDecimal most = led.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    List<Report.Row> rows =
        members.stream()
            .map(member -> {
              BigDecimal cases = led.getOrDefault(member.organisation(), BigDecimal.ZERO);
              return new Report.Row(
                  List.of(
                      names.member(member.organisation(), texts),
                      texts.of("operation.member-role", member.role()),
                      texts.number(cases)),
                  Cells.percent(cases, most));
            })
            .toList();
    long without = rows.stream().filter(row -> row.percent() == 0).count();
    return List.of(
        Report.Block.paragraph(
            texts.of("report.participation.sentence", members.size(), members.size() - without)),
        Report.Block.table(
            texts.of("report.participation.table"),
            Cells.heads(texts, "report.head.member", "report.head.role", "report.head.cases-led"),
            2,
            true,
            rows));
  }
}
