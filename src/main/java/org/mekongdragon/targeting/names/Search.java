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

  private static final int MOST_SUBSETS = 5;
  private static final int MOST_PARTS = 255;
  private static final double SLACK = 0.04;
  static final float LEAST_LIKENESS = (float) Spelling.LEAST;
  private static final float LEAST_JOINED = 0.62f;
  private static final float SURELY_JOINED = 0.9f;
  private static final double LEAST_WEIGHT = 0.3;
  private static final int LONGEST_JOINED = 30;
  private static final int LEAST_PART = 3;

  /** Articles that are written to the name or apart from it. */
  private static final Set<String> ARTICLES = Set.of("al", "el");

  private final Segment segment;
  private final Neighbours neighbours;
  private final int[] seenName;
  private final int[] touched;
  private final Term[] parts = new Term[MOST_PARTS + 1];
  private final BestParts likely;
  private final BestParts exact;
  private int stamp;
  private int found;

  Search(Segment segment) {
    this.segment = segment;
    this.neighbours = new Neighbours(segment);
    this.likely = new BestParts(segment.vocabularySize());
    this.exact = new BestParts(segment.vocabularySize());
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
    markWords(terms);
    openRarest(terms, bound);
    int kept = prune(terms, bound);
    kept = addSure(query, kept);
    return Arrays.copyOf(touched, kept);
  }

  private static List<Token> distinct(List<Token> tokens) {
    Set<String> keys = new HashSet<>(2 * tokens.size());
    List<Token> distinct = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (keys.add(token.key())) {
        distinct.add(token);
      }
    }
    return distinct;
  }

  private static boolean isLookedUp(Token token) {
    return token.weight() >= LEAST_WEIGHT && token.role() != Role.INITIAL;
  }

  private List<Term> terms(List<Token> tokens) {
    List<Term> terms = new ArrayList<>(tokens.size() * 2);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isLookedUp(token)) {
        terms.add(new Term(token.weight(), 1L << i, neighbours.of(token, LEAST_LIKENESS, true)));
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
    Neighbours.Near near = neighbours.of(whole, LEAST_JOINED, false);
    if (!near.isEmpty()) {
      terms.add(new Term(weight, covers, near));
    }
  }

  /**
   * Follows joined words, and the rarest words, to their names, until the others alone could not
   * carry a match. Of those, a name that matches has one that is likely enough.
   */
  private void openRarest(List<Term> terms, Bound bound) {
    List<Term> opened = new ArrayList<>(terms.size());
    double least = bound.leastGain();
    double left = 0;
    for (Term term : terms) {
      left += term.isJoined() ? 0 : term.weight;
    }
    for (Term term : terms) {
      if (term.isJoined()) {
        open(term, 0);
      } else if (left >= least) {
        opened.add(term);
        left -= term.weight;
      }
    }
    float likely = likelyEnough(opened, left, bound);
    for (Term term : opened) {
      open(term, likely);
    }
  }

  /** A likeness that at least one of the opened words has in every name that may match. */
  private static float likelyEnough(List<Term> opened, double left, Bound bound) {
    float low = LEAST_LIKENESS;
    float high = 1;
    for (int i = 0; i < Bound.BISECTIONS; i++) {
      float middle = (low + high) / 2;
      if (allows(opened, left, middle, bound)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** Whether a name may match in which no opened word is likelier, some of them being absent. */
  private static boolean allows(List<Term> opened, double left, float likeness, Bound bound) {
    for (int present = 0; present < 1 << Math.min(MOST_SUBSETS, opened.size()); present++) {
      double shared = left;
      for (int i = 0; i < opened.size(); i++) {
        shared += i >= MOST_SUBSETS || (present >> i & 1) != 0 ? opened.get(i).weight : 0;
      }
      if (bound.allows(left + likeness * (shared - left), shared, 0)) {
        return true;
      }
    }
    return false;
  }

  private void open(Term term, float least) {
    int[] starts = segment.names().starts();
    int[] values = segment.names().values();
    for (int k = 0; k < term.words.length; k++) {
      int word = term.likeness[k] >= least ? term.words[k] : -1;
      if (word < 0) {
        continue;
      }
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
    int kept = 0;
    for (int k = 0; k < found; k++) {
      int name = touched[k];
      if (isPromising(name, bound, likely) && isPromising(name, bound, exactly(name, terms))) {
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
    likely.clear();
    exact.clear();
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).part = i + 1;
      parts[i + 1] = terms.get(i);
    }
    for (Term term : terms) {
      if (!term.isJoined()) {
        mark(term, term.words.length, likely, 0);
      }
    }
    for (Term term : terms) {
      if (term.isJoined()) {
        mark(term, term.words.length, likely, SURELY_JOINED);
      }
    }
  }

  private static void mark(Term term, int count, BestParts best, float least) {
    for (int i = 0; i < count; i++) {
      best.offer(term, term.words[i], term.likeness[i], least);
    }
  }

  /** The same as {@link #likely} for the words of one name, with likenesses that are exact. */
  private BestParts exactly(int name, List<Term> terms) {
    int[] starts = segment.words().starts();
    for (int i = starts[name]; i < starts[name + 1]; i++) {
      int word = segment.words().values()[i];
      if (likely.part(word) != 0 && !exact.isKnown(word)) {
        exact.learn(word);
        for (Term term : terms) {
          if (!term.isJoined()) {
            exact.offer(term, word, term.likenessOf(word, segment), 0);
          }
        }
        for (Term term : terms) {
          if (term.isJoined()) {
            exact.offer(term, word, term.likenessOf(word, segment), SURELY_JOINED);
          }
        }
      }
    }
    return exact;
  }

  /** Judges a name by its words alone, leaving out what only the exact comparison can see. */
  private boolean isPromising(int name, Bound bound, BestParts best) {
    int[] starts = segment.words().starts();
    int[] values = segment.words().values();
    long covered = 0;
    double gain = 0;
    double shared = 0;
    double rest = 0;
    for (int i = starts[name]; i < starts[name + 1]; i++) {
      int word = values[i];
      int part = best.part(word);
      if (part == 0) {
        rest += segment.wordWeight(word);
      } else if ((covered & parts[part].covers) == 0) {
        gain += best.worth(word);
        shared += parts[part].weight;
        covered |= parts[part].covers;
      } else if (best == likely) {
        // Which of the two words stands for that part is only known exactly.
        return true;
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
      int right = left < 0 ? -1 : segment.id(text.substring(cut), token.script());
      if (right >= 0) {
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
