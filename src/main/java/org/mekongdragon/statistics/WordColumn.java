package org.mekongdragon.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Words as numbers: equal words have equal numbers, from 0 in the order of their appearance. Rows
 * are kept in chunks of {@link Chunks#ROWS}, each with one, two or four octets a row, as its words
 * need.
 */
final class WordColumn<T> {

  private static final int BYTE = 1 << 8;
  private static final int SHORT = 1 << 16;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> words = new ArrayList<>();

  /** {@code byte[]}, {@code short[]} or {@code int[]}; rows that a snapshot knows do not change. */
  private final List<Object> chunks = new ArrayList<>();

  /** Sets a row; rows before it are set. */
  synchronized void set(int row, T word) {
    Integer known = numbers.get(word);
    if (known == null) {
      known = words.size();
      words.add(word);
      numbers.put(word, known);
    }
    int chunk = Chunks.of(row);
    if (chunk == chunks.size()) {
      chunks.add(empty(known));
    }
    Object codes = roomy(chunks.get(chunk), Chunks.within(row), known);
    chunks.set(chunk, codes);
    put(codes, Chunks.within(row), known);
  }

  private static Object empty(int code) {
    return code < BYTE
        ? new byte[Chunks.FIRST]
        : code < SHORT ? new short[Chunks.FIRST] : new int[Chunks.FIRST];
  }

  /** The same numbers with room for one more. */
  private static Object roomy(Object codes, int position, int code) {
    return switch (codes) {
      case byte[] bytes when code >= BYTE -> roomy(wider(bytes, code), position, code);
      case byte[] bytes when position == bytes.length -> Arrays.copyOf(bytes, 2 * position);
      case short[] shorts when code >= SHORT -> roomy(wider(shorts), position, code);
      case short[] shorts when position == shorts.length -> Arrays.copyOf(shorts, 2 * position);
      case int[] ints when position == ints.length -> Arrays.copyOf(ints, 2 * position);
      default -> codes;
    };
  }

  private static Object wider(byte[] bytes, int code) {
    if (code < SHORT) {
      short[] wide = new short[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        wide[i] = (short) (bytes[i] & 0xFF);
      }
      return wide;
    }
    int[] wide = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      wide[i] = bytes[i] & 0xFF;
    }
    return wide;
  }

  private static Object wider(short[] shorts) {
    int[] wide = new int[shorts.length];
    for (int i = 0; i < shorts.length; i++) {
      wide[i] = shorts[i] & 0xFFFF;
    }
    return wide;
  }

  private static void put(Object codes, int position, int code) {
    switch (codes) {
      case byte[] bytes -> bytes[position] = (byte) code;
      case short[] shorts -> shorts[position] = (short) code;
      default -> ((int[]) codes)[position] = code;
    }
  }

  private synchronized Object codes(int chunk) {
    return chunks.get(chunk);
  }

  synchronized List<T> words() {
    return List.copyOf(words);
  }

  /** Which numbers stand for words that fulfil something. */
  synchronized boolean[] where(Predicate<T> wanted) {
    boolean[] all = new boolean[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = wanted.test(words.get(i));
    }
    return all;
  }

  /** A number for each word, by the word's own. */
  synchronized int[] mapped(ToIntFunction<T> number) {
    return words.stream().mapToInt(number).toArray();
  }

  /** Keeps the rows of a chunk whose words fit; answers how many. */
  int keep(int chunk, boolean[] fits, int[] rows, int count) {
    int kept = 0;
    switch (codes(chunk)) {
      case byte[] bytes -> {
        for (int i = 0; i < count; i++) {
          int row = rows[i];
          rows[kept] = row;
          kept += fits[bytes[row] & 0xFF] ? 1 : 0;
        }
      }
      case short[] shorts -> {
        for (int i = 0; i < count; i++) {
          int row = rows[i];
          rows[kept] = row;
          kept += fits[shorts[row] & 0xFFFF] ? 1 : 0;
        }
      }
      case Object codes -> {
        int[] ints = (int[]) codes;
        for (int i = 0; i < count; i++) {
          int row = rows[i];
          rows[kept] = row;
          kept += fits[ints[row]] ? 1 : 0;
        }
      }
    }
    return kept;
  }

  /** Reads a value for each row of a chunk. */
  void read(int chunk, int[] valueOfCode, int[] rows, int count, int[] values) {
    switch (codes(chunk)) {
      case byte[] bytes -> {
        for (int i = 0; i < count; i++) {
          values[i] = valueOfCode[bytes[rows[i]] & 0xFF];
        }
      }
      case short[] shorts -> {
        for (int i = 0; i < count; i++) {
          values[i] = valueOfCode[shorts[rows[i]] & 0xFFFF];
        }
      }
      case Object codes -> {
        int[] ints = (int[]) codes;
        for (int i = 0; i < count; i++) {
          values[i] = valueOfCode[ints[rows[i]]];
        }
      }
    }
  }
}
