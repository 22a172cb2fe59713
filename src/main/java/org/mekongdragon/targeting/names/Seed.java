package org.mekongdragon.targeting.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plain text tables that ship with the names; lines that begin with # are remarks. */
final class Seed {

  private Seed() {}

  static List<String> lines(String file) {
    String path = "/seed/names/" + file;
    try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream(path), path);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }

  static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : lines(file)) {
      int sign = line.indexOf('=');
      pairs.put(line.substring(0, sign), line.substring(sign + 1));
    }
    return Map.copyOf(pairs);
  }
}
