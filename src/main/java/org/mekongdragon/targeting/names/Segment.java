package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

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
  private static final int[] NONE = {};
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final long number = NUMBERS.incrementAndGet();
  private final Remembered remembered;
  private final List<Entry> entries;
  private final NormalisedName[] names;
  private final Vocabulary vocabulary;
  private final Rows rows;
  private final Holders holders;
  private final Filed joined;
  private final Filed acronyms;
  private final Map<String, int[]> identifiers = new HashMap<>();

  Segment(List<Entry> given) {
    this(given, Remembered.SHARED);
  }

  /**
   * @param remembered where the neighbours of words are kept
   */
  Segment(List<Entry> given, Remembered remembered) {
    this.remembered = remembered;
    Vocabulary.Builder words = new Vocabulary.Builder();
    int[][] read = new int[given.size()][];
    for (int i = 0; i < read.length; i++) {
      Token[] tokens = given.get(i).name().tokens();
      read[i] = Arrays.stream(tokens).mapToInt(words::number).toArray();
    }
    int[] numbered = words.arrange();
    for (int[] row : read) {
      Arrays.setAll(row, k -> numbered[row[k]]);
    }
    int[] order = order(read, words.size());
    Entry[] filed = new Entry[order.length];
    int[][] numbers = new int[order.length][];
    for (int i = 0; i < order.length; i++) {
      Entry entry = given.get(order[i]);
      numbers[i] = read[order[i]];
      Token[] tokens = Arrays.stream(numbers[i]).mapToObj(words::word).toArray(Token[]::new);
      filed[i] = new Entry(entry.listed(), entry.name().with(tokens));
      for (String identifier : entry.listed().evidence().identifiers()) {
        append(identifiers, identifier, i);
      }
    }
    entries = List.of(filed);
    names = Arrays.stream(filed).map(Entry::name).toArray(NormalisedName[]::new);
    vocabulary = words.build();
    rows = new Rows(entries);
    holders = new Holders(numbers, rows, vocabulary.size());
    joined = new Filed(filed.length, this::tellSounds);
    acronyms = new Filed(filed.length, this::tellAcronyms);
  }

  /** Names by the rarest of their words: those that are looked at together lie side by side. */
  private static int[] order(int[][] numbers, int words) {
    int[] holding = new int[words];
    for (int[] row : numbers) {
      for (int word : row) {
        holding[word]++;
      }
    }
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      int rarest = 0;
      for (int k = 1; k < numbers[i].length; k++) {
        rarest = holding[numbers[i][k]] < holding[numbers[i][rarest]] ? k : rarest;
      }
      int word = numbers[i].length == 0 ? 0 : numbers[i][rarest];
      keys[i] = ((long) word << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void tellSounds(Filed.Taker taker) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().tokens().length > 1) {
        long key = joinedKey(entries.get(i).name(), text);
        if (key != 0) {
          taker.take(key, i);
        }
      }
    }
  }

  private static long joinedKey(NormalisedName name, StringBuilder text) {
    text.setLength(0);
    for (Token token : name.tokens()) {
      text.append(token.text());
    }
    return Sound.length(text) < LEAST_JOINED_SOUND ? 0 : Deletions.mix(Sound.hash(text));
  }

  private void tellAcronyms(Filed.Taker taker) {
    for (int i = 0; i < entries.size(); i++) {
      NormalisedName name = entries.get(i).name();
      if (name.organisation() && name.tokens().length >= Scoring.LEAST_ACRONYM) {
        String every = Scoring.acronym(name, true);
        String telling = Scoring.acronym(name, false);
        taker.take(acronymKey(every), i);
        if (!every.equals(telling)) {
          taker.take(acronymKey(telling), i);
        }
      }
    }
  }

  private static long acronymKey(String letters) {
    return Deletions.mix(Hash.of(letters, 0, letters.length()));
  }

  private static void append(Map<String, int[]> map, String key, int value) {
    int[] known = map.getOrDefault(key, NONE);
    if (known.length == 0 || known[known.length - 1] != value) {
      int[] longer = Arrays.copyOf(known, known.length + 1);
      longer[known.length] = value;
      map.put(key, longer);
    }
  }

  /** Differs from that of every other segment of the process. */
  long number() {
    return number;
  }

  Remembered remembered() {
    return remembered;
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  Entry entry(int name) {
    return entries.get(name);
  }

  /** What is compared of the name of this number. */
  NormalisedName name(int number) {
    return names[number];
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Rows rows() {
    return rows;
  }

  Holders holders() {
    return holders;
  }

  /** Names whose words in one sound like this, and a few others. */
  List<Integer> soundingLike(NormalisedName query, StringBuilder scratch) {
    long key = joinedKey(query, scratch);
    return key == 0 ? List.of() : filed(joined, key);
  }

  private static List<Integer> filed(Filed table, long key) {
    List<Integer> found = new ArrayList<>(2);
    for (int place = table.start(key); place < table.end(key); place++) {
      if (table.value(place, key) >= 0) {
        found.add(table.value(place, key));
      }
    }
    return found;
  }

  /** Bodies whose words begin with these letters, and a few others. */
  List<Integer> abbreviatedBy(String letters) {
    return filed(acronyms, acronymKey(letters));
  }

  int[] identifiedBy(String identifier) {
    return identifiers.getOrDefault(identifier, NONE);
  }
}
