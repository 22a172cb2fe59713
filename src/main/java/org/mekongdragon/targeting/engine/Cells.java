package org.mekongdragon.targeting.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One record read for matching: its values in normal form in one array, cut into words, hashed.
 * Filled again for each record, so that reading makes no objects. For one thread.
 */
final class Cells {

  /** A record without arrival. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /**
   * What the profiles need, as bits by field.
   *
   * @param used fields that are read at all
   * @param words texts that are cut into words
   * @param keys texts whose whole value is compared
   * @param whole fields whose characters are asked for; the others may be left as bytes
   */
  record Wanted(long used, long words, long keys, long whole) {

    static final Wanted ALL = new Wanted(-1, -1, -1, -1);

    Wanted and(Wanted other) {
      return new Wanted(
          used | other.used, words | other.words, keys | other.keys, whole | other.whole);
    }
  }

  private static final char[] ASCII = ascii();

  /** Bytes after a value that may be read with it. */
  private static final int SLACK = 64;

  char[] chars = new char[2048];
  int length;

  int count;
  int[] field = new int[64];
  int[] start = new int[64];
  int[] end = new int[64];
  int[] firstWord = new int[65];
  long[] hash = new long[64];

  int words;
  int[] wordStart = new int[256];
  int[] wordEnd = new int[256];
  long[] wordHash = new long[256];

  final double[] numbers = new double[Field.all().size()];
  int day = NO_DAY;
  long present;

  /** Values left as they stand in the file. */
  int raws;

  byte[] source = {};

  /** The values of a record that is no file. */
  private byte[] own = new byte[2048];

  int[] rawField = new int[64];
  int[] rawFrom = new int[64];
  int[] rawTo = new int[64];

  private Wanted wanted = new Wanted(0, 0, 0, 0);

  private static char[] ascii() {
    char[] table = new char[128];
    for (char c = 0; c < 128; c++) {
      table[c] = NormalText.one(c);
    }
    return table;
  }

  /** Forgets the record before. */
  void begin(Wanted next) {
    wanted = next;
    length = 0;
    count = 0;
    words = 0;
    raws = 0;
    present = 0;
    day = NO_DAY;
    Arrays.fill(numbers, Double.NaN);
  }

  /** Reads a whole record. */
  void read(CargoRecord cargo, Wanted next) {
    begin(next);
    read(cargo.written());
    cargo.numbers(numbers);
    if (cargo.epochDay() != NO_DAY) {
      arrival(cargo.epochDay());
    }
    firstWord[count] = words;
  }

  /** Takes ASCII as the bytes of a file, and reads the rest at once. */
  private void read(Written values) {
    byte[] ascii = values.ascii();
    if (ascii.length + SLACK > own.length) {
      own = new byte[2 * ascii.length + SLACK];
    }
    System.arraycopy(ascii, 0, own, 0, ascii.length);
    for (int i = 0; i < values.size(); i++) {
      Field where = values.field(i);
      if ((wanted.used & where.bit()) == 0) {
        continue;
      }
      if (values.end(i) > values.start(i)) {
        raw(where, own, values.start(i), values.end(i));
      } else {
        text(where, values.value(i));
      }
    }
  }

  void number(Field where, double value) {
    numbers[where.index()] = value;
  }

  void arrival(int epochDay) {
    day = epochDay;
    present |= Field.ARRIVAL.bit();
  }

  /** Works out what follows from the values. */
  void end() {
    CargoRecord.fillRatios(numbers);
    firstWord[count] = words;
  }

  /** A number is there. */
  boolean has(Field where) {
    return where.kind() == Field.Kind.NUMBER
        ? !Double.isNaN(numbers[where.index()])
        : (present & where.bit()) != 0;
  }

  /** Takes a value given as UTF-8, which must not change until the record is matched. */
  void raw(Field where, byte[] bytes, int from, int to) {
    if ((wanted.whole & where.bit()) != 0) {
      bytes(where, bytes, from, to);
      return;
    }
    if (raws == rawField.length) {
      rawField = Arrays.copyOf(rawField, 2 * raws);
      rawFrom = Arrays.copyOf(rawFrom, 2 * raws);
      rawTo = Arrays.copyOf(rawTo, 2 * raws);
    }
    source = bytes;
    rawField[raws] = where.index();
    rawFrom[raws] = from;
    rawTo[raws++] = to;
  }

  /** Reads a value given as UTF-8; bytes that are none part words. */
  void bytes(Field where, byte[] source, int from, int to) {
    reserve(to - from);
    int at = begin(where);
    boolean code = where.isCode();
    char[] out = chars;
    int n = at;
    for (int i = from; i < to; i++) {
      int b = source[i];
      char c;
      if (b >= 0) {
        c = ASCII[b];
      } else {
        int two = two(source, i, to);
        int point = two != 0 ? two : three(source, i, to);
        c =
            point == 0 || NormalText.joins((char) point)
                ? NormalText.SEVERAL
                : NormalText.one((char) point);
        i += two != 0 ? 1 : 2;
      }
      if (c == NormalText.SEVERAL) {
        text(where, new String(source, from, to - from, StandardCharsets.UTF_8));
        return;
      }
      if (c > NormalText.BREAK) {
        out[n++] = c;
      } else if (c == NormalText.BREAK && !code && n > at && out[n - 1] != NormalText.BREAK) {
        out[n++] = c;
      }
    }
    close(where, at, n);
  }

