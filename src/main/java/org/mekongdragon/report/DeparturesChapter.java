package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.statistics.Departure;
import org.mekongdragon.statistics.DepartureQuery;
import org.mekongdragon.statistics.DepartureWords;
import org.mekongdragon.statistics.Departures;
import org.mekongdragon.statistics.DeparturesFound;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What is not as it was in the last weeks. */
@Component
class DeparturesChapter {

  private final Departures departures;
  private final DepartureWords words;

  DeparturesChapter(Departures departures, DepartureWords words) {
    this.departures = departures;
    this.words = words;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    Map<Dimension, String> where =
        about.member().map(member -> Map.of(Dimension.MEMBER, member)).orElseGet(Map::of);
    DeparturesFound found =
        departures.find(
            new DepartureQuery(
                about.operation().code(),
                where,
                Optional.of(about.asOf()),
                about.wanted().readers().reach(),
                Optional.empty(),
                DepartureQuery.USUAL));
    List<Report.Block> blocks = new ArrayList<>();
    if (!found.history()) {
      blocks.add(Report.Block.paragraph(texts.of("report.departures.little")));
    }
    if (found.departures().isEmpty()) {
      blocks.add(
          Report.Block.paragraph(texts.of("report.departures.none", DepartureQuery.USUAL / 7)));
      return blocks;
    }
    List<Departure> ranked = Departure.ranked(found.departures());
    List<Departure> told =
        ranked.stream().filter(one -> !one.isSingle()).limit(Cells.MOST_ROWS).toList();
    if (told.size() < ranked.size()) {
      blocks.add(
          Report.Block.paragraph(
              texts.of(
                  "report.departures.folded",
                  ranked.size(),
                  told.size(),
                  ranked.stream().filter(Departure::isSingle).count())));
    }
    if (told.isEmpty()) {
      return blocks;
    }
    blocks.add(
        Report.Block.table(
            texts.of("report.departures.table", texts.date(found.from()), texts.date(found.to())),
            Cells.words(texts, "report.head.departure", "report.head.what", "report.head.why"),
            false,
            told.stream()
                .map(one ->
                    new Report.Line(
                        List.of(
                            Report.Value.words(texts.of("report.departure." + one.kind().code())),
                            Report.Value.words(words.what(one, texts)),
                            Report.Value.words(words.why(one, texts))),
                        0))
                .toList()));
    return blocks;
  }
}
