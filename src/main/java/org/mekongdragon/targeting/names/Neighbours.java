package org.mekongdragon.targeting.names;

import java.util.Arrays;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words that a word of a query may be misspelt for. Holds the scratch memory of one
 * thread; not thread-safe.
 */
final class Neighbours {

  private static final double LEAST = Spelling.LEAST;

  /** Names of words that are less alike are seldom followed. */
  private static final float VERY_LIKE = 0.75f;

  private static final int MOST_SHIFT = 30;

  private final Vocabulary vocabulary;
  private final Holders holders;
  private final Deletions.Keys keys = new Deletions.Keys();
  private final WordTable.Asked asked;
  private final Remembered remembered;
  private final long segment;

  /** The stamp of the lookup that met a word. */
  private final byte[] seenWord;

  private byte stamp;
  private final int[] starts = new int[Deletions.MOST_KEYS];
  private final int[] ends = new int[Deletions.MOST_KEYS];

  /** Only written, so that what is read of memory is not left out. */
  private final int[] touched = new int[Deletions.MOST_KEYS];

  private int[] fetched = new int[64];
  private long[] marks = new long[64];

  private static final int[] NONE = {};
  private int[] beside = new int[16];
  private final Near.Builder near = new Near.Builder();

  Neighbours(Segment segment) {
    vocabulary = segment.vocabulary();
    holders = segment.holders();
    seenWord = new byte[vocabulary.size()];
    asked = vocabulary.table().new Asked();
    remembered = segment.remembered();
    this.segment = segment.number();
  }

  /** The words that are alike; what is remembered does not change the answer. */
  Near of(Token token) {
    int hash = Near.hash(segment, token);
    Near known = remembered.recall(hash, segment, token);
    if (known == null) {
      known = lookUp(token);
      remembered.keep(known, hash);
    }
    return known;
  }

  /** About how many names hold the word or one like it, before it is looked up; to compare. */
  long guess(Token token) {
    long holding = (long) holders.size() >> Math.min(MOST_SHIFT, token.text().length() + 3);
    Filed texts = vocabulary.texts();
    long key = Vocabulary.key(Hash.of(token.text(), 0, token.text().length()));
    int end = texts.end(key);
    for (int place = texts.start(key); place < end; place++) {
      int word = texts.value(place, key);
      holding += word < 0 ? 0 : holders.size(word);
    }
    return holding;
  }

  private Near lookUp(Token token) {
    nextStamp();
    near.clear();
    keys.seek(token, (float) LEAST);
    gather(token);
    if (token.role() != Role.NUMBER) {
      addShortForms(token);
    }
    int[] found = near.sorted();
    return new Near(segment, token, found, beside(token), holding(found));
  }

  private void nextStamp() {
    if (++stamp < 0) {
      Arrays.fill(seenWord, (byte) 0);
      stamp = 1;
    }
  }

  private long holding(int[] found) {
    long holding = 0;
    for (int i = 0; i < found.length && Near.likenessOf(found[i]) >= VERY_LIKE; i++) {
      holding += holders.size(Near.wordOf(found[i]));
    }
    return holding;
  }

  /**
   * Looks through everything filed under the keys. Memory is read in waves: what the processor does
   * not have at hand is fetched at once rather than one after the other.
   */
  private void gather(Token token) {
    boolean plain = WordTable.isPlain(token);
    if (plain) {
      asked.ask(token);
    }
    int found = fetch();
    for (int i = 0; i < found; i++) {
      int word = fetched[i];
      if (!plain || Marks.isSpecial(marks[i])) {
        consider(token, word);
      } else {
        double alike = asked.likeness(word);
        if (alike >= LEAST) {
          near.add(word, alike);
        }
      }
    }
  }

  /** Reads the words filed under the keys, each once, and their marks; how many. */
  private int fetch() {
    Filed filed = vocabulary.neighbourhood();
    int all = 0;
    for (int k = 0; k < keys.count(); k++) {
      starts[k] = filed.start(keys.key(k));
      ends[k] = filed.end(keys.key(k));
      all += ends[k] - starts[k];
    }
    if (all > fetched.length) {
      fetched = new int[2 * all];
      marks = new long[2 * all];
    }
    for (int k = 0; k < keys.count(); k++) {
      touched[k] = filed.raw(starts[k]);
    }
    int found = 0;
    for (int k = 0; k < keys.count(); k++) {
      long key = keys.key(k);
      for (int place = starts[k]; place < ends[k]; place++) {
        int word = filed.value(place, key);
        fetched[found] = word;
        found += word >= 0 ? 1 : 0;
      }
    }
    return fresh(found);
  }

  /** Keeps each of the words once; without a branch, so that no read waits for the one before. */
  private int fresh(int found) {
    WordTable table = vocabulary.table();
    int kept = 0;
    for (int i = 0; i < found; i++) {
      int word = fetched[i];
      int more = seenWord[word] == stamp ? 0 : 1;
      seenWord[word] = stamp;
      fetched[kept] = word;
      marks[kept] = table.marks(word);
      kept += more;
    }
    return kept;
  }

  private int[] beside(Token token) {
    int[] frequent = holders.frequent();
    int found = 0;
    for (int word : frequent) {
      if (seenWord[word] != stamp) {
        long profile = vocabulary.table().profile(word);
        double most =
            Marks.most(
                token.marks(), token.letters().profile(), vocabulary.table().marks(word), profile);
        if (most >= LEAST) {
          if (found == beside.length) {
            beside = Arrays.copyOf(beside, 2 * found);
          }
          beside[found++] = word;
        }
      }
    }
    return found == 0 ? NONE : Arrays.copyOf(beside, found);
  }

  private void consider(Token token, int word) {
    Token listed = vocabulary.word(word);
    double alike;
    if (token.key().equals(listed.key())) {
      alike = 1;
    } else if (token.role() == Role.NUMBER || listed.role() == Role.NUMBER) {
      return;
    } else {
      alike = token.likeness(listed);
    }
    if (alike >= LEAST) {
      near.add(word, alike);
    }
  }

  private void addShortForms(Token token) {
    for (String form : Lexicon.shortForms(token.text())) {
      addWritten(form, Pairing.SHORT_FORM);
    }
    if (token.text().length() > 1) {
      addWritten(token.text().substring(0, 1), Pairing.INITIAL);
    }
  }

  private void addWritten(String text, double alike) {
    Filed texts = vocabulary.texts();
    long key = Vocabulary.key(Hash.of(text, 0, text.length()));
    int end = texts.end(key);
    for (int place = texts.start(key); place < end; place++) {
      int word = texts.value(place, key);
      if (word >= 0 && seenWord[word] != stamp && vocabulary.word(word).text().equals(text)) {
        seenWord[word] = stamp;
        near.add(word, alike);
      }
    }
  }
}
