package org.mekongdragon.report;

import java.util.List;
import java.util.Optional;

/**
 * A report as a document, in one language, ready to be written in any format.
 *
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param facts lines under the title: period, state, moment
 * @param state draft or signed, in words
 */
public record Report(
    String language,
    String title,
    String subtitle,
    List<String> facts,
    String state,
    List<Chapter> chapters) {

  /** Keeps copies. */
  public Report {
    facts = List.copyOf(facts);
    chapters = List.copyOf(chapters);
  }

  /** All pictures in their order. */
  public List<Picture> pictures() {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(block -> block.picture().stream())
        .toList();
  }

  /** A heading with what stands under it. */
  public record Chapter(String heading, List<Block> blocks) {

    /** Keeps a copy. */
    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A paragraph (no heads, no rows), a picture, or a table.
   *
   * @param text the paragraph, or what stands over the picture or the table
   * @param heads columns; those after {@code words} hold numbers
   * @param words how many columns hold words
   * @param bars whether rows have a bar beside their numbers
   */
  public record Block(
      String text,
      List<String> heads,
      int words,
      boolean bars,
      List<Row> rows,
      Optional<Picture> picture) {

    /** Keeps copies. */
    public Block {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    static Block paragraph(String text) {
      return new Block(text, List.of(), 0, false, List.of(), Optional.empty());
    }

    static Block table(
        String caption, List<String> heads, int words, boolean bars, List<Row> rows) {
      return new Block(caption, heads, words, bars, rows, Optional.empty());
    }

    static Block picture(Picture picture) {
      return new Block(picture.title(), List.of(), 0, false, List.of(), Optional.of(picture));
    }

    /** Whether it is a paragraph. */
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
}
