package org.mekongdragon.targeting.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The words of one query, and the most that a name can score by the marks of its words. Used for
 * one query after the other by one thread.
 */
final class Question {

  /** Words of less weight are neither looked up nor missed. */
  static final double LEAST_WEIGHT = 0.3;

  private static final double ROUNDING = 1e-9;

  private final Token[] words = new Token[Normaliser.MOST_TOKENS];
  private final long[] marks = new long[Normaliser.MOST_TOKENS];

  /** What is lost when no word fits, 0 where that says nothing. */
  private final double[] missed = new double[Normaliser.MOST_TOKENS];

  private final long[] profiles = new long[Normaliser.MOST_TOKENS];
  private final double[] gains = new double[Normaliser.MOST_TOKENS];

  /** How often each word stands in the query. */
  private final int[] times = new int[Normaliser.MOST_TOKENS + 1];

  /** Whether a word may be a legal form: 1 or -1, 0 when nobody asked. */
  private final int[] legal = new int[Normaliser.MOST_TOKENS];

  /** All words as in {@link Rows}, repeated ones too, and the place of each among the others. */
  private final long[] spelt = new long[Rows.STRIDE * Normaliser.MOST_TOKENS];

  /** What each word may be misspelt for, where that is known. */
  private final @Nullable Near[] near = new Near[Normaliser.MOST_TOKENS];

  private final LegalForms legalForms = new LegalForms();
  private final InOne one = new InOne();
  private final int[] places = new int[Normaliser.MOST_TOKENS];
  private int count;
  private int length;
  private double gain;
  private double agreed;

  /** Words of the query, and of the listed name, that fit some word of the other; one bit each. */
  private long fitted;

  private long fitting;
  private double threshold;
  private boolean body;
  private boolean whole;
  private List<String> forms = List.of();

  void ask(NormalisedName query, double least) {
    threshold = least - ROUNDING;
    body = query.organisation();
    whole = query.organisation() || query.foreign().isSyllabic();
    forms = query.legalForms();
    count = 0;
    length = 0;
    for (Token token : query.tokens()) {
      places[length / Rows.STRIDE] = place(token.key());
      spelt[length++] = token.marks();
      spelt[length++] = token.letters().profile();
      times[places[length / Rows.STRIDE - 1]]++;
      if (places[length / Rows.STRIDE - 1] == count) {
        times[count] = 1;
        boolean silent = token.weight() < LEAST_WEIGHT || token.role() == Role.LEGAL;
        missed[count] = silent ? 0 : token.weight();
        legal[count] = 0;
        near[count] = null;
        marks[count] = token.marks();
        profiles[count] = token.letters().profile();
        words[count++] = token;
      }
    }
  }

  /** The place of the word of this key, that of the next new word when it is new. */
  private int place(String key) {
    int at = 0;
    while (at < count && !words[at].key().equals(key)) {
      at++;
    }
    return at;
  }

  /** Whether a listed word is like a legal form of the query, by its letters. */
  private boolean isLegalForm(long listed) {
    int length = Marks.length(listed);
    for (String form : forms) {
      int odd = Marks.leastCost(Letters.mask(form), listed, false);
      if (odd <= Spelling.costAt(Math.max(length, form.length()), LegalForms.LEAST)) {
        return true;
      }
    }
    return Marks.role(listed) == Role.LEGAL;
  }

  /** How many different words there are. */
  int count() {
    return count;
  }

  Token word(int at) {
    return words[at];
  }

  /** How often the word stands in the query. */
  int times(int at) {
    return times[at];
  }

  /** What the score loses by when the word fits nowhere; 0 where that is not sure. */
  double missed(int at) {
    return missed[at];
  }

  /** Whether a body is looked for. */
  boolean isBody() {
    return body;
  }

  /** The least score, a trifle lower. */
  double threshold() {
    return threshold;
  }

  /** What words that are left out count for when the others agree on so much. */
  double credit(double agreeing) {
    return body ? Coverage.TRADE_CREDIT : whole ? Coverage.LEAST_CREDIT : Coverage.credit(agreeing);
  }

  /** Tells what a word may be misspelt for. */
  void know(int at, Near found) {
    near[at] = found;
  }

  /** What a word may be misspelt for; null where nobody told. */
  @Nullable Near near(int at) {
    return near[at];
  }

  static boolean isLookedUp(Token token) {
    return token.weight() >= LEAST_WEIGHT && token.role() != Role.INITIAL;
  }

  /**
   * Whether a name may reach the threshold; errs to true. What each word may gain or lose against
   * the threshold is summed up: the score reaches it when the sum is not negative.
   *
   * @param row the words of many names ({@link Rows}); this one's from {@code from} to before
   *     {@code to}
   */
  boolean mayMatch(long[] row, int from, int to) {
    gain = 0;
    agreed = 0;
    fitting = 0;
    fitted = 0;
    for (int i = 0; i < count; i++) {
      fit(i, row, from, to);
    }
    if (isEnough(row, from, to)) {
      return true;
    }
    double before = agreed;
    fitJoined(row, from, to);
    return agreed > before && isEnough(row, from, to);
  }

