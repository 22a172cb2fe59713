package org.mekongdragon.targeting.names;

import org.mekongdragon.targeting.names.Token.Role;

/** The score of two names whose words are paired, and what is left over of either. */
final class Scoring {

  private static final double ACRONYM = 0.82;
  private static final double BRIEF_ACRONYM = 0.78;
  private static final double LEGAL_FORM_DIFFERS = 0.82;
  private static final double SAME_SOUND = 0.92;
  private static final double SURE_WORD = 0.8;
  private static final double TELLING = 0.5;

  /** Words of trade and what says less weigh no more. */
  private static final double TRADE = 0.4;

  /** Two families that are nearly alike are two companies. */
  private static final double TRADE_ALIKE = 0.9;

  /** One word that is the same tells too little: Green Shipping. */
  private static final double TRADE_AGREED = 1.2;

  private static final double NO_SURE_WORD = 0.92;
  private static final double ONE_DOUBTFUL_WORD = 0.82;
  private static final int LONG_WORD = 9;
  private static final double REORDERED_ORGANISATION = 0.95;
  static final int LEAST_ACRONYM = 3;
  private static final int MOST_ACRONYM = 6;

  private Scoring() {}

  /** The score of two names, 0 to 1; the pairing then tells how it came about. */
  static double score(NormalisedName a, NormalisedName b, Pairing pairing) {
    pairing.pair(a, b);
    double agreed = 0;
    double shared = 0;
    boolean anchored = false;
    for (long left = pairing.firsts(); left != 0; left &= left - 1) {
      int first = Long.numberOfTrailingZeros(left);
      double likeness = pairing.likenessAt(first);
      double weight = pairing.weightAt(first);
      agreed += weight * likeness;
      shared += weight;
      anchored |= likeness >= SURE_WORD && weight >= TELLING;
    }
    long leftA = rest(a, b, pairing.takenA());
    long leftB = rest(b, a, pairing.takenB());
    double restA = weight(a, leftA);
    double restB = weight(b, leftB);
    boolean complete = isSyllabic(a) || isSyllabic(b) || a.organisation() || b.organisation();
    boolean trade =
        agreed >= TRADE_AGREED
            && agreed >= TRADE_ALIKE * shared
            && lacksTradeOnly(a, leftA, b, leftB);
    double found =
        trade
            ? Coverage.score(agreed, shared, restA, restB, Coverage.TRADE_CREDIT)
            : Coverage.score(agreed, shared, restA, restB, complete);
    if (!anchored) {
      found *= NO_SURE_WORD;
    } else if (isOneDoubtfulWord(a, b, pairing)) {
      found *= ONE_DOUBTFUL_WORD;
    }
    if (a.organisation() && b.organisation() && isReordered(pairing)) {
      found *= REORDERED_ORGANISATION;
    }
    return formal(a, b, found);
  }

  /** What abbreviations, legal forms and characters make of a score. */
  private static double formal(NormalisedName a, NormalisedName b, double words) {
    double found = words;
    if (isAcronymOfOther(a, b)) {
      found = Math.max(found, isBrief(a) || isBrief(b) ? BRIEF_ACRONYM : ACRONYM);
    }
    if (legalFormsDiffer(a, b)) {
      found *= LEGAL_FORM_DIFFERS;
    }
    return otherCharacters(a, b) ? found * SAME_SOUND : found;
  }

  /** Whether two bodies differ in nothing but words of trade that one of them leaves out. */
  private static boolean lacksTradeOnly(
      NormalisedName a, long restA, NormalisedName b, long restB) {
    return a.organisation()
        && b.organisation()
        && (restA == 0 ? isTrade(b, restB) : restB == 0 && isTrade(a, restA));
  }

  private static boolean isTrade(NormalisedName name, long words) {
    for (long left = words; left != 0; left &= left - 1) {
      if (name.tokens()[Long.numberOfTrailingZeros(left)].weight() > TRADE) {
        return false;
      }
    }
    return true;
  }

