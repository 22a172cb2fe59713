package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.targeting.names.NameReason.Code;
import org.mekongdragon.targeting.names.Pairing.Pair;

/** Two names side by side: the pairs of words, what is left over, the score and the reasons. */
final class Comparison {

  private final NormalisedName a;
  private final NormalisedName b;
  private final List<Pair> pairs;
  private final List<Token> restA;
  private final List<Token> restB;
  private final boolean reordered;
  private final double score;

  Comparison(NormalisedName a, NormalisedName b) {
    this.a = a;
    this.b = b;
    Pairing pairing = Pairing.mine();
    score = Scoring.score(a, b, pairing);
    pairs = pairing.pairs();
    reordered = Scoring.isReordered(pairing);
    restA = words(a, Scoring.rest(a, b, pairing.takenA()));
    restB = words(b, Scoring.rest(b, a, pairing.takenB()));
  }

  private static List<Token> words(NormalisedName name, long which) {
    List<Token> words = new ArrayList<>(2);
    for (long left = which; left != 0; left &= left - 1) {
      words.add(name.tokens()[Long.numberOfTrailingZeros(left)]);
    }
    return words;
  }

  double score() {
    return score;
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
    if (Scoring.isAcronymOfOther(a, b)) {
      reasons.add(NameReason.of(Code.ACRONYM, text(a), text(b)));
      return;
    }
    if (reordered) {
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
    if (Scoring.otherCharacters(a, b) && score > 0) {
      reasons.add(NameReason.of(Code.SAME_SOUND));
    }
  }

  private void leftOver(List<NameReason> reasons) {
    int conflicts = Math.min(restA.size(), restB.size());
    for (int i = 0; i < conflicts; i++) {
      reasons.add(NameReason.of(Code.DIFFERENT_WORD, restA.get(i).text(), restB.get(i).text()));
    }
    for (int i = conflicts; i < restA.size(); i++) {
      reasons.add(NameReason.of(Code.EXTRA_WORD, restA.get(i).text()));
    }
    for (int i = conflicts; i < restB.size(); i++) {
      reasons.add(NameReason.of(Code.MISSING_WORD, restB.get(i).text()));
    }
  }

  private void legalForms(List<NameReason> reasons) {
    boolean inA = !a.legalForms().isEmpty();
    boolean inB = !b.legalForms().isEmpty();
    if (Scoring.legalFormsDiffer(a, b)) {
      reasons.add(
          NameReason.of(
              Code.LEGAL_FORM_DIFFERS, a.legalForms().getFirst(), b.legalForms().getFirst()));
    } else if (inA != inB) {
      String form = inA ? a.legalForms().getFirst() : b.legalForms().getFirst();
      reasons.add(NameReason.of(Code.LEGAL_FORM_MISSING, form));
    }
  }

  private static String text(NormalisedName name) {
    return text(name, 0, name.tokens().length - 1);
  }

  private static String text(NormalisedName name, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i <= to; i++) {
      out.append(i > from ? " " : "").append(name.tokens()[i].text());
    }
    return out.toString();
  }
}