  /** What a word of the query gains with the listed word that suits it best. */
  private void fit(int i, long[] row, int from, int to) {
    double best = -1;
    double most = 0;
    for (int j = from; j < to; j += Rows.STRIDE) {
      double alike = Marks.most(marks[i], profiles[i], row[j], row[j + 1]);
      if (alike >= Spelling.LEAST) {
        double weight = (words[i].weight() + Marks.weight(row[j])) / 2;
        best = Math.max(best, weight * (alike - threshold));
        most = Math.max(most, weight * alike);
        fitting |= 1L << ((j - from) / Rows.STRIDE);
      }
    }
    if (most > 0) {
      agreed += most * times[i];
      gains[i] = best > 0 ? best * times[i] : best;
      fitted |= 1L << i;
    }
  }

  /** What words gain that are written in one on the other side, or by their first letters. */
  private void fitJoined(long[] row, int from, int to) {
    for (int i = 0; i + Rows.STRIDE < length; i += Rows.STRIDE) {
      one.start(spelt, i);
      while (one.addNext(spelt, length)) {
        for (int j = from; j < to; j += Rows.STRIDE) {
          double alike = one.most(row[j], row[j + 1]);
          if (alike > 0) {
            join(alike, row[j]);
            fitting |= 1L << ((j - from) / Rows.STRIDE);
            for (int k = i; k < one.end(); k += Rows.STRIDE) {
              fitLoosely(places[k / Rows.STRIDE]);
            }
          }
        }
      }
    }
    for (int j = from; j + Rows.STRIDE < to; j += Rows.STRIDE) {
      one.start(row, j);
      while (one.addNext(row, to)) {
        for (int i = 0; i < count; i++) {
          double alike = one.most(marks[i], profiles[i]);
          if (alike > 0) {
            join(alike, marks[i]);
            fitLoosely(i);
            for (int k = j; k < one.end(); k += Rows.STRIDE) {
              fitting |= 1L << ((k - from) / Rows.STRIDE);
            }
          }
        }
      }
    }
  }

  private void join(double alike, long whole) {
    double weight = Math.max(one.weight(), Marks.weight(whole));
    agreed += weight * alike;
    gain += Math.max(0, weight * (alike - threshold));
  }

  private void fitLoosely(int i) {
    gains[i] = (fitted >>> i & 1) == 0 ? 0 : Math.max(0, gains[i]);
    fitted |= 1L << i;
  }

  private boolean isEnough(long[] row, int from, int to) {
    double credit = credit(agreed);
    if (credit >= threshold) {
      return agreed > 0;
    }
    boolean formal = from < to && (row[from] & Marks.FORMAL) != 0;
    double restA = 0;
    double sum = gain;
    for (int i = 0; i < count; i++) {
      if ((fitted >>> i & 1) == 0) {
        restA += missed[i] > 0 && formal && isLegalForm(i) ? 0 : missed[i];
      } else {
        // A word that fits badly may as well be left out.
        sum += Math.max(gains[i], (credit - threshold) * words[i].weight());
      }
    }
    double restB = 0;
    for (int j = from; j < to; j += Rows.STRIDE) {
      boolean fits = ((fitting >>> ((j - from) / Rows.STRIDE)) & 1) != 0;
      restB += fits || repeatsFitting(row, from, to, row[j]) ? 0 : lost(row[j]);
    }
    sum += (credit - threshold) * Math.abs(restA - restB);
    return sum - Coverage.CONFLICT * threshold * Math.min(restA, restB) >= 0;
  }

  /**
   * Whether the same word stands elsewhere in the name and fits there: repetitions cost nothing.
   */
  private boolean repeatsFitting(long[] row, int from, int to, long word) {
    for (int j = from; j < to; j += Rows.STRIDE) {
      boolean fits = ((fitting >>> ((j - from) / Rows.STRIDE)) & 1) != 0;
      if (fits && ((row[j] ^ word) & ~Marks.FORMAL) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the query may be a legal form, where the listed name has one. */
  boolean isLegalForm(int i) {
    if (legal[i] == 0) {
      Near known = near[i];
      boolean may =
          known == null ? legalForms.mayHold(words[i]) : known.mayBeLegalForm(words[i], legalForms);
      legal[i] = may ? 1 : -1;
    }
    return legal[i] > 0;
  }

  /** What a listed word costs that fits nowhere. */
  private double lost(long listed) {
    double weight = Marks.weight(listed);
    return weight < LEAST_WEIGHT || (!forms.isEmpty() && isLegalForm(listed)) ? 0 : weight;
  }
}
