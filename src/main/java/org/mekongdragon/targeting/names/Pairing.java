package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mekongdragon.targeting.names.NameReason.Code;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * Which words of two names belong together: the likest pair first, each word once; also words
 * written in one on either side, and initials.
 */
final class Pairing {

  /**
   * Words {@code a1} to {@code a2} of the query stand for words {@code b1} to {@code b2} of the
   * listed name, ends included.
   */
  record Pair(int a1, int a2, int b1, int b2, double likeness, double weight, Code code) {

    boolean isSingle() {
      return a1 == a2 && b1 == b2;
    }
  }

  private static final double SAME_MEANING = 0.95;
  private static final double SHORT_FORM = 0.85;
  private static final double INITIAL = 0.8;
  private static final double INITIALS = 0.7;
  private static final double JOINED = 0.97;
  private static final int MAX_JOINED = 3;
  private static final int LEAST_HEARD = 6;
  private static final Comparator<Pair> LIKEST =
      Comparator.comparingDouble((Pair p) -> -p.likeness() * Math.min(1, 0.5 + p.weight()))
          .thenComparingDouble(p -> -p.weight())
          .thenComparingInt(Pair::a1)
          .thenComparingInt(Pair::b1);

  private final List<Token> a;
  private final List<Token> b;
  private final boolean initials;
  private final List<Pair> pairs = new ArrayList<>(8);

  private Pairing(NormalisedName a, NormalisedName b) {
    this.a = a.tokens();
    this.b = b.tokens();
    this.initials = !a.organisation() && !b.organisation();
  }

  static List<Pair> of(NormalisedName a, NormalisedName b) {
    Pairing pairing = new Pairing(a, b);
    pairing.singles();
    pairing.joined();
    return pairing.choose();
  }

  private void singles() {
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        Token x = a.get(i);
        Token y = b.get(j);
        double weight = (x.weight() + y.weight()) / 2;
        if (x.text().equals(y.text())) {
          pairs.add(new Pair(i, i, j, j, 1, weight, Code.SAME_WORDS));
        } else {
          single(i, j, x, y, weight);
        }
      }
    }
  }

  private void single(int i, int j, Token x, Token y, double weight) {
    if (x.key().equals(y.key())) {
      boolean particle = x.role() == Role.PARTICLE;
      pairs.add(
          new Pair(
              i, i, j, j, SAME_MEANING, weight, particle ? Code.SAME_WORDS : Code.SAME_MEANING));
      return;
    }
    if (isSpeltOneWay(x) || isSpeltOneWay(y)) {
      return;
    }
    if (x.isInitial() || y.isInitial()) {
      boolean same = x.text().charAt(0) == y.text().charAt(0);
      if (initials && same) {
        pairs.add(new Pair(i, i, j, j, INITIAL, weight, Code.INITIAL));
      }
      return;
    }
    if (!Lexicon.shortForms(x.text()).isEmpty()
        && Lexicon.shortForms(x.text()).contains(y.text())) {
      pairs.add(new Pair(i, i, j, j, SHORT_FORM, weight, Code.SAME_MEANING));
      return;
    }
    double likeness = x.likeness(y);
    if (likeness >= Spelling.LEAST) {
      boolean sounds = !x.sound().isEmpty() && x.sound().equals(y.sound());
      pairs.add(new Pair(i, i, j, j, likeness, weight, sounds ? Code.SPELLING : Code.TYPO));
    }
  }

  private static boolean isSpeltOneWay(Token word) {
    return word.role() == Role.NUMBER || word.role() == Role.PARTICLE;
  }

  private void joined() {
    for (int i = 0; i < a.size(); i++) {
      for (int size = 2; size <= MAX_JOINED && i + size <= a.size(); size++) {
        joined(a, i, size, b, true);
      }
    }
    for (int j = 0; j < b.size(); j++) {
      for (int size = 2; size <= MAX_JOINED && j + size <= b.size(); size++) {
        joined(b, j, size, a, false);
      }
    }
  }

  private void joined(List<Token> parts, int from, int size, List<Token> wholes, boolean query) {
    int length = 0;
    for (int i = from; i < from + size; i++) {
      length += parts.get(i).text().length();
    }
    for (int k = 0; k < wholes.size(); k++) {
      String whole = wholes.get(k).text();
      if (whole.length() == size && initials && size <= MAX_JOINED) {
        initialsOf(parts, from, size, k, whole, query);
      }
      if (whole.length() < 4 || Math.abs(whole.length() - length) > 2) {
        continue;
      }
      Token last = parts.get(from + size - 1);
      if (last.isHeard(wholes.get(k)) && whole.length() < LEAST_HEARD) {
        continue;
      }
      double likeness = JOINED * likeness(parts, from, size, wholes.get(k));
      if (likeness >= 0.6) {
        add(parts, from, size, k, likeness, query, wholes.get(k).weight());
      }
    }
  }

  private static double likeness(List<Token> parts, int from, int size, Token whole) {
    long profile = 0;
    StringBuilder text = new StringBuilder();
    boolean heard = false;
    for (int i = from; i < from + size; i++) {
      profile += parts.get(i).letters().profile();
      text.append(parts.get(i).text());
      heard |= parts.get(i).isHeard(whole);
    }
    boolean far =
        Spelling.isFar(
            text.length(), profile, whole.text().length(), whole.letters().profile(), heard);
    return far ? 0 : Spelling.likeness(text.toString(), whole.text(), heard);
  }

  private void initialsOf(
      List<Token> parts, int from, int size, int k, String whole, boolean query) {
    for (int i = 0; i < size; i++) {
      if (parts.get(from + i).text().charAt(0) != whole.charAt(i)) {
        return;
      }
    }
    int to = from + size - 1;
    double weight = 0.7 * size;
    pairs.add(
        query
            ? new Pair(from, to, k, k, INITIALS, weight, Code.INITIAL)
            : new Pair(k, k, from, to, INITIALS, weight, Code.INITIAL));
  }

  private void add(
      List<Token> parts, int from, int size, int k, double likeness, boolean query, double least) {
    double weight = 0;
    for (int i = from; i < from + size; i++) {
      weight += parts.get(i).weight();
    }
    weight = Math.max(weight, least);
    int to = from + size - 1;
    pairs.add(
        query
            ? new Pair(from, to, k, k, likeness, weight, Code.JOINED)
            : new Pair(k, k, from, to, likeness, weight, Code.JOINED));
  }

  private List<Pair> choose() {
    pairs.sort(LIKEST);
    List<Pair> chosen = new ArrayList<>(a.size());
    long usedA = 0;
    long usedB = 0;
    for (Pair pair : pairs) {
      long maskA = mask(pair.a1(), pair.a2());
      long maskB = mask(pair.b1(), pair.b2());
      if ((usedA & maskA) == 0 && (usedB & maskB) == 0) {
        usedA |= maskA;
        usedB |= maskB;
        chosen.add(pair);
      }
    }
    chosen.sort(Comparator.comparingInt(Pair::a1));
    return chosen;
  }

  private static long mask(int from, int to) {
    return ((1L << (to - from + 1)) - 1) << from;
  }
}
