package org.mekongdragon.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as a document, in one language, ready to be written in any format.
 *
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param facts lines under the title: period, state, moment
 * @param state draft or signed, in words
 * @param extras what templates and slides need; empty for what was signed before there were any
 */
public record Report(
    String language,
    String title,
    String subtitle,
    List<String> facts,
    String state,
    List<Chapter> chapters,
    Optional<Extras> extras) {

  private static final int BRIEF = 20;
  private static final int FIRST_WIDE = 0x2E80;

  /** Whether words of a table stand on one line. */
  public static boolean isBrief(String words) {
    return words.codePoints().map(sign -> sign < FIRST_WIDE ? 1 : 2).sum() <= BRIEF;
  }

  /** How numbers are written. */
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** Keeps copies. */
  public Report {
    facts = List.copyOf(facts);
    chapters = List.copyOf(chapters);
  }

  /**
   * What stands beside the text.
   *
   * @param deck whether each chapter is a slide
   * @param fields values by the name of the field that templates have for them
   */
  public record Extras(boolean deck, Map<String, String> fields) {

    /** Keeps a copy. */
    public Extras {
      fields = Map.copyOf(fields);
    }
  }

  /** Whether each chapter is a slide. */
  @JsonIgnore
  public boolean isDeck() {
    return extras.map(Extras::deck).orElse(false);
  }

  private Stream<Block> blocks() {
    return chapters.stream().flatMap(chapter -> chapter.blocks().stream());
  }

  /** All pictures in their order. */
  public List<Picture> pictures() {
    return blocks().flatMap(block -> block.picture().stream()).toList();
  }

  /** All tables as an annex has them, in their order. */
  public List<Sheet> sheets() {
    return blocks().flatMap(block -> block.sheet().stream()).toList();
  }

  /**
   * A heading with what stands under it.
   *
   * @param section code of its section; empty for what was signed before sections had them here
   */
  public record Chapter(String heading, List<Block> blocks, Optional<String> section) {

    /** Keeps a copy. */
    public Chapter {
      blocks = List.copyOf(blocks);
    }

    /** Its blocks in rows: one each, but small pictures two by two. */
    @JsonIgnore
    public List<List<Block>> rows() {
      List<List<Block>> rows = new ArrayList<>();
      for (Block block : blocks) {
        boolean joins =
            block.isSmall()
                && !rows.isEmpty()
                && rows.getLast().size() == 1
                && rows.getLast().getFirst().isSmall();
        if (joins) {
          rows.getLast().add(block);
        } else {
          rows.add(new ArrayList<>(List.of(block)));
        }
      }
      return rows;
    }

    /** How many pictures it has. */
    @JsonIgnore
    public int drawn() {
      return (int) blocks.stream().filter(block -> block.picture().isPresent()).count();
    }
  }

  /**
   * A paragraph (no heads, no rows), a picture, or a table.
   *
   * @param text the paragraph, or what stands over the picture or the table
   * @param heads columns; those after {@code words} hold numbers
   * @param words how many columns hold words
   * @param bars whether rows have a bar beside their numbers
   * @param sheet the table as an annex has it; empty for what is no table
   */
  public record Block(
      String text,
      List<String> heads,
      int words,
      boolean bars,
      List<Row> rows,
      Optional<Picture> picture,
      Optional<Sheet> sheet) {

    /** Keeps copies. */
    public Block {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    static Block paragraph(String text) {
      return new Block(text, List.of(), 0, false, List.of(), Optional.empty(), Optional.empty());
    }

    /** A table; the columns of words stand before those of numbers. */
    static Block table(String caption, List<Column> columns, boolean bars, List<Line> lines) {
      return new Block(
          caption,
          columns.stream().map(Column::head).toList(),
          (int) columns.stream().filter(column -> !column.number()).count(),
          bars,
          lines.stream()
              .map(
                  line -> new Row(line.values().stream().map(Value::text).toList(), line.percent()))
              .toList(),
          Optional.empty(),
          Optional.of(new Sheet(caption, columns, lines.stream().map(Line::values).toList())));
    }

    static Block picture(Picture picture) {
      return new Block(
          picture.title(), List.of(), 0, false, List.of(), Optional.of(picture), Optional.empty());
    }

    /** The same with another table in the annex. */
    Block with(Sheet annexed) {
      return new Block(text, heads, words, bars, rows, picture, Optional.of(annexed));
    }

    /** Whether it is a picture that stands beside another. */
    @JsonIgnore
    public boolean isSmall() {
      return picture.map(Picture::isSmall).orElse(false);
    }

    /** Whether it is a paragraph. */
    @JsonIgnore
    public boolean plain() {
      return heads.isEmpty() && picture.isEmpty();
    }
  }

  /**
   * A row of a table.
   *
   * @param cells written as the reader reads them
   * @param percent length of the row's bar, 0 to 100
   */
  public record Row(List<String> cells, int percent) {

    /** Keeps a copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table of an annex: the same figures as numbers.
   *
   * @param title what stands over the table in the report
   */
  public record Sheet(String title, List<Column> columns, List<List<Value>> rows) {

    /** Keeps copies. */
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column.
   *
   * @param unit of its numbers; empty for words
   * @param definition what is counted; empty for words
   * @param number whether it holds numbers
   */
  public record Column(String head, String unit, String definition, boolean number) {

    static Column words(String head) {
      return new Column(head, "", "", false);
    }
  }

  /**
   * A cell.
   *
   * @param text as the reader reads it
   * @param number empty for words, and for what is not told
   */
  public record Value(String text, Optional<BigDecimal> number) {

    static Value words(String text) {
      return new Value(text, Optional.empty());
    }
  }

  /** A row while a table is made. */
  record Line(List<Value> values, int percent) {

    Line {
      values = List.copyOf(values);
    }
  }
}
