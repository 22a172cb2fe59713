package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Who took part, and led how many cases. */
@Component
class MembersChapter {

  private final Operations operations;
  private final FigureNames names;
  private final Cells cells;

  MembersChapter(Operations operations, FigureNames names, Cells cells) {
    this.operations = operations;
    this.names = names;
    this.cells = cells;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    Map<String, Told> led = new HashMap<>();
    List<Told> rows = about.rows(about.whole(Measure.CASES, Dimension.MEMBER));
    rows.forEach(row -> led.put(row.key(Dimension.MEMBER), row));
    List<Member> members = new ArrayList<>(operations.members(about.operation().code()));
    members.sort(
        Comparator.comparing((Member member) -> isWithheld(led, member))
            .thenComparing(member -> drawn(led, member), Comparator.reverseOrder())
            .thenComparing(Member::organisation));
    BigDecimal most = Cells.most(rows);
    List<Report.Line> lines =
        members.stream()
            .map(member ->
                new Report.Line(
                    List.of(
                        Report.Value.words(names.member(member.organisation(), texts)),
                        Report.Value.words(texts.of("operation.member-role", member.role())),
                        Optional.ofNullable(led.get(member.organisation()))
                            .map(told -> cells.value(told, texts))
                            .orElseGet(() -> cells.value(0, texts))),
                    Cells.percent(drawn(led, member), most)))
            .toList();
    long leading =
        members.stream()
            .filter(member ->
                Optional.ofNullable(led.get(member.organisation()))
                    .filter(Told::isThere)
                    .isPresent())
            .count();
    List<Report.Column> columns =
        new ArrayList<>(Cells.words(texts, "report.head.member", "report.head.role"));
    columns.add(Cells.of(Measure.CASES_LED, texts.of("report.head.cases-led"), texts));
    return List.of(
        Report.Block.paragraph(texts.of("report.participation.sentence", members.size(), leading)),
        Report.Block.table(texts.of("report.participation.table"), columns, true, lines));
  }

  private static boolean isWithheld(Map<String, Told> led, Member member) {
    return Optional.ofNullable(led.get(member.organisation())).map(Told::withheld).orElse(false);
  }

  private static BigDecimal drawn(Map<String, Told> led, Member member) {
    return Optional.ofNullable(led.get(member.organisation()))
        .map(Told::drawn)
        .orElse(BigDecimal.ZERO);
  }
}
