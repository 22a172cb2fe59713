package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** A small picture of each member that led cases: by month and regime, each on its own scale. */
@Component
class CoursesChapter {

  private final FigureNames names;
  private final SmallPictures pictures;

  CoursesChapter(FigureNames names, SmallPictures pictures) {
    this.names = names;
    this.pictures = pictures;
  }

  /** All members are one question; those with the most cases stand first. */
  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    FigureQuery query =
        about.query(Measure.CASES, Dimension.MEMBER, Dimension.MONTH, Dimension.REGIME);
    Map<String, List<Told>> byMember = new LinkedHashMap<>();
    about
        .rows(about.query(Measure.CASES, Dimension.MEMBER))
        .forEach(row -> byMember.put(row.key(Dimension.MEMBER), new ArrayList<>()));
    about
        .rows(query)
        .forEach(row ->
            byMember
                .computeIfAbsent(row.key(Dimension.MEMBER), member -> new ArrayList<>())
                .add(row));
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(Report.Block.paragraph(texts.of("report.courses.lead")));
    byMember.forEach((member, rows) ->
        pictures
            .of(query, rows, names.key(Dimension.MEMBER, member, texts), texts)
            .ifPresent(blocks::add));
    return blocks.size() == 1
        ? List.of(Report.Block.paragraph(texts.of("report.none-yet")))
        : blocks;
  }
}
