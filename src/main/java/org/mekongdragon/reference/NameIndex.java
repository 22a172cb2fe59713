package org.mekongdragon.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries by their whole names, folded: codes and names first, other names when those fail. */
record NameIndex(Map<String, List<Entry>> names, Map<String, List<Entry>> others) {

  static NameIndex of(List<Entry> entries) {
    Map<String, List<Entry>> names = new HashMap<>();
    Map<String, List<Entry>> others = new HashMap<>();
    for (Entry entry : entries) {
      Names own = entry.names();
      for (String name : List.of(entry.code(), own.en(), own.vi(), own.zh())) {
        add(names, name, entry);
      }
      for (String name : entry.text("also").split("\\|")) {
        add(others, name, entry);
      }
    }
    return new NameIndex(names, others);
  }

  List<Entry> find(String name) {
    String folded = SearchText.fold(name);
    List<Entry> found = names.getOrDefault(folded, others.getOrDefault(folded, List.of()));
    return List.copyOf(found);
  }

  private static void add(Map<String, List<Entry>> index, String name, Entry entry) {
    String folded = SearchText.fold(name);
    if (folded.isEmpty()) {
      return;
    }
    List<Entry> all = index.computeIfAbsent(folded, key -> new ArrayList<>());
    if (!all.contains(entry)) {
      all.add(entry);
    }
  }
}
