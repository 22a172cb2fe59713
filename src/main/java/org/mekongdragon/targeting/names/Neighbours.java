package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words that a word of a query may be misspelt for. Holds the scratch memory of one
 * thread; not thread-safe.
 */
final class Neighbours {

  /**
   * Words of the vocabulary and how alike each is.
   *
   * @param sure of how many, from the first on, that is exact; the others are alike at most so much
   * @param cost names that hold them, in all
   * @param asked tells how alike the others are
   */
  record Near(int[] words, float[] likeness, int sure, long cost, Optional<WordTable.Asked> asked) {

    boolean isEmpty() {
      return words.length == 0;
    }
  }

  /** What was asked: words recur from query to query. */
  private record Key(String text, String key, Script script, Role role, boolean thorough) {}

  private static final int MOST_KEPT = 20_000;

  private final Segment segment;
  private final long[] keys = Deletions.keyBuffer();
  private final int[] seenWord;
  private final Map<Key, Near> kept = new HashMap<>();
  private final Found sure = new Found();
  private final Found likely = new Found();
  private int wordStamp;

  Neighbours(Segment segment) {
    this.segment = segment;
    this.seenWord = new int[segment.vocabularySize()];
  }

  /** Words recur from query to query, so their neighbours are kept. */
  Near of(Token token, float least, boolean thorough) {
    Key asked = new Key(token.text(), token.key(), token.script(), token.role(), thorough);
    Near known = kept.get(asked);
    if (known == null) {
      known = lookUp(token, least, thorough);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(asked, known);
    }
    return known;
  }

  /** Words and likenesses, growing. */
  private static final class Found {
    private int[] words = new int[64];
    private float[] likeness = new float[64];
    private int count;

    void add(int word, float alike) {
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
        likeness = Arrays.copyOf(likeness, 2 * count);
      }
      words[count] = word;
      likeness[count++] = alike;
    }
  }

  private Near lookUp(Token token, float least, boolean thorough) {
    wordStamp++;
    sure.count = 0;
    likely.count = 0;
    Optional<WordTable.Asked> asked =
        WordTable.isPlain(token) ? Optional.of(segment.table().new Asked(token)) : Optional.empty();
    gather(token, asked.orElse(null), least, thorough);
    if (thorough && token.role() != Role.NUMBER) {
      addShortForms(token);
    }
    return near(asked);
  }

  private Near near(Optional<WordTable.Asked> asked) {
    int[] words = Arrays.copyOf(sure.words, sure.count + likely.count);
    float[] likeness = Arrays.copyOf(sure.likeness, words.length);
    System.arraycopy(likely.words, 0, words, sure.count, likely.count);
    System.arraycopy(likely.likeness, 0, likeness, sure.count, likely.count);
    long cost = 0;
    for (int word : words) {
      cost += segment.names().size(word);
    }
    return new Near(words, likeness, sure.count, cost, asked);
  }

  /**
   * How alike words of several are is worked out at once, of single ones when it matters.
   *
   * @param asked the word when it is a single one
   */
  private void gather(Token token, WordTable.@Nullable Asked asked, float least, boolean thorough) {
    WordTable table = segment.table();
    Deletions deletions = segment.deletions();
    int sought = Deletions.sought(token, thorough, keys);
    for (int k = 0; k < sought; k++) {
      int end = deletions.end(keys[k]);
      for (int place = deletions.start(keys[k]); place < end; place++) {
        int word = deletions.word(place, keys[k]);
        if (word >= 0 && seenWord[word] != wordStamp) {
          seenWord[word] = wordStamp;
          if (asked == null || table.isSpecial(word)) {
            consider(token, word, least);
          } else {
            float alike = (float) (thorough ? asked.mostLikeness(word) : asked.likeness(word));
            if (alike >= least) {
              (thorough ? likely : sure).add(word, alike);
            }
          }
        }
      }
    }
  }

  private void consider(Token token, int word, float least) {
    Token listed = segment.word(word);
    float alike;
    if (token.key().equals(listed.key())) {
      alike = 1;
    } else if (token.role() == Role.NUMBER || listed.role() == Role.NUMBER) {
      return;
    } else {
      alike = (float) token.likeness(listed);
    }
    if (alike >= least) {
      sure.add(word, alike);
    }
  }

  private void addShortForms(Token token) {
    for (String form : Lexicon.shortForms(token.text())) {
      addSure(segment.id(form, Script.LATIN));
    }
    if (token.text().length() > 1) {
      addSure(segment.initial(token.text().charAt(0)));
    }
  }

  private void addSure(int word) {
    if (word >= 0 && seenWord[word] != wordStamp) {
      seenWord[word] = wordStamp;
      sure.add(word, 1);
    }
  }
}
