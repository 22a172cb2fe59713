package org.mekongdragon.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;

/**
 * What a chapter is about: every number in it is a figure of one moment, from one ledger.
 *
 * @param limits what may be told in a public report
 */
record About(
    Operation operation,
    Instant asOf,
    Texts texts,
    Wanted wanted,
    ReleaseRules.Rules limits,
    Ledger ledger) {

  /** A question about the operation, or about the member that a country sheet is of. */
  FigureQuery query(Measure measure, Dimension... by) {
    FigureQuery all = whole(measure, by);
    return wanted.member().map(member -> all.where(Dimension.MEMBER, member)).orElse(all);
  }

  /** The same about the whole operation. */
  FigureQuery whole(Measure measure, Dimension... by) {
    return FigureQuery.of(operation.code(), measure, by)
        .asOf(asOf)
        .seenBy(wanted.readers().reach());
  }

  boolean isPublic() {
    return wanted.readers() == Readership.PUBLIC;
  }

  /**
   * Whether small pictures by month stand beside the tables: in what is studied at a desk. For the
   * public most of their numbers would be withheld.
   */
  boolean hasPictures() {
    return !isPublic()
        && (wanted.kind() == ReportKind.FINAL || wanted.kind() == ReportKind.COUNTRY);
  }

  Told total(FigureQuery query) {
    Figure.Row row = ledger.figure(query.undivided()).total();
    return new Told(row, ledger.withholds(query.undivided(), Map.of()));
  }

  /** The rows as the figure has them; what may not be told stands last, by its keys. */
  List<Told> rows(FigureQuery query) {
    List<Told> rows = new ArrayList<>();
    for (Figure.Row row : ledger.figure(query).rows()) {
      rows.add(new Told(row, ledger.withholds(query, row.keys())));
    }
    List<Told> told = new ArrayList<>(rows.stream().filter(row -> !row.withheld()).toList());
    rows.stream()
        .filter(Told::withheld)
        .sorted(Comparator.comparing(row -> row.row().keys().toString()))
        .forEach(told::add);
    return told;
  }

  Optional<String> member() {
    return wanted.member();
  }
}
