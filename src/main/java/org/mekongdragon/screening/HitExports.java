package org.mekongdragon.screening;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Writes a filtered queue as a table, one line for each consignment. */
@Component
class HitExports {

  private static final List<String> HEADER =
      List.of(
          "hit",
          "consignment",
          "waybill",
          "arrival",
          "mode",
          "origin",
          "destination",
          "shipper",
          "consignee",
          "containers",
          "goods",
          "kind",
          "fired",
          "version",
          "severity",
          "score",
          "why",
          "hits",
          "state",
          "selected",
          "result");

  private static final int MOST_HITS = 1;

  private final Hits hits;
  private final HitWords words;

  HitExports(Hits hits, HitWords words) {
    this.hits = hits;
    this.words = words;
  }

  void csv(HitFilter filter, Texts texts, OutputStream output) {
    try (TableWriter table = TableWriter.csv(output)) {
      write(filter, texts, table);
    }
  }

  void xlsx(HitFilter filter, Texts texts, OutputStream output) {
    try (TableWriter table = TableWriter.xlsx(output, texts.of("screening.title"))) {
      write(filter, texts, table);
    }
  }

  private void write(HitFilter filter, Texts texts, TableWriter table) {
    table.row(HEADER);
    hits.stream(
        filter,
        page -> {
          Map<Long, List<Hit>> found =
              hits.of(page.stream().map(Candidate::consignment).toList(), MOST_HITS);
          HitTitles titles =
              words.titles(found.values().stream().flatMap(List::stream).toList(), texts);
          page.forEach(one ->
              found
                  .getOrDefault(one.consignment(), List.of())
                  .forEach(hit -> table.row(cells(one, hit, titles))));
        });
  }

  private List<Object> cells(Candidate one, Hit hit, HitTitles titles) {
    Candidate.Cargo cargo = one.cargo();
    return List.of(
        hit.id(),
        one.consignment(),
        cargo.waybill(),
        cargo.arrival().map(LocalDate::toString).orElse(""),
        cargo.mode(),
        cargo.origin(),
        cargo.destination(),
        cargo.shipper(),
        cargo.consignee(),
        String.join(" ", cargo.containers()),
        cargo.goods(),
        hit.target().kind().code(),
        titles.of(hit.target()),
        hit.target().version(),
        hit.severity(),
        hit.score(),
        words.line(hit.reasons(), titles.texts()),
        one.hits(),
        one.state().code(),
        one.selectedAt().isPresent() ? "yes" : "no",
        one.result().map(ExaminationResult::code).orElse(""));
  }
}
