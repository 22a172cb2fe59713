package org.mekongdragon.cargo.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a table and what they seem to be, so that a person can say what they are.
 *
 * @param columns in the order of the table, never empty
 */
public record TableColumns(List<Column> columns) {

  private static final int EXAMPLES = 3;

  /** A header has letters, and signs between its columns. */
  private static final Pattern HEADER = Pattern.compile(".*\\p{L}.*[,;\\t|].*\\p{L}.*");

  /** Copies the columns. */
  public TableColumns {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name as the header writes it, possibly empty
   * @param field what its name says by itself
   * @param examples its first values that are not blank, shortened, at most three
   */
  public record Column(String name, Optional<CargoField> field, List<String> examples) {

    /** Copies the examples. */
    public Column {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Reads the beginning of a file. Empty when it is no table, or one that cannot be read. The
   * stream is not closed.
   *
   * @throws IOException only when the stream itself fails
   */
  public static Optional<TableColumns> of(InputStream file, FormatHint hint) throws IOException {
    try {
      Source source = Source.open(file);
      List<List<String>> rows = rows(source, hint);
      return rows.isEmpty() || rows.getFirst().isEmpty()
          ? Optional.empty()
          : Optional.of(new TableColumns(columns(rows)));
    } catch (Source.Failed failed) {
      throw failed.getCause();
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static List<List<String>> rows(Source source, FormatHint hint) throws IOException {
    Optional<CargoFormat> format =
        hint.format().or(() -> Detection.detect(source, ColumnMapping.AUTO));
    String head = source.headText().stripLeading().lines().findFirst().orElse("");
    boolean text = format.isEmpty() && HEADER.matcher(head).matches();
    if (text || format.filter(found -> found == CargoFormat.CSV).isPresent()) {
      return CsvTable.firstRows(source, EXAMPLES + 1);
    }
    return format.filter(found -> found == CargoFormat.XLSX).isPresent()
        ? XlsxTable.firstRows(source, EXAMPLES + 1)
        : List.of();
  }

  private static List<Column> columns(List<List<String>> rows) {
    List<String> names = rows.getFirst();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(names.size(), Limits.COLUMNS); i++) {
      int at = i;
      List<String> examples =
          rows.stream()
              .skip(1)
              .filter(row -> row.size() > at && !row.get(at).isBlank())
              .map(row -> Limits.excerpt(row.get(at).strip()))
              .toList();
      String name = Limits.excerpt(names.get(i).strip());
      columns.add(new Column(name, TableHeader.fieldOf(name, ColumnMapping.AUTO), examples));
    }
    return columns;
  }
}
