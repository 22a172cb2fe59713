package org.mekongdragon.targeting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of words in UTF-8 that is read whole: rules, groups of terms. */
final class TextFile {

  private static final long MOST_BYTES = 256L << 20;

  private TextFile() {}

  /**
   * Without a mark of the order of bytes and without blanks in front.
   *
   * @param unreadable the code of what is wrong, with the reason
   * @throws Problem with that code
   */
  static String read(Path file, ProblemCode unreadable) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw Problem.of(unreadable, "larger than 256 MiB");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    } catch (CharacterCodingException e) {
      throw Problem.of(unreadable, "not UTF-8");
    } catch (NoSuchFileException e) {
      throw Problem.of(unreadable, "no such file");
    } catch (IOException e) {
      throw Problem.of(unreadable, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Hands over the rows of a table, blank ones left out.
   *
   * @param header told of the names of the columns, in small letters, before the first row
   * @throws Problem with that code when it is no table or has no header
   */
  static void rows(
      String text, ProblemCode unreadable, Consumer<List<String>> header, Consumer<Row> each) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      List<String> columns = List.of();
      for (CsvRecord record : csv) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        if (columns.isEmpty()) {
          columns = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
          header.accept(columns);
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          each.accept(new Row("line " + record.getStartingLineNumber(), columns, cells));
        }
      }
      if (columns.isEmpty()) {
        throw Problem.of(unreadable, "no header");
      }
    } catch (CsvParseException | IOException e) {
      throw Problem.of(unreadable, String.valueOf(e.getMessage()));
    }
  }

  /** What parts the cells of a table, by its first line. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.contains(",") ? ',' : head.contains(";") ? ';' : '\t';
  }

  /**
   * Hands over the items of a JSON array, which may stand in an object, with the place of each.
   *
   * @param key of the array in the object
   * @throws Problem with that code when there is none
   */
  static void items(
      String text, ProblemCode unreadable, String key, BiConsumer<String, JsonNode> each) {
    try {
      JsonNode root = JsonMapper.shared().readTree(text);
      JsonNode list = root.isArray() ? root : root.path(key);
      if (!list.isArray()) {
        throw Problem.of(unreadable, "no array " + key);
      }
      for (int i = 0; i < list.size(); i++) {
        each.accept("item " + (i + 1), list.get(i));
      }
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ", line "
                  + e.getLocation().getLineNr()
                  + " column "
                  + e.getLocation().getColumnNr();
      throw Problem.of(unreadable, "no JSON" + place);
    }
  }

  /**
   * A row of a table.
   *
   * @param place where it stands
   */
  record Row(String place, List<String> columns, List<String> cells) {

    /** Empty when there is no such column or the row ends before it. */
    String cell(String column) {
      int at = columns.indexOf(column);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
  }
}
