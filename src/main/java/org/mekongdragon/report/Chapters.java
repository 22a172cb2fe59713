package org.mekongdragon.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What stands in a section: every number is a figure of one moment. */
@Component
class Chapters {

  private final SummaryChapter summary;
  private final MembersChapter members;
  private final TimeChapter time;
  private final LoopChapter loop;
  private final GoodsChapter goods;
  private final RoutesChapter routes;
  private final PrintedChapter printed;
  private final MemberChapter member;
  private final ContactsChapter contacts;
  private final DeparturesChapter departures;
  private final MeasuresChapter measures;
  private final OutliersPart outliers;
  private final CoursesChapter courses;

  Chapters(
      SummaryChapter summary,
      MembersChapter members,
      TimeChapter time,
      LoopChapter loop,
      GoodsChapter goods,
      RoutesChapter routes,
      PrintedChapter printed,
      MemberChapter member,
      ContactsChapter contacts,
      DeparturesChapter departures,
      MeasuresChapter measures,
      OutliersPart outliers,
      CoursesChapter courses) {
    this.summary = summary;
    this.members = members;
    this.time = time;
    this.loop = loop;
    this.goods = goods;
    this.routes = routes;
    this.printed = printed;
    this.member = member;
    this.contacts = contacts;
    this.departures = departures;
    this.measures = measures;
    this.outliers = outliers;
    this.courses = courses;
  }

  /** The blocks of a section; none when there is nothing to say. */
  List<Report.Block> of(Section section, About about) {
    if (!section.isFor(about.wanted().readers())) {
      String readers = about.texts().of("report.readers." + about.wanted().readers().code());
      return List.of(Report.Block.paragraph(about.texts().of("report.not-for", readers)));
    }
    return switch (section) {
      case SUMMARY -> summary.blocks(about);
      case PARTICIPATION -> members.blocks(about);
      case TIME -> time.blocks(about);
      case EXCHANGE -> loop.blocks(about);
      case DRUGS -> goods.blocks(about, "drug,nps", Measure.MASS, Measure.TABLETS);
      case PRECURSORS -> goods.blocks(about, "precursor", Measure.MASS, Measure.TABLETS);
      case WILDLIFE -> goods.blocks(about, "cites", Measure.SPECIMENS, Measure.MASS);
      case ROUTES -> routes.blocks(about);
      case COURSES -> courses.blocks(about);
      case PUBLISHED -> printed.blocks(about);
      case MEMBER -> member.blocks(about);
      case CONTACTS -> contacts.blocks(about);
      case DEPARTURES -> departures.blocks(about);
      case MEASURES -> measures.blocks(about);
      case METHOD -> method(about);
    };
  }

  /** The headline figures by the name that templates have for them. */
  Map<String, String> figures(About about) {
    return summary.figures(about);
  }

  private List<Report.Block> method(About about) {
    Texts texts = about.texts();
    List<Report.Block> blocks = new ArrayList<>();
    Figure all = about.ledger().figure(about.whole(Measure.CASES));
    blocks.add(
        Report.Block.paragraph(
            texts.of("report.method.moment", texts.moment(about.asOf(), ZoneOffset.UTC))));
    blocks.add(
        Report.Block.paragraph(
            texts.of("report.method.state", texts.of("figures.state", all.state()))));
    blocks.add(Report.Block.paragraph(texts.of("report.method.base")));
    switch (about.wanted().readers()) {
      case OWN, COORDINATORS -> {}
      case MEMBERS -> blocks.add(Report.Block.paragraph(texts.of("report.method.reach")));
      case PUBLIC -> {
        blocks.add(Report.Block.paragraph(texts.of("report.method.reach")));
        blocks.add(
            Report.Block.paragraph(texts.of("report.method.public", about.limits().threshold())));
        if (about.limits().dominance() < ReleaseRules.NO_DOMINANCE) {
          blocks.add(
              Report.Block.paragraph(
                  texts.of("report.method.dominance", about.limits().dominance())));
        }
        if (about.limits().margin() > ReleaseRules.NO_MARGIN) {
          blocks.add(
              Report.Block.paragraph(texts.of("report.method.margin", about.limits().margin())));
        }
      }
    }
    if (all.withheld() > 0) {
      blocks.add(Report.Block.paragraph(texts.of("report.method.withheld", all.withheld())));
    }
    blocks.addAll(outliers.blocks(about));
    List<Report.Line> definitions =
        List.of(Measure.CASES, Measure.MASS, Measure.TABLETS, Measure.SPECIMENS, Measure.PERSONS)
            .stream()
            .map(measure ->
                new Report.Line(
                    List.of(
                        Report.Value.words(texts.of("measure." + measure.code())),
                        Report.Value.words(texts.of("measure." + measure.code() + ".definition"))),
                    0))
            .toList();
    blocks.add(
        Report.Block.table(
            texts.of("report.method.definitions"),
            Cells.words(texts, "report.head.figure", "report.head.definition"),
            false,
            definitions));
    return blocks;
  }
}
