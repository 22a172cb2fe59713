package org.mekongdragon.targeting.names;

import java.util.List;
import org.mekongdragon.targeting.names.Token.Role;

/** Whether a word may be a legal form, misspelt perhaps. Holds the scratch memory of one thread. */
final class LegalForms {

  /** Words so alike to a legal form are taken for it. */
  static final double LEAST = 0.75;

  private static final List<Token> FORMS =
      Lexicon.legalForms().stream()
          .filter(form -> form.length() <= Spelling.MAX_LENGTH)
          .map(form -> Token.of(form, form, Role.LEGAL, Script.LATIN))
          .toList();
  private static final Filed NEIGHBOURHOOD = Deletions.file(FORMS);

  private final Deletions.Keys keys = new Deletions.Keys();

  boolean mayHold(Token word) {
    if (word.role() == Role.LEGAL) {
      return true;
    }
    keys.seek(word, (float) LEAST);
    for (int k = 0; k < keys.count(); k++) {
      long key = keys.key(k);
      int end = NEIGHBOURHOOD.end(key);
      for (int place = NEIGHBOURHOOD.start(key); place < end; place++) {
        int form = NEIGHBOURHOOD.value(place, key);
        if (form >= 0
            && Spelling.likeness(word.letters(), FORMS.get(form).letters(), false) >= LEAST) {
          return true;
        }
      }
    }
    return false;
  }
}
