package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words that a word of a query may be misspelt for. Holds the scratch memory of one
 * thread; not thread-safe.
 */
final class Neighbours {

  /**
   * Words of the vocabulary and how alike each is at most.
   *
   * @param beside frequent words that may be alike and were not met under any key
   */
  record Near(int[] words, float[] likeness, int[] beside) {}

  /** What was asked: words recur from query to query. */
  private record Key(String text, String key, Script script, Role role) {}

  private static final int MOST_KEPT = 1 << 20;

  /** Words of more names are compared before their names are looked at. */
  private static final int MANY = 3;

  private static final float LEAST = (float) Spelling.LEAST;
  private static final int WORDS_OF_A_KEY = 16;
  private static final int MOST_SHIFT = 30;

  private final Vocabulary vocabulary;
  private final Holders holders;
  private final Deletions.Keys keys = new Deletions.Keys();
  private final int[] seenWord;
  private final Map<Key, Near> kept = new HashMap<>();
  private int size;
  private int stamp;
  private final int[] starts = new int[Deletions.MOST_KEYS];
  private final int[] ends = new int[Deletions.MOST_KEYS];
  private int[] fetched = new int[64];
  private long[] marks = new long[64];

  private static final int[] NONE = {};
  private int[] beside = new int[16];
  private int[] words = new int[64];
  private float[] likeness = new float[64];
  private int count;

  Neighbours(Segment segment) {
    vocabulary = segment.vocabulary();
    holders = segment.holders();
    seenWord = new int[vocabulary.size()];
  }

  /**
   * The words that are alike at all, and some that are not. Words recur from query to query, so
   * their neighbours are kept; what is kept does not change the answer.
   */
  Near of(Token token) {
    Key asked = new Key(token.text(), token.key(), token.script(), token.role());
    Near known = kept.get(asked);
    if (known == null) {
      known = lookUp(token);
      if (size > MOST_KEPT) {
        kept.clear();
        size = 0;
      }
      kept.put(asked, known);
      size += known.words.length + WORDS_OF_A_KEY;
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
    stamp++;
    count = 0;
    keys.seek(token, LEAST);
    gather(token, WordTable.isPlain(token) ? vocabulary.table().new Asked(token) : null);
    if (token.role() != Role.NUMBER) {
      addShortForms(token);
    }
    return new Near(Arrays.copyOf(words, count), Arrays.copyOf(likeness, count), beside(token));
  }

  /**
   * Looks through everything filed under the keys. Memory is read in waves: what the processor does
   * not have at hand is fetched at once rather than one after the other.
   *
   * @param asked the word when letters alone decide how alike it is to plain words
   */
  private void gather(Token token, WordTable.@Nullable Asked asked) {
    int found = fetch();
    for (int i = 0; i < found; i++) {
      int word = fetched[i];
      if (asked == null || Marks.isSpecial(marks[i])) {
        consider(token, word);
      } else {
        boolean many = holders.size(word) > MANY;
        float alike = (float) (many ? asked.likeness(word, LEAST) : asked.mostLikeness(word));
        if (alike >= LEAST) {
          add(word, alike);
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
    float alike;
    if (token.key().equals(listed.key())) {
      alike = 1;
    } else if (token.role() == Role.NUMBER || listed.role() == Role.NUMBER) {
      return;
    } else {
      alike = (float) token.likeness(listed);
    }
    if (alike >= LEAST) {
      add(word, alike);
    }
  }

  private void addShortForms(Token token) {
    for (String form : Lexicon.shortForms(token.text())) {
      addWritten(form, (float) Pairing.SHORT_FORM);
    }
    if (token.text().length() > 1) {
      addWritten(token.text().substring(0, 1), (float) Pairing.INITIAL);
    }
  }

  private void addWritten(String text, float alike) {
    Filed texts = vocabulary.texts();
    long key = Vocabulary.key(Hash.of(text, 0, text.length()));
    int end = texts.end(key);
    for (int place = texts.start(key); place < end; place++) {
      int word = texts.value(place, key);
      if (word >= 0 && seenWord[word] != stamp && vocabulary.word(word).text().equals(text)) {
        seenWord[word] = stamp;
        add(word, alike);
      }
    }
  }

  private void add(int word, float alike) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      likeness = Arrays.copyOf(likeness, 2 * count);
    }
    words[count] = word;
    likeness[count++] = alike;
  }
}
