package org.mekongdragon.seizure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Files of other publishers, and the rows of any file. */
final class SampleFiles {

  private SampleFiles() {}

  static List<NamedCsvRecord> rows(byte[] file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sum of the quantities in a unit, as the file states them. */
  static BigDecimal stated(List<NamedCsvRecord> rows, String unit) {
    return rows.stream()
        .filter(row -> row.getField("unit").equals(unit))
        .map(row -> new BigDecimal(row.getField("quantity")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] resource(String name) {
    try (InputStream input =
        new GZIPInputStream(
            Objects.requireNonNull(
                SampleFiles.class.getResourceAsStream("/seizure/" + name + ".csv.gz")))) {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
