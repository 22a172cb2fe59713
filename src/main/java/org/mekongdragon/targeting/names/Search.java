package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * Finds the names of one segment that one query may reach the threshold with. Rare words are
 * followed to their names first; frequent words only confirm, as soon as they alone could not carry
 * a match. What survives an upper bound of the score is handed to the exact comparison.
 *
 * <p>Holds the scratch memory of one thread; not thread-safe.
 */
final class Search {

  /** A word of the query with its neighbours in the vocabulary. */
  private static final class Term {
    private final double weight;
    private final long covers;
    private final int[] words;
    private final float[] likeness;
    private final long cost;

    Term(double weight, long covers, List<Neighbours.Neighbour> neighbours, Postings names) {
      this.weight = weight;
      this.covers = covers;
      this.words = new int[neighbours.size()];
      this.likeness = new float[neighbours.size()];
      long sum = 0;
      for (int i = 0; i < words.length; i++) {
        words[i] = neighbours.get(i).word();
        likeness[i] = neighbours.get(i).likeness();
        sum += names.size(words[i]);
      }
      this.cost = sum;
    }
  }

  /**
   * The most a name can score, from the words found so far.
   *
   * @param all weight of the query
   * @param given weight of the words that are not looked up and count as found
   */
  private record Bound(double all, double given, double threshold) {

    boolean allows(double gain, double shared, double rest) {
      double agreed = given + gain;
      double missing = Math.max(0, all - given - shared);
      double listedOnly = Math.max(0, rest - given);
      return Coverage.score(agreed, given + shared, missing, listedOnly) >= threshold;
    }

    /** The weight that looked-up words must gain for any name to reach the threshold. */
    double leastGain() {
      double low = 0;
      double high = Math.max(0, all - given);
      for (int i = 0; i < BISECTIONS; i++) {
        double middle = (low + high) / 2;
        if (allows(middle, middle, 0)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return low;
    }
  }

  private static final int BISECTIONS = 12;
  private static final double SLACK = 0.04;
  private static final float LEAST_LIKENESS = (float) Spelling.LEAST;
  private static final float LEAST_JOINED = 0.62f;
  private static final float SURELY_JOINED = 0.9f;
  private static final double LEAST_WEIGHT = 0.3;
  private static final int LONGEST_JOINED = 30;
  private static final int LEAST_PART = 3;

  /** Articles that are written to the name or apart from it. */
  private static final Set<String> ARTICLES = Set.of("al", "el");

  private final Segment segment;
  private final Neighbours neighbours;
  private final int[] seenWord;
  private final int[] seenName;
  private final int[] touched;
  private final float[] bestOfWord;
  private final Term[] termOfWord;
  private int stamp;
  private int wordStamp;
  private int found;

  Search(Segment segment) {
    this.segment = segment;
    this.neighbours = new Neighbours(segment);
    this.seenWord = new int[segment.vocabularySize()];
    this.termOfWord = new Term[segment.vocabularySize()];
    this.bestOfWord = new float[segment.vocabularySize()];
    this.seenName = new int[segment.size()];
    this.touched = new int[segment.size()];
  }

  /** Numbers of the names worth comparing, in no order, each once. */
  int[] candidates(NormalisedName query, double threshold) {
    stamp++;
    found = 0;
    List<Token> tokens = distinct(query.tokens());
    double all = 0;
    double given = 0;
    for (Token token : tokens) {
      all += token.weight();
      given += isLookedUp(token) ? 0 : token.weight();
    }
    Bound bound = new Bound(all, given, threshold - SLACK);
    List<Term> terms = terms(tokens);
    openRarest(terms, bound.leastGain());
    int kept = prune(terms, bound);
    kept = addSure(query, kept);
    return Arrays.copyOf(touched, kept);
  }

  private static List<Token> distinct(List<Token> tokens) {
    Set<String> keys = new HashSet<>();
    return tokens.stream().filter(token -> keys.add(token.key())).toList();
  }

  private static boolean isLookedUp(Token token) {
    return token.weight() >= LEAST_WEIGHT && token.role() != Role.INITIAL;
  }

  private List<Term> terms(List<Token> tokens) {
    List<Term> terms = new ArrayList<>(tokens.size() * 2);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isLookedUp(token)) {
        terms.add(
            new Term(
                token.weight(),
                1L << i,
                neighbours.of(token, LEAST_LIKENESS, true),
                segment.names()));
      }
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      StringBuilder text = new StringBuilder(tokens.get(i).text());
      double weight = tokens.get(i).weight();
      for (int j = i + 1; j < Math.min(i + 3, tokens.size()); j++) {
        text.append(tokens.get(j).text());
        weight += tokens.get(j).weight();
        long covers = ((1L << (j - i + 1)) - 1) << i;
        addJoined(terms, tokens.get(i), text.toString(), weight, covers);
      }
    }
    terms.sort(Comparator.comparingLong(t -> t.cost));
    return terms;
  }

  private void addJoined(List<Term> terms, Token first, String text, double weight, long covers) {
    if (text.length() < LEAST_PART + 1 || text.length() > LONGEST_JOINED) {
      return;
    }
    Token whole = Token.of(text, text, Role.NAME, first.script());
    List<Neighbours.Neighbour> near = neighbours.of(whole, LEAST_JOINED, false);
    if (!near.isEmpty()) {
      terms.add(new Term(weight, covers, near, segment.names()));
    }
  }

