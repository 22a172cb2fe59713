package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mekongdragon.targeting.names.NameReason.Code;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * Which words of two names belong together: the likest pair first, each word once; also words
 * written in one on either side, and initials. One table for each thread, used for one pair of
 * names after the other, so that comparing makes no object.
 */
final class Pairing {

  /**
   * Words {@code a1} to {@code a2} of the query stand for words {@code b1} to {@code b2} of the
   * listed name, ends included.
   */
  record Pair(int a1, int a2, int b1, int b2, Code code) {}

  static final double SHORT_FORM = 0.85;
  static final double INITIAL = 0.8;
  private static final double SAME_MEANING = 0.95;
  static final double INITIALS = 0.7;
  static final double JOINED = 0.97;
  static final double LEAST_JOINED = 0.6;
  static final int MAX_JOINED = 3;
  private static final int LEAST_HEARD = 6;
  static final int LEAST_WHOLE = 4;
  static final int MOST_APART = 2;
  private static final Token[] NONE = {};

  private static final ThreadLocal<Pairing> MINE = ThreadLocal.withInitial(Pairing::new);

  private Token[] a = NONE;
  private Token[] b = NONE;
  private boolean initials;
  private int count;
  private int[] order = new int[32];
  private int[] places = new int[32];
  private double[] likeness = new double[32];
  private double[] weights = new double[32];
  private double[] ranks = new double[32];
  private Code[] codes = new Code[32];

  /** By the place of its first word in the query, the pair that was chosen. */
  private final int[] chosen = new int[Normaliser.MOST_TOKENS];

  private long takenA;
  private long takenB;
  private long firsts;

  Pairing() {}

  /** The table of this thread. */
  static Pairing mine() {
    return MINE.get();
  }