  /** Whether everything hangs on one word that is not the same on both sides. */
  private static boolean isOneDoubtfulWord(NormalisedName a, NormalisedName b, Pairing pairing) {
    if (Long.bitCount(pairing.firsts()) != 1) {
      return false;
    }
    int first = Long.numberOfTrailingZeros(pairing.firsts());
    if (!pairing.isSingleAt(first) || pairing.likenessAt(first) >= 1) {
      return false;
    }
    int length = a.tokens()[first].text().length();
    int other = b.tokens()[pairing.partnerAt(first)].text().length();
    return Math.max(length, other) < LONG_WORD;
  }

  /** Whether the partners stand in another order. */
  static boolean isReordered(Pairing pairing) {
    int last = -1;
    for (long left = pairing.firsts(); left != 0; left &= left - 1) {
      int partner = pairing.partnerAt(Long.numberOfTrailingZeros(left));
      if (partner < last) {
        return true;
      }
      last = partner;
    }
    return false;
  }

  /** Three letters abbreviate too many names. */
  private static boolean isBrief(NormalisedName name) {
    return name.tokens().length == 1 && name.tokens()[0].text().length() <= LEAST_ACRONYM;
  }

  private static boolean isSyllabic(NormalisedName name) {
    return name.foreign().isSyllabic();
  }

  static boolean legalFormsDiffer(NormalisedName a, NormalisedName b) {
    return !a.legalClass().isEmpty()
        && !b.legalClass().isEmpty()
        && !a.legalClass().equals(b.legalClass());
  }

  /** Whether both are written in characters, and in others. */
  static boolean otherCharacters(NormalisedName a, NormalisedName b) {
    return !a.han().isEmpty() && !b.han().isEmpty() && !a.han().equals(b.han());
  }

  private static double weight(NormalisedName name, long rest) {
    double weight = 0;
    for (long left = rest; left != 0; left &= left - 1) {
      weight += name.tokens()[Long.numberOfTrailingZeros(left)].weight();
    }
    return weight;
  }

  /** Words without a partner, one bit each, except repetitions and misspelt legal forms. */
  static long rest(NormalisedName name, NormalisedName other, long taken) {
    Token[] tokens = name.tokens();
    long rest = 0;
    for (int i = 0; i < tokens.length; i++) {
      if ((taken >>> i & 1) == 0 && !repeats(tokens, i, taken) && !isLegal(tokens[i], other)) {
        rest |= 1L << i;
      }
    }
    return rest;
  }

  private static boolean repeats(Token[] tokens, int at, long taken) {
    for (long left = taken; left != 0; left &= left - 1) {
      if (tokens[Long.numberOfTrailingZeros(left)].key().equals(tokens[at].key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLegal(Token token, NormalisedName other) {
    if (token.role() == Role.LEGAL && other.organisation()) {
      return true;
    }
    for (String form : other.legalForms()) {
      if (Spelling.mostCost(token.text().length(), form.length()) >= 0
          && Spelling.likeness(token.text(), form, false) >= LegalForms.LEAST) {
        return true;
      }
    }
    return false;
  }

  /** Whether one name is the first letters of the other. */
  static boolean isAcronymOfOther(NormalisedName a, NormalisedName b) {
    return isAcronym(a, b) || isAcronym(b, a);
  }

  private static boolean isAcronym(NormalisedName brief, NormalisedName full) {
    if (brief.tokens().length != 1
        || full.tokens().length < LEAST_ACRONYM
        || !full.organisation()
        || brief.foreign() != full.foreign()) {
      return false;
    }
    String letters = brief.tokens()[0].text();
    if (letters.length() < LEAST_ACRONYM || letters.length() > MOST_ACRONYM) {
      return false;
    }
    return letters.equals(acronym(full, true)) || letters.equals(acronym(full, false));
  }

  /** The first letters of the words, with or without the small words between them. */
  static String acronym(NormalisedName full, boolean particles) {
    StringBuilder letters = new StringBuilder();
    for (Token token : full.tokens()) {
      if (particles || token.role() != Role.PARTICLE) {
        letters.append(token.text().charAt(0));
      }
    }
    return letters.toString();
  }
}
