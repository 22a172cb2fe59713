package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rules of a segment as numbers, for the exact check of a candidate. Each instruction is a head
 * (what to do, and how many numbers it spans in all), then its operands; joints are followed by the
 * instructions they join. Before each rule stands the number of its profile.
 */
final class Program {

  static final int FACT = 0;
  static final int ONE_OF = 1;
  static final int ONE_OF_MANY = 2;
  static final int PHRASE = 3;
  static final int RANGE = 4;
  static final int DAYS = 5;
  static final int MISSING = 6;
  static final int SEEN = 7;
  static final int COUNTED = 8;
  static final int PART = 9;
  static final int NOT = 10;
  static final int ALL = 11;
  static final int ANY = 12;

  /** Any of many, of which each needs a fact of the set that is named first. */
  static final int GUARDED = 13;

  private final int[] code;
  private final int[][] sets;
  private final String[] parts;

  Program(int[] code, int[][] sets, String[] parts) {
    this.code = code;
    this.sets = sets;
    this.parts = parts;
  }

  long bytes() {
    return 4L * code.length + Arrays.stream(sets).mapToLong(set -> 4L * set.length).sum();
  }

  /** The number of the profile whose rule begins at that place. */
  int profile(int at) {
    return code[at - 1];
  }

  /**
   * Asks for the beginnings of some rules at once, so that the memory brings them side by side
   * rather than one after the other.
   *
   * @return nothing of meaning; to be kept, so that the asking is not left out
   */
  int touch(int[] places, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += code[places[i]];
    }
    return sum;
  }

  private double limit(int at) {
    return Double.longBitsToDouble((long) code[at] << 32 | (code[at + 1] & 0xFFFFFFFFL));
  }

  /** Whether the instruction at that place holds. */
  boolean holds(int at, Cells cells, Facts facts, Circumstances circumstances) {
    return switch (code[at] & 0xF) {
      case FACT -> facts.has(code[at + 1]);
      case ONE_OF -> oneOf(at, facts);
      case ONE_OF_MANY -> oneOfMany(sets[code[at + 1]], facts);
      case PHRASE -> phrase(at, facts);
      case RANGE -> {
        double number = cells.numbers[code[at + 1]];
        yield number >= limit(at + 2) && number <= limit(at + 4);
      }
      case DAYS ->
          cells.day >= code[at + 1] && cells.day <= code[at + 2] && cells.day != Cells.NO_DAY;
      case MISSING -> !cells.has(Field.at(code[at + 1]));
      case SEEN, COUNTED -> history(at, cells, circumstances);
      case PART -> part(Field.at(code[at + 1]), parts[code[at + 2]], cells);
      case NOT -> !holds(at + 1, cells, facts, circumstances);
      case ALL -> all(at, cells, facts, circumstances);
      case GUARDED ->
          oneOfMany(sets[code[at + 1]], facts)
              && any(at + 2, at + (code[at] >>> 4), cells, facts, circumstances);
      default -> any(at + 1, at + (code[at] >>> 4), cells, facts, circumstances);
    };
  }

  private boolean all(int at, Cells cells, Facts facts, Circumstances circumstances) {
    int end = at + (code[at] >>> 4);
    for (int i = at + 1; i < end; i += code[i] >>> 4) {
      if (!holds(i, cells, facts, circumstances)) {
        return false;
      }
    }
    return true;
  }

  private boolean any(int from, int end, Cells cells, Facts facts, Circumstances circumstances) {
    for (int i = from; i < end; i += code[i] >>> 4) {
      if (holds(i, cells, facts, circumstances)) {
        return true;
      }
    }
    return false;
  }

  private boolean oneOf(int at, Facts facts) {
    int end = at + (code[at] >>> 4);
    for (int i = at + 1; i < end; i++) {
      if (facts.has(code[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneOfMany(int[] sorted, Facts facts) {
    for (int i = 0; i < facts.count; i++) {
      if (Arrays.binarySearch(sorted, facts.list[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean phrase(int at, Facts facts) {
    int size = (code[at] >>> 4) - 2;
    for (int i = 0; i < size; i++) {
      if (!facts.has(code[at + 2 + i])) {
        return false;
      }
    }
    for (int line = 0; line < facts.lines; line++) {
      if (facts.lineField[line] == code[at + 1]) {
        int last = facts.lineEnd(line) - size;
        for (int word = facts.lineWord[line]; word <= last; word++) {
          if (Arrays.equals(facts.wordFact, word, word + size, code, at + 2, at + 2 + size)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean part(Field field, String part, Cells cells) {
    for (int cell = 0; cell < cells.count; cell++) {
      if (cells.field[cell] == field.index() && contains(cells, cell, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Cells cells, int cell, String part) {
    int last = cells.end[cell] - part.length();
    for (int from = cells.start[cell]; from <= last; from++) {
      int same = 0;
      while (same < part.length() && cells.chars[from + same] == part.charAt(same)) {
        same++;
      }
      if (same == part.length()) {
        return true;
      }
    }
    return false;
  }

  private boolean history(int at, Cells cells, Circumstances circumstances) {
    Field field = Field.at(code[at + 1]);
    for (int cell = 0; cell < cells.count; cell++) {
      if (cells.field[cell] == field.index()
          && remembered(at, field, text(cells, cell), cells.day, circumstances)) {
        return true;
      }
    }
    return false;
  }

  private boolean remembered(
      int at, Field field, String key, int epochDay, Circumstances circumstances) {
    LocalDate day =
        epochDay == Cells.NO_DAY ? circumstances.today() : LocalDate.ofEpochDay(epochDay);
    int days = code[at + 2];
    if ((code[at] & 0xF) == SEEN) {
      Optional<LocalDate> first = circumstances.history().firstSeen(field, key);
      return first.isPresent() && first.get().isBefore(day.minusDays(days));
    }
    int number = circumstances.history().count(field, key, day.minusDays(days - 1L), day);
    return number >= limit(at + 3) && number <= limit(at + 5);
  }

  private static String text(Cells cells, int cell) {
    return new String(cells.chars, cells.start[cell], cells.end[cell] - cells.start[cell]);
  }
}