  /** Pairs the words of two names; what is chosen can be read until the next call. */
  void pair(NormalisedName query, NormalisedName listed) {
    a = query.tokens();
    b = listed.tokens();
    initials = !query.organisation() && !listed.organisation();
    count = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        single(i, j);
      }
    }
    joined(a, b, true);
    joined(b, a, false);
    choose();
  }

  /** The places in the query at which a pair begins, one bit each. */
  long firsts() {
    return firsts;
  }

  /** The words of the query that have a partner. */
  long takenA() {
    return takenA;
  }

  /** The words of the listed name that have a partner. */
  long takenB() {
    return takenB;
  }

  double likenessAt(int first) {
    return likeness[chosen[first]];
  }

  double weightAt(int first) {
    return weights[chosen[first]];
  }

  /** The place in the listed name where the partner begins. */
  int partnerAt(int first) {
    return places[chosen[first]] >>> 8 & 0xFF;
  }

  /** Whether one word stands for one word. */
  boolean isSingleAt(int first) {
    int place = places[chosen[first]];
    return place >>> 24 == (place >>> 16 & 0xFF) && (place >>> 8 & 0xFF) == (place & 0xFF);
  }

  /** What was chosen, in the order of the query. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>(Long.bitCount(firsts));
    for (long rest = firsts; rest != 0; rest &= rest - 1) {
      int pair = chosen[Long.numberOfTrailingZeros(rest)];
      int place = places[pair];
      int a1 = place >>> 24;
      int b1 = place >>> 8 & 0xFF;
      Code code = codes[pair];
      if (code == Code.TYPO && !a[a1].sound().isEmpty() && a[a1].sound().equals(b[b1].sound())) {
        code = Code.SPELLING;
      }
      pairs.add(new Pair(a1, place >>> 16 & 0xFF, b1, place & 0xFF, code));
    }
    return pairs;
  }

  private void single(int i, int j) {
    Token x = a[i];
    Token y = b[j];
    if (Marks.most(x.marks(), x.letters().profile(), y.marks(), y.letters().profile())
        < Spelling.LEAST) {
      return;
    }
    int place = place(i, i, j, j);
    double weight = (x.weight() + y.weight()) / 2;
    if (Marks.mayBeOneText(x.marks(), y.marks()) && x.text().equals(y.text())) {
      add(place, 1, weight, Code.SAME_WORDS);
    } else if (Marks.mayBeOneMeaning(x.marks(), y.marks()) && x.key().equals(y.key())) {
      boolean particle = x.role() == Role.PARTICLE;
      add(place, SAME_MEANING, weight, particle ? Code.SAME_WORDS : Code.SAME_MEANING);
    } else if (isSpeltOneWay(x) || isSpeltOneWay(y)) {
      return;
    } else if (x.isInitial() || y.isInitial()) {
      if (initials && x.text().charAt(0) == y.text().charAt(0)) {
        add(place, INITIAL, weight, Code.INITIAL);
      }
    } else if (isShortForm(x, y)) {
      add(place, SHORT_FORM, weight, Code.SAME_MEANING);
    } else {
      double alike = x.likeness(y);
      if (alike >= Spelling.LEAST) {
        add(place, alike, weight, Code.TYPO);
      }
    }
  }

  private static boolean isShortForm(Token x, Token y) {
    return Marks.mayBeShortForms(x.marks(), y.marks())
        && Lexicon.shortForms(x.text()).contains(y.text());
  }

  private static boolean isSpeltOneWay(Token word) {
    return word.role() == Role.NUMBER || word.role() == Role.PARTICLE;
  }

  private void joined(Token[] parts, Token[] wholes, boolean query) {
    for (int from = 0; from + 1 < parts.length; from++) {
      int length = parts[from].length();
      for (int to = from + 1; to < parts.length && to < from + MAX_JOINED; to++) {
        length += parts[to].length();
        for (int k = 0; k < wholes.length; k++) {
          int whole = wholes[k].length();
          int place = query ? place(from, to, k, k) : place(k, k, from, to);
          if (whole == to - from + 1 && initials) {
            initialsOf(parts, from, wholes[k].text(), place);
          }
          if (whole >= LEAST_WHOLE && Math.abs(whole - length) <= MOST_APART) {
            joinedTo(parts, from, to, wholes[k], place);
          }
        }
      }
    }
  }

  private void joinedTo(Token[] parts, int from, int to, Token whole, int place) {
    if (parts[to].isHeard(whole) && whole.length() < LEAST_HEARD) {
      return;
    }
    double alike = JOINED * likeness(parts, from, to, whole);
    if (alike >= LEAST_JOINED) {
      double weight = 0;
      for (int i = from; i <= to; i++) {
        weight += parts[i].weight();
      }
      add(place, alike, Math.max(weight, whole.weight()), Code.JOINED);
    }
  }

  private static double likeness(Token[] parts, int from, int to, Token whole) {
    long profile = 0;
    int length = 0;
    long letters = 0;
    boolean heard = false;
    for (int i = from; i <= to; i++) {
      profile += parts[i].letters().profile();
      length += parts[i].length();
      letters |= parts[i].marks();
      heard |= parts[i].isHeard(whole);
    }
    int size = whole.length();
    int odd = Marks.leastCost(letters, whole.marks(), heard);
    if (odd > Spelling.mostCost(length, size)
        || Spelling.isFar(length, profile, size, whole.letters().profile(), heard)) {
      return 0;
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = from; i <= to; i++) {
      text.append(parts[i].text());
    }
    return Spelling.likeness(text.toString(), whole.text(), heard);
  }

  private void initialsOf(Token[] parts, int from, String whole, int place) {
    for (int i = 0; i < whole.length(); i++) {
      if (parts[from + i].text().charAt(0) != whole.charAt(i)) {
        return;
      }
    }
    add(place, INITIALS, INITIALS * whole.length(), Code.INITIAL);
  }

  private static int place(int a1, int a2, int b1, int b2) {
    return a1 << 24 | a2 << 16 | b1 << 8 | b2;
  }

  /** Files a pair behind those that are as likely, in the order in which they are chosen. */
  private void add(int place, double alike, double weight, Code code) {
    if (count == order.length) {
      grow();
    }
    double rank = alike * Math.min(1, 0.5 + weight);
    places[count] = place;
    likeness[count] = alike;
    weights[count] = weight;
    ranks[count] = rank;
    codes[count] = code;
    int at = count;
    while (at > 0 && isBefore(count, order[at - 1])) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = count++;
  }

  private boolean isBefore(int pair, int other) {
    if (ranks[pair] != ranks[other]) {
      return ranks[pair] > ranks[other];
    }
    if (weights[pair] != weights[other]) {
      return weights[pair] > weights[other];
    }
    int from = places[pair] >>> 24;
    int otherFrom = places[other] >>> 24;
    return from != otherFrom
        ? from < otherFrom
        : (places[pair] >>> 8 & 0xFF) < (places[other] >>> 8 & 0xFF);
  }

  private void grow() {
    order = Arrays.copyOf(order, 2 * count);
    places = Arrays.copyOf(places, 2 * count);
    likeness = Arrays.copyOf(likeness, 2 * count);
    weights = Arrays.copyOf(weights, 2 * count);
    ranks = Arrays.copyOf(ranks, 2 * count);
    codes = Arrays.copyOf(codes, 2 * count);
  }

  private void choose() {
    takenA = 0;
    takenB = 0;
    firsts = 0;
    for (int k = 0; k < count; k++) {
      int place = places[order[k]];
      long maskA = mask(place >>> 24, place >>> 16 & 0xFF);
      long maskB = mask(place >>> 8 & 0xFF, place & 0xFF);
      if ((takenA & maskA) == 0 && (takenB & maskB) == 0) {
        takenA |= maskA;
        takenB |= maskB;
        firsts |= 1L << (place >>> 24);
        chosen[place >>> 24] = order[k];
      }
    }
  }

  private static long mask(int from, int to) {
    return ((1L << (to - from + 1)) - 1) << from;
  }
}
