package org.mekongdragon.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.mekongdragon.kernel.Bound;

/** The published figures that the product ships, and how they hang together. */
final class PublishedSeed {

  private PublishedSeed() {}

  static List<PublishedFigure> figures() {
    return read(
        "published.csv",
        row ->
            new PublishedFigure(
                row.getField("id"),
                row.getField("operation"),
                row.getField("scope"),
                row.getField("metric"),
                row.getField("value"),
                Bound.valueOf(row.getField("bound").toUpperCase(Locale.ROOT)),
                row.getField("unit"),
                row.getField("period"),
                row.getField("quote"),
                row.getField("source"),
                row.getField("url")));
  }

  static List<Relation> relations() {
    return read(
        "relations.csv",
        row ->
            new Relation(
                row.getField("id"),
                row.getField("operation"),
                Finding.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                row.getField("result"),
                List.of(row.getField("parts").split(" "))));
  }

  private static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
    var stream = PublishedSeed.class.getResourceAsStream("/seed/statistics/" + file);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return csv.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