  /** The character of two bytes, or 0. */
  private static int two(byte[] source, int at, int to) {
    boolean shaped = (source[at] & 0xE0) == 0xC0 && at + 1 < to && (source[at + 1] & 0xC0) == 0x80;
    int point = shaped ? ((source[at] & 0x1F) << 6) | (source[at + 1] & 0x3F) : 0;
    return point >= 0x80 ? point : 0;
  }

  /** The character of three bytes, or 0. */
  private static int three(byte[] source, int at, int to) {
    boolean shaped =
        (source[at] & 0xF0) == 0xE0
            && at + 2 < to
            && (source[at + 1] & 0xC0) == 0x80
            && (source[at + 2] & 0xC0) == 0x80;
    if (!shaped) {
      return 0;
    }
    int point =
        ((source[at] & 0x0F) << 12) | ((source[at + 1] & 0x3F) << 6) | (source[at + 2] & 0x3F);
    return point >= 0x800 && !Character.isSurrogate((char) point) ? point : 0;
  }

  /** Reads a value. */
  void text(Field where, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (NormalText.joins(value.charAt(i))) {
        plain(where, where.key(value));
        return;
      }
    }
    int at = begin(where);
    boolean code = where.isCode();
    int n = at;
    reserve(value.length());
    for (int i = 0; i < value.length(); i++) {
      char raw = value.charAt(i);
      char c =
          raw < 128
              ? ASCII[raw]
              : Character.isSurrogate(raw) ? NormalText.SEVERAL : NormalText.one(raw);
      if (c == NormalText.SEVERAL) {
        int point = value.codePointAt(i);
        i += Character.charCount(point) - 1;
        n = several(NormalText.expand(point), at, n, code);
        reserve(n - at + value.length() - i);
      } else if (c > NormalText.BREAK) {
        chars[n++] = c;
      } else if (c == NormalText.BREAK && !code && n > at && chars[n - 1] != NormalText.BREAK) {
        chars[n++] = c;
      }
    }
    close(where, at, n);
  }

  private int several(String normal, int at, int from, boolean code) {
    int n = from;
    reserve(n - at + normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (c != NormalText.BREAK || (!code && n > at && chars[n - 1] != NormalText.BREAK)) {
        chars[n++] = c;
      }
    }
    return n;
  }

  private void plain(Field where, String key) {
    reserve(key.length());
    int at = begin(where);
    key.getChars(0, key.length(), chars, at);
    close(where, at, at + key.length());
  }

  private int begin(Field where) {
    if (!where.isRepeated() && (present & where.bit()) != 0) {
      throw new IllegalStateException(where.word());
    }
    return length;
  }

  /** Ends a cell: an empty one is none. */
  private void close(Field where, int at, int to) {
    int n = to > at && chars[to - 1] == NormalText.BREAK ? to - 1 : to;
    if (n == at) {
      return;
    }
    if (count + 1 == field.length) {
      growCells();
    }
    present |= where.bit();
    field[count] = where.index();
    start[count] = at;
    end[count] = n;
    firstWord[count] = words;
    if ((wanted.words & where.bit()) != 0) {
      cut(at, n);
    }
    if (where.isCode() || (wanted.keys & where.bit()) != 0) {
      hash[count] = hashOf(at, n);
    }
    count++;
    length = n;
  }

  /** The hash of a part of the characters. */
  long hashOf(int from, int to) {
    long running = 0;
    int seen = 0;
    for (int i = from; i < to; i++) {
      running = Terms.step(running, chars[i]);
      seen |= chars[i];
    }
    return Terms.finish(running, to - from, seen);
  }

  private void cut(int from, int to) {
    long running = 0;
    int seen = 0;
    int begin = from;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == NormalText.BREAK) {
        word(begin, i, running, seen);
        begin = i + 1;
        running = 0;
        seen = 0;
      } else if (c >= 0x0E00 && NormalText.isWord(c)) {
        word(begin, i, running, seen);
        word(i, i + 1, Terms.step(0, c), c);
        begin = i + 1;
        running = 0;
        seen = 0;
      } else {
        running = Terms.step(running, c);
        seen |= c;
      }
    }
    word(begin, to, running, seen);
  }

  private void word(int from, int to, long running, int seen) {
    if (to == from) {
      return;
    }
    if (words == wordStart.length) {
      wordStart = Arrays.copyOf(wordStart, 2 * words);
      wordEnd = Arrays.copyOf(wordEnd, 2 * words);
      wordHash = Arrays.copyOf(wordHash, 2 * words);
    }
    wordStart[words] = from;
    wordEnd[words] = to;
    wordHash[words++] = Terms.finish(running, to - from, seen);
  }

  private void reserve(int more) {
    if (length + more + 32 > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more + 64));
    }
  }

  private void growCells() {
    int size = 2 * field.length;
    field = Arrays.copyOf(field, size);
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    firstWord = Arrays.copyOf(firstWord, size + 1);
    hash = Arrays.copyOf(hash, size);
  }
}
