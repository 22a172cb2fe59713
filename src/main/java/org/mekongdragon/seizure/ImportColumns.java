package org.mekongdragon.seizure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mekongdragon.intake.ImportField;

/** The columns of each format, from the shipped table. */
final class ImportColumns {

  private static final String FILE = "/seed/seizure/import-columns.csv";

  /** The plain template and our own exports. */
  static final String TABLE = "table";

  private ImportColumns() {}

  static List<ImportField> of(String format) {
    return rows(FILE).stream()
        .filter(row -> row.getField("format").equals(format))
        .map(row ->
            new ImportField(
                row.getField("field"),
                !row.getField("required").isEmpty(),
                Arrays.stream(row.getField("names").split("\\|"))
                    .filter(name -> !name.isBlank())
                    .toList()))
        .toList();
  }

  /** The example rows of the plain template, a text for each column. */
  static List<List<String>> examples() {
    List<ImportField> fields = of(TABLE);
    return rows("/seed/seizure/import-examples.csv").stream()
        .map(row -> fields.stream().map(field -> row.findField(field.name()).orElse("")).toList())
        .toList();
  }

  /** All rows of a shipped table. */
  static List<NamedCsvRecord> rows(String resource) {
    try (InputStream input =
            Objects.requireNonNull(ImportColumns.class.getResourceAsStream(resource), resource);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(input)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
