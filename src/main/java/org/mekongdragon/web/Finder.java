package org.mekongdragon.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds a room's records by words, as whoever asks: what they may not see is neither found nor
 * counted. A room with records declares one as a bean; the search page asks them all.
 */
public interface Finder {

  /** What it finds; {@code find.<code>} in the room's texts is its name. */
  String code();

  /** Its place among the others, as in the rail. */
  int order();

  /**
   * What fits, the latest first; {@link Found#NONE} where the caller has no door to these records.
   */
  Found find(Wanted wanted);

  /**
   * What is asked for.
   *
   * @param operation code of the operation that is looked through, for records that belong to one;
   *     the caller is in it
   * @param words that must all occur, at least one
   * @param from first day
   * @param until last day
   * @param limit the most rows, 1 to 200
   * @param texts in whose language to write
   */
  record Wanted(
      Optional<String> operation,
      String words,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      int limit,
      Texts texts) {}

  /**
   * One record.
   *
   * @param key the same whenever it is found
   * @param title in the reader's words
   * @param note number, kind or day, short
   * @param link its page
   */
  record Row(String key, String title, String note, String link) {}

  /**
   * What was found.
   *
   * @param count of all that the caller may see; empty when it is not counted
   * @param all address of the whole list, empty when there is none
   */
  record Found(List<Row> rows, OptionalLong count, String all) {

    /** Nothing, and no list to go to. */
    public static final Found NONE = new Found(List.of(), OptionalLong.empty(), "");

    /** Keeps a copy. */
    public Found {
      rows = List.copyOf(rows);
    }
  }
}
