package org.mekongdragon.targeting.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words that mean something in any name: legal forms, titles, words of trade, short forms. Every
 * entry went through the same romanising as the names do, so one table serves all scripts.
 */
final class Lexicon {

  /** What a phrase is. */
  enum Kind {
    LEGAL,
    TITLE,
    HONORIFIC,
    SPLIT,
    SYMBOL,
    PARTICLE,
    CONNECTOR,
    NUMBER,
    GENERIC,
    PLACE,
    COMMON
  }

  /**
   * A phrase of one or more words.
   *
   * @param value class of the legal form, or the key that phrases of one meaning share
   */
  record Entry(Kind kind, List<String> words, String value) {}

  private static final Map<String, List<Entry>> HEADS = new HashMap<>();
  private static final Map<String, Set<String>> SHORT_FORMS = new HashMap<>();
  private static final List<String> AFFIXES = new ArrayList<>();

  static {
    List<String> lines = new ArrayList<>(Seed.lines("mekong.txt"));
    lines.addAll(Seed.lines("lexicon.txt"));
    for (String line : lines) {
      read(line.split("\\|", -1));
    }
    AFFIXES.sort(Comparator.comparingInt(String::length).reversed());
    HEADS.values().forEach(Lexicon::sort);
  }

  private Lexicon() {}

  /** Entries that begin with the word, longest first. */
  static List<Entry> at(String word) {
    return HEADS.getOrDefault(word, List.of());
  }

  /** All legal forms as they are written in a name, each once. */
  static Set<String> legalForms() {
    return HEADS.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.kind() == Kind.LEGAL)
        .map(entry -> String.join(" ", entry.words()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** First names that may stand for each other; empty for most. */
  static Set<String> shortForms(String word) {
    return SHORT_FORMS.getOrDefault(word, Set.of());
  }

  /** Sets words apart that some scripts write without blanks. */
  static String separateAffixes(String text) {
    String out = text;
    for (String affix : AFFIXES) {
      boolean wholeName = out.length() <= affix.length() + 1;
      if (!wholeName && out.contains(affix)) {
        out = separate(out, affix);
      }
    }
    return out;
  }

  /** Only at the ends of a word: inside a name the letters mean something else. */
  private static String separate(String text, String affix) {
    return java.util.Arrays.stream(text.split(" "))
        .map(word -> {
          if (word.startsWith(affix) && word.length() > affix.length() + 1) {
            return affix + " " + word.substring(affix.length());
          }
          return word.endsWith(affix) && word.length() > affix.length() + 1
              ? word.substring(0, word.length() - affix.length()) + " " + affix
              : word;
        })
        .collect(Collectors.joining(" "));
  }

  private static void read(String[] parts) {
    switch (parts[0]) {
      case "affix" -> {
        for (String affix : parts[1].split(";", 0)) {
          AFFIXES.add(Normalizer.normalize(affix, Normalizer.Form.NFKC));
        }
      }
      case "nick" -> shortForms(parts[1].split(";", 0));
      case "title", "honorific", "split", "connector", "generic", "place", "common" ->
          add(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), "", parts[1]);
      default -> add(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts[2]);
    }
  }

  private static void add(Kind kind, String value, String phrases) {
    for (String phrase : phrases.split(";", 0)) {
      List<String> words = new Reading(phrase).words();
      if (words.isEmpty() || (kind == Kind.SYMBOL && !isSymbol(words))) {
        continue;
      }
      List<Entry> heads = HEADS.computeIfAbsent(words.getFirst(), key -> new ArrayList<>(2));
      if (heads.stream().noneMatch(e -> e.kind() == kind && e.words().equals(words))) {
        heads.add(new Entry(kind, List.copyOf(words), value));
      }
    }
  }

  /** Longer phrases are names of their own; shorter words mean too much. */
  private static boolean isSymbol(List<String> words) {
    return words.size() <= 2 && words.getFirst().length() >= 3;
  }

  private static void shortForms(String[] names) {
    Set<String> forms = new TreeSet<>();
    for (String name : names) {
      forms.add(String.join("", new Reading(name).words()));
    }
    for (String form : forms) {
      SHORT_FORMS.computeIfAbsent(form, key -> new TreeSet<>()).addAll(forms);
    }
  }

  private static void sort(List<Entry> entries) {
    entries.sort(
        Comparator.comparingInt((Entry e) -> -e.words().size()).thenComparing(Entry::kind));
  }

  /** A phrase of the tables, read like a name. */
  private record Reading(String phrase) {

    List<String> words() {
      return Words.of(phrase).stream().map(Words.Word::text).toList();
    }
  }
}
