package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.targeting.names.NameReason.Code;
import org.mekongdragon.targeting.names.Pairing.Pair;
import org.mekongdragon.targeting.names.Token.Role;

/** Two names side by side: the pairs of words, what is left over, the score and the reasons. */
final class Comparison {

  private static final double ACRONYM = 0.82;
  private static final double BRIEF_ACRONYM = 0.78;
  private static final double LEGAL_FORM_DIFFERS = 0.82;
  private static final double SAME_SOUND = 0.92;
  private static final double SURE_WORD = 0.8;
  private static final double TELLING = 0.5;
  private static final double NO_SURE_WORD = 0.92;
  private static final double ONE_DOUBTFUL_WORD = 0.82;
  private static final int LONG_WORD = 9;
  private static final double REORDERED_ORGANISATION = 0.95;
  private static final double MISSPELT_LEGAL_FORM = 0.75;
  static final int LEAST_ACRONYM = 3;
  private static final int MOST_ACRONYM = 6;

  private final NormalisedName a;
  private final NormalisedName b;
  private final List<Pair> pairs;
  private final List<Integer> restA;
  private final List<Integer> restB;
  private final boolean acronym;
  private final double score;

  Comparison(NormalisedName a, NormalisedName b) {
    this.a = a;
    this.b = b;
    this.pairs = Pairing.of(a, b);
    this.restA = rest(a, b, true);
    this.restB = rest(b, a, false);
    this.acronym = isAcronym(a, b) || isAcronym(b, a);
    this.score = compute();
  }

  double score() {
    return score;
  }

  private double compute() {
    double agreed = 0;
    double shared = 0;
    for (Pair pair : pairs) {
      agreed += pair.weight() * pair.likeness();
      shared += pair.weight();
    }
    boolean complete = isSyllabic(a) || isSyllabic(b) || a.organisation() || b.organisation();
    double found = Coverage.score(agreed, shared, weight(a, restA), weight(b, restB), complete);
    if (!hasAnchor()) {
      found *= NO_SURE_WORD;
    } else if (isOneDoubtfulWord()) {
      found *= ONE_DOUBTFUL_WORD;
    }
    if (a.organisation() && b.organisation() && isReordered()) {
      found *= REORDERED_ORGANISATION;
    }
    if (acronym) {
      found = Math.max(found, isBrief(a) || isBrief(b) ? BRIEF_ACRONYM : ACRONYM);
    }
    if (legalFormsDiffer()) {
      found *= LEGAL_FORM_DIFFERS;
    }
    return otherCharacters() ? found * SAME_SOUND : found;
  }

  /** Whether one telling word at least is beyond doubt. */
  private boolean hasAnchor() {
    for (Pair pair : pairs) {
      if (pair.likeness() >= SURE_WORD && pair.weight() >= TELLING) {
        return true;
      }
    }
    return false;
  }

  /** Whether everything hangs on one word that is not the same on both sides. */
  private boolean isOneDoubtfulWord() {
    if (pairs.size() != 1 || !pairs.getFirst().isSingle() || pairs.getFirst().likeness() >= 1) {
      return false;
    }
    Pair only = pairs.getFirst();
    int length = a.tokens().get(only.a1()).text().length();
    return Math.max(length, b.tokens().get(only.b1()).text().length()) < LONG_WORD;
  }

  /** Three letters abbreviate too many names. */
  private static boolean isBrief(NormalisedName name) {
    return name.tokens().size() == 1 && name.tokens().getFirst().text().length() <= LEAST_ACRONYM;
  }

  private static boolean isSyllabic(NormalisedName name) {
    return name.foreign().isSyllabic();
  }

  private boolean legalFormsDiffer() {
    return !a.legalClass().isEmpty()
        && !b.legalClass().isEmpty()
        && !a.legalClass().equals(b.legalClass());
  }

  private boolean otherCharacters() {
    return !a.han().isEmpty() && !b.han().isEmpty() && !a.han().equals(b.han());
  }

  private static double weight(NormalisedName name, List<Integer> rest) {
    double weight = 0;
    for (int i : rest) {
      weight += name.tokens().get(i).weight();
    }
    return weight;
  }

