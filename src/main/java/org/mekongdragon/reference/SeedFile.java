package org.mekongdragon.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The CSV files that the product ships under {@code seed/reference}. */
final class SeedFile {

  private static final String FOLDER = "/seed/reference/";

  private SeedFile() {}

  /** All rows of a small file, by column. */
  static List<Map<String, String>> rows(String name) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(open(name))) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The bytes of a file as it lies in the artifact. */
  static InputStream open(String name) {
    InputStream stream = SeedFile.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw new IllegalStateException("Missing from the artifact: " + FOLDER + name);
    }
    return stream;
  }

  /** The parts of a cell that lists several things, separated by a bar. */
  static List<String> split(String cell) {
    return Stream.of(cell.split("\\|", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
