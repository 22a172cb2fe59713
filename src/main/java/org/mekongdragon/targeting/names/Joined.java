package org.mekongdragon.targeting.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The listed words that several words of a query, written in one, may be, and the two listed words
 * that one word of a query may be. Holds the scratch memory of one thread; not thread-safe.
 */
final class Joined {

  private static final double LEAST = 0.62;
  private static final int LEAST_LETTERS = 4;
  private static final int MOST_LETTERS = 30;
  private static final int MOST_APART = 2;
  private static final int MOST_PARTS = 3;
  private static final int LEAST_PART = 3;

  /** Articles that are written to the name or apart from it. */
  private static final String[] ARTICLES = {"al", "el"};

  private final Vocabulary vocabulary;
  private final Holders holders;
  private final Deletions.Keys keys = new Deletions.Keys();
  private final StringBuilder text = new StringBuilder();
  private final int[] seenWord;
  private int stamp;

  /** What the words that are written in one sound like, in all. */
  private long profile;

  /** The words in one as they are compared; null until one of the listed words may be alike. */
  private @Nullable Letters inOne;

  private int[] words = new int[16];
  private int count;
  private int[] found = new int[16];
  private int names;

  Joined(Segment segment) {
    vocabulary = segment.vocabulary();
    holders = segment.holders();
    seenWord = new int[vocabulary.size()];
  }

  /** Words that neighbouring words of the query may be in one; how many. */
  int of(Token[] tokens) {
    stamp++;
    count = 0;
    for (int from = 0; from + 1 < tokens.length; from++) {
      text.setLength(0);
      text.append(tokens[from].text());
      long letters = tokens[from].marks();
      profile = tokens[from].letters().profile();
      for (int to = from + 1; to < Math.min(from + MOST_PARTS, tokens.length); to++) {
        text.append(tokens[to].text());
        letters |= tokens[to].marks();
        profile += tokens[to].letters().profile();
        if (text.length() >= LEAST_LETTERS && text.length() <= MOST_LETTERS) {
          lookUp(letters, tokens[from].marks());
        }
      }
    }
    return count;
  }

  private void lookUp(long letters, long first) {
    Filed filed = vocabulary.neighbourhood();
    keys.seekJoined(text);
    inOne = null;
    for (int k = 0; k < keys.count(); k++) {
      long key = keys.key(k);
      int end = filed.end(key);
      for (int place = filed.start(key); place < end; place++) {
        int word = filed.value(place, key);
        if (word >= 0 && isLike(word, letters, first)) {
          add(word);
        }
      }
    }
  }

  private boolean isLike(int word, long letters, long first) {
    long marks = vocabulary.table().marks(word);
    int length = Marks.length(marks);
    if (Math.abs(length - text.length()) > MOST_APART) {
      return false;
    }
    boolean heard = Marks.isHeard(marks, first);
    return Marks.leastCost(letters, marks, heard) <= Spelling.mostCost(length, text.length())
        && !Spelling.isFar(text.length(), profile, length, vocabulary.table().profile(word), heard)
        && vocabulary.table().likeness(inOne(), word, heard) >= LEAST;
  }

  private Letters inOne() {
    if (inOne == null) {
      inOne = Letters.of(text.toString());
    }
    return inOne;
  }

  int word(int at) {
    return words[at];
  }

  /** Words that stand in a query with their article; how many. */
  int bare(Token[] tokens) {
    stamp++;
    count = 0;
    for (Token token : tokens) {
      String word = token.text();
      for (String article : ARTICLES) {
        if (word.startsWith(article)
            && word.length() > article.length()
            && word.length() <= Spelling.MAX_LENGTH) {
          written(token, article.length(), word.length());
        }
      }
    }
    return count;
  }

  /** Names that hold both halves of a word which somebody wrote without the blank; how many. */
  int halved(Token[] tokens) {
    names = 0;
    for (Token token : tokens) {
      int length = token.text().length();
      for (int cut = LEAST_PART; cut + LEAST_PART <= length && length <= MOST_LETTERS; cut++) {
        halve(token, cut);
      }
    }
    return names;
  }

  int name(int at) {
    return found[at];
  }

  private void halve(Token token, int cut) {
    stamp++;
    count = 0;
    written(token, 0, cut);
    int lefts = count;
    if (lefts > 0) {
      // Both halves may be one word.
      stamp++;
      written(token, cut, token.text().length());
    }
    for (int left = 0; left < lefts; left++) {
      for (int right = lefts; right < count; right++) {
        boolean leftRarer = holders.size(words[left]) < holders.size(words[right]);
        addBoth(words[leftRarer ? left : right], words[leftRarer ? right : left]);
      }
    }
  }

  private void addBoth(int rarer, int other) {
    int from = holders.start(other);
    int to = holders.end(other);
    for (int place = holders.start(rarer); place < holders.end(rarer); place++) {
      int name = Holders.name(holders.value(place));
      from = holders.find(name, from, to);
      if (from >= 0) {
        if (names == found.length) {
          found = Arrays.copyOf(found, 2 * names);
        }
        found[names++] = name;
      } else {
        from = -from - 1;
      }
    }
  }

  private void written(Token token, int from, int to) {
    Filed texts = vocabulary.texts();
    long key = Vocabulary.key(Hash.of(token.text(), from, to));
    int end = texts.end(key);
    for (int place = texts.start(key); place < end; place++) {
      int word = texts.value(place, key);
      if (word >= 0 && vocabulary.isWritten(word, token.text(), from, to, token.script())) {
        add(word);
      }
    }
  }

  private void add(int word) {
    if (seenWord[word] != stamp) {
      seenWord[word] = stamp;
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = word;
    }
  }
}
