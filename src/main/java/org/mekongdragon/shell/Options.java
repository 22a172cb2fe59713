package org.mekongdragon.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a verb: {@code --name value}, {@code --flag}, and the rest in order.
 *
 * @param values by name without the dashes; a flag's value is empty
 * @param rest what is no option
 */
record Options(Map<String, String> values, List<String> rest) {

  Options {
    values = Map.copyOf(values);
    rest = List.copyOf(rest);
  }

  /** A word that does not fit. */
  static final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  /**
   * Reads the words.
   *
   * @param flags options without a value
   * @param named options with a value
   */
  static Options read(List<String> words, Set<String> flags, Set<String> named) {
    Map<String, String> values = new HashMap<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String name = word.substring(Math.min(2, word.length()), equals < 0 ? word.length() : equals);
      if (!word.startsWith("--")) {
        rest.add(word);
      } else if (flags.contains(name) && equals < 0) {
        values.put(name, "");
      } else if (!named.contains(name)) {
        throw new Wrong("unknown option " + word);
      } else if (equals > 0) {
        values.put(name, word.substring(equals + 1));
      } else if (i + 1 < words.size()) {
        values.put(name, words.get(++i));
      } else {
        throw new Wrong(word + " needs a value");
      }
    }
    return new Options(values, rest);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String require(String name) {
    return find(name).orElseThrow(() -> new Wrong("--" + name + " is missing"));
  }

  String restAt(int index, String what) {
    if (index >= rest.size()) {
      throw new Wrong(what + " is missing");
    }
    return rest.get(index);
  }
}
