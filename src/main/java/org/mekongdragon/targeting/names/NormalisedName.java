package org.mekongdragon.targeting.names;

import java.util.List;

/**
 * A name ready to be compared.
 *
 * @param tokens the words that say who is meant, in their order; empty when the name has no letter
 * @param legalForms the legal forms found, as written; not among the tokens
 * @param legalClass class of the first legal form that has one, else empty
 * @param titles titles that were left out
 * @param foreign the first script other than Latin, else {@link Script#LATIN}
 * @param han the characters in simplified form when the whole name is written in them, else empty
 */
record NormalisedName(
    Token[] tokens,
    List<String> legalForms,
    String legalClass,
    List<String> titles,
    Script foreign,
    String han,
    boolean organisation) {

  NormalisedName {
    legalForms = List.copyOf(legalForms);
    titles = List.copyOf(titles);
  }

  /** The same name with equal words. */
  NormalisedName with(Token[] same) {
    return new NormalisedName(same, legalForms, legalClass, titles, foreign, han, organisation);
  }

  /** All words in one, as somebody writes who forgets the blanks. */
  String joined() {
    if (tokens.length == 1) {
      return tokens[0].text();
    }
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      out.append(token.text());
    }
    return out.toString();
  }
}