  /** Follows the rarest words to their names until the rest alone could not carry a match. */
  private void openRarest(List<Term> terms, double least) {
    double left = 0;
    for (Term term : terms) {
      left += term.weight;
    }
    for (Term term : terms) {
      if (left < least) {
        return;
      }
      open(term);
      left -= term.weight;
    }
  }

  private void open(Term term) {
    int[] starts = segment.names().starts();
    int[] values = segment.names().values();
    for (int word : term.words) {
      for (int i = starts[word]; i < starts[word + 1]; i++) {
        int name = values[i];
        if (seenName[name] != stamp) {
          seenName[name] = stamp;
          touched[found++] = name;
        }
      }
    }
  }

  private int prune(List<Term> terms, Bound bound) {
    markWords(terms);
    int kept = 0;
    for (int k = 0; k < found; k++) {
      if (isPromising(touched[k], bound)) {
        touched[kept++] = touched[k];
      } else {
        seenName[touched[k]] = 0;
      }
    }
    return kept;
  }

  /**
   * Notes for every neighbour what it is worth, so that a name is judged by its words alone. Words
   * written in one count only where no single word fits.
   */
  private void markWords(List<Term> terms) {
    wordStamp++;
    for (Term term : terms) {
      if (Long.bitCount(term.covers) == 1) {
        mark(term, 0);
      }
    }
    for (Term term : terms) {
      if (Long.bitCount(term.covers) > 1) {
        mark(term, SURELY_JOINED);
      }
    }
  }

  private void mark(Term term, float least) {
    for (int i = 0; i < term.words.length; i++) {
      int word = term.words[i];
      float worth = (float) (term.weight * term.likeness[i]);
      boolean free = seenWord[word] != wordStamp;
      if (free || (term.likeness[i] >= least && bestOfWord[word] < worth)) {
        seenWord[word] = wordStamp;
        bestOfWord[word] = worth;
        termOfWord[word] = term;
      }
    }
  }

  /** Judges a name by its words alone, leaving out what only the exact comparison can see. */
  private boolean isPromising(int name, Bound bound) {
    int[] starts = segment.words().starts();
    int[] values = segment.words().values();
    long covered = 0;
    double gain = 0;
    double shared = 0;
    double rest = 0;
    for (int i = starts[name]; i < starts[name + 1]; i++) {
      int word = values[i];
      Term term = seenWord[word] == wordStamp ? termOfWord[word] : null;
      if (term == null) {
        rest += segment.wordWeight(word);
      } else if ((covered & term.covers) == 0) {
        gain += bestOfWord[word];
        shared += term.weight;
        covered |= term.covers;
      }
    }
    return bound.allows(gain, shared, rest);
  }

  /** Names found by another way than word by word: joined words, initials, numbers. */
  private int addSure(NormalisedName query, int kept) {
    int count = kept;
    count = addAll(segment.soundingLike(Sound.of(query.joined())), count);
    if (query.tokens().size() == 1) {
      count = addAll(segment.abbreviatedBy(query.tokens().getFirst().text()), count);
    } else if (query.tokens().size() >= Comparison.LEAST_ACRONYM) {
      count = addNamed(Comparison.acronym(query, true), count);
      count = addNamed(Comparison.acronym(query, false), count);
    }
    for (Token token : query.tokens()) {
      count = addSplit(token, count);
    }
    return count;
  }

  private int addNamed(String acronym, int count) {
    int word = segment.id(acronym, Script.LATIN);
    return word < 0 ? count : addRow(word, count);
  }

  /** Names that hold both halves of a word which somebody wrote without the blank. */
  private int addSplit(Token token, int kept) {
    String text = token.text();
    int count = kept;
    if (ARTICLES.contains(text.substring(0, Math.min(2, text.length())))) {
      int bare = segment.id(text.substring(2), token.script());
      count = bare < 0 ? count : addRow(bare, count);
    }
    for (int cut = LEAST_PART; cut + LEAST_PART <= text.length(); cut++) {
      int left = segment.id(text.substring(0, cut), token.script());
      int right = segment.id(text.substring(cut), token.script());
      if (left >= 0 && right >= 0) {
        boolean leftRarer = segment.names().size(left) < segment.names().size(right);
        count = addBoth(leftRarer ? left : right, leftRarer ? right : left, count);
      }
    }
    return count;
  }

  private int addBoth(int rarer, int other, int kept) {
    int[] starts = segment.names().starts();
    int[] values = segment.names().values();
    int count = kept;
    int from = starts[other];
    int to = starts[other + 1];
    for (int i = starts[rarer]; i < starts[rarer + 1]; i++) {
      from = Arrays.binarySearch(values, from, to, values[i]);
      if (from >= 0) {
        count = add(values[i], count);
      } else {
        from = -from - 1;
      }
    }
    return count;
  }

  private int addRow(int word, int kept) {
    int count = kept;
    for (int i = segment.names().starts()[word]; i < segment.names().starts()[word + 1]; i++) {
      count = add(segment.names().values()[i], count);
    }
    return count;
  }

  private int addAll(int[] names, int kept) {
    int count = kept;
    for (int name : names) {
      count = add(name, count);
    }
    return count;
  }

  private int add(int name, int count) {
    if (seenName[name] == stamp) {
      return count;
    }
    seenName[name] = stamp;
    touched[count] = name;
    return count + 1;
  }
}