  /** Words without a partner, except repetitions and misspelt legal forms. */
  private List<Integer> rest(NormalisedName name, NormalisedName other, boolean query) {
    List<Token> tokens = name.tokens();
    boolean[] taken = new boolean[tokens.size()];
    Set<String> keys = new HashSet<>();
    for (Pair pair : pairs) {
      int from = query ? pair.a1() : pair.b1();
      int to = query ? pair.a2() : pair.b2();
      for (int i = from; i <= to; i++) {
        taken[i] = true;
        keys.add(tokens.get(i).key());
      }
    }
    List<Integer> rest = new ArrayList<>(2);
    for (int i = 0; i < taken.length; i++) {
      Token token = tokens.get(i);
      if (!taken[i] && !keys.contains(token.key()) && !isLegal(token, other)) {
        rest.add(i);
      }
    }
    return rest;
  }

  private static boolean isLegal(Token token, NormalisedName other) {
    if (token.role() == Role.LEGAL && other.organisation()) {
      return true;
    }
    for (String form : other.legalForms()) {
      if (Spelling.likeness(token.text(), form, false) >= MISSPELT_LEGAL_FORM) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAcronym(NormalisedName brief, NormalisedName full) {
    List<Token> words = full.tokens();
    boolean spelt = brief.foreign() == full.foreign();
    if (!full.organisation()
        || !spelt
        || brief.tokens().size() != 1
        || words.size() < LEAST_ACRONYM) {
      return false;
    }
    String letters = brief.tokens().getFirst().text();
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

  List<NameReason> reasons(NameQuery query, ListedName listed) {
    List<NameReason> reasons = new ArrayList<>();
    if (query.name().equals(listed.name())) {
      reasons.add(NameReason.of(Code.EXACT));
    } else {
      differences(reasons);
      if (reasons.isEmpty()) {
        reasons.add(NameReason.of(Code.SAME_WORDS));
      }
    }
    if (listed.alias()) {
      reasons.add(NameReason.of(Code.ALIAS));
    }
    return reasons;
  }

  private void differences(List<NameReason> reasons) {
    scripts(reasons);
    if (acronym) {
      reasons.add(NameReason.of(Code.ACRONYM, text(a), text(b)));
      return;
    }
    if (isReordered()) {
      reasons.add(NameReason.of(Code.REORDERED));
    }
    for (Pair pair : pairs) {
      if (pair.code() != Code.SAME_WORDS) {
        reasons.add(
            NameReason.of(
                pair.code(), text(a, pair.a1(), pair.a2()), text(b, pair.b1(), pair.b2())));
      }
    }
    leftOver(reasons);
    legalForms(reasons);
    for (String title : a.titles()) {
      reasons.add(NameReason.of(Code.TITLE_IGNORED, title));
    }
  }

  private void scripts(List<NameReason> reasons) {
    if (a.foreign() != b.foreign()) {
      Script script = a.foreign() == Script.LATIN ? b.foreign() : a.foreign();
      reasons.add(NameReason.of(Code.TRANSLITERATED, script.english()));
    }
    if (otherCharacters() && score > 0) {
      reasons.add(NameReason.of(Code.SAME_SOUND));
    }
  }

  private void leftOver(List<NameReason> reasons) {
    int conflicts = Math.min(restA.size(), restB.size());
    for (int i = 0; i < conflicts; i++) {
      reasons.add(
          NameReason.of(
              Code.DIFFERENT_WORD,
              a.tokens().get(restA.get(i)).text(),
              b.tokens().get(restB.get(i)).text()));
    }
    for (int i = conflicts; i < restA.size(); i++) {
      reasons.add(NameReason.of(Code.EXTRA_WORD, a.tokens().get(restA.get(i)).text()));
    }
    for (int i = conflicts; i < restB.size(); i++) {
      reasons.add(NameReason.of(Code.MISSING_WORD, b.tokens().get(restB.get(i)).text()));
    }
  }

  private void legalForms(List<NameReason> reasons) {
    boolean inA = !a.legalForms().isEmpty();
    boolean inB = !b.legalForms().isEmpty();
    if (legalFormsDiffer()) {
      reasons.add(
          NameReason.of(
              Code.LEGAL_FORM_DIFFERS, a.legalForms().getFirst(), b.legalForms().getFirst()));
    } else if (inA != inB) {
      String form = inA ? a.legalForms().getFirst() : b.legalForms().getFirst();
      reasons.add(NameReason.of(Code.LEGAL_FORM_MISSING, form));
    }
  }

  private boolean isReordered() {
    int last = -1;
    for (Pair pair : pairs) {
      if (pair.b1() < last) {
        return true;
      }
      last = pair.b1();
    }
    return false;
  }

  private static String text(NormalisedName name) {
    return text(name, 0, name.tokens().size() - 1);
  }

  private static String text(NormalisedName name, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i <= to; i++) {
      out.append(i > from ? " " : "").append(name.tokens().get(i).text());
    }
    return out.toString();
  }
}
