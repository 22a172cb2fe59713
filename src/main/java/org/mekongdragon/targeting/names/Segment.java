package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable part of the index: names, the words they are made of, and the ways from a misspelt
 * word to the names. Built once, read by any number of threads.
 */
final class Segment {

  /** A listed name and how it is compared. */
  record Entry(ListedName listed, NormalisedName name) {

    static Entry of(ListedName listed) {
      return new Entry(listed, Normaliser.read(listed.name(), listed.kind()));
    }
  }

  private static final int LEAST_JOINED_SOUND = 3;
  private static final double LEAST_WEIGHT = 0.3;

  private final List<Entry> entries;
  private final List<Token> vocabulary = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Postings words;
  private final Postings names;
  private final Deletions deletions;
  private final Map<String, int[]> joined = new HashMap<>();
  private final Map<String, int[]> identifiers = new HashMap<>();
  private final float[] weights;
  private final WordTable table;
  private final int[] initials = new int[128];

  Segment(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    int[][] rows = new int[entries.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = file(i);
    }
    words = Postings.of(rows.length, i -> rows[i]);
    names = words.inverse(vocabulary.size());
    deletions = new Deletions(vocabulary);
    table = new WordTable(vocabulary);
    for (int letter = 0; letter < initials.length; letter++) {
      initials[letter] = id(Character.toString((char) letter), Script.LATIN);
    }
    weights = new float[vocabulary.size()];
    for (int i = 0; i < weights.length; i++) {
      Token token = vocabulary.get(i);
      boolean counts = token.weight() >= LEAST_WEIGHT && token.role() != Token.Role.INITIAL;
      weights[i] = counts ? (float) token.weight() : 0;
    }
  }

  private int[] file(int i) {
    Entry entry = entries.get(i);
    List<Integer> row = new ArrayList<>(entry.name().tokens().size());
    for (Token token : entry.name().tokens()) {
      row.add(
          ids.computeIfAbsent(
              key(token.text(), token.script()),
              k -> {
                vocabulary.add(token);
                return vocabulary.size() - 1;
              }));
    }
    if (entry.name().tokens().size() > 1) {
      String sound = Sound.of(entry.name().joined());
      if (sound.length() >= LEAST_JOINED_SOUND) {
        append(joined, sound, i);
      }
    }
    if (entry.name().tokens().size() >= Comparison.LEAST_ACRONYM) {
      append(joined, "#" + Comparison.acronym(entry.name(), true), i);
      append(joined, "#" + Comparison.acronym(entry.name(), false), i);
    }
    entry.listed().evidence().identifiers().forEach(id -> append(identifiers, id, i));
    return Postings.distinct(row);
  }

  private static void append(Map<String, int[]> map, String key, int value) {
    int[] known = map.get(key);
    if (known == null) {
      map.put(key, new int[] {value});
    } else if (known[known.length - 1] != value) {
      int[] longer = java.util.Arrays.copyOf(known, known.length + 1);
      longer[known.length] = value;
      map.put(key, longer);
    }
  }

  private static String key(String text, Script script) {
    return script == Script.LATIN ? text : text + script.name();
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  int vocabularySize() {
    return vocabulary.size();
  }

  Entry entry(int name) {
    return entries.get(name);
  }

  Token word(int id) {
    return vocabulary.get(id);
  }

  /** Weight of the word as a listed one, 0 when its absence says nothing. */
  float wordWeight(int word) {
    return weights[word];
  }

  /** The words as they are looked through. */
  WordTable table() {
    return table;
  }

  Postings words() {
    return words;
  }

  Postings names() {
    return names;
  }

  Deletions deletions() {
    return deletions;
  }

  /** The word's number when it is listed in this script, else -1. */
  int id(String text, Script script) {
    return ids.getOrDefault(key(text, script), -1);
  }

  /** The word of this one letter, else -1. */
  int initial(char letter) {
    return letter < initials.length ? initials[letter] : -1;
  }

  /** Names whose words in one sound like this. */
  int[] soundingLike(String joinedSound) {
    return joinedSound.length() < LEAST_JOINED_SOUND
        ? NONE
        : joined.getOrDefault(joinedSound, NONE);
  }

  /** Names whose words begin with these letters. */
  int[] abbreviatedBy(String letters) {
    return joined.getOrDefault("#" + letters, NONE);
  }

  int[] identifiedBy(String identifier) {
    return identifiers.getOrDefault(identifier, NONE);
  }

  private static final int[] NONE = {};
}
