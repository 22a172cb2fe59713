package org.mekongdragon.targeting.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The codes, places and texts of a record side by side, so that reading it does not visit an object
 * for each: what is ASCII, and most is, as bytes. Immutable.
 */
final class Written {

  private final Field[] fields;
  private final String[] values;

  /** By value, where its bytes end; one that is not ASCII has none. */
  private final int[] ends;

  private final byte[] ascii;

  Written(Map<Field, List<String>> texts) {
    int size = texts.values().stream().mapToInt(List::size).sum();
    fields = new Field[size];
    values = new String[size];
    ends = new int[size];
    byte[] bytes = new byte[32 * size];
    int n = 0;
    int length = 0;
    for (Map.Entry<Field, List<String>> entry : texts.entrySet()) {
      for (String value : entry.getValue()) {
        fields[n] = entry.getKey();
        values[n] = value;
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (utf8.length == value.length()) {
          if (length + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + utf8.length);
          }
          System.arraycopy(utf8, 0, bytes, length, utf8.length);
          length += utf8.length;
        }
        ends[n++] = length;
      }
    }
    ascii = Arrays.copyOf(bytes, length);
  }

  /** How many values there are, those of one field side by side. */
  int size() {
    return fields.length;
  }

  Field field(int index) {
    return fields[index];
  }

  String value(int index) {
    return values[index];
  }

  /** Where the bytes of a value begin: at its end when it is empty or not ASCII. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  int end(int index) {
    return ends[index];
  }

  byte[] ascii() {
    return ascii;
  }
}
