package org.mekongdragon.reference;

import java.util.List;

/**
 * The options of a type-ahead field, for its template.
 *
 * @param field id of the input
 */
public record SuggestionsView(String field, List<Suggestion> suggestions) {

  /** Keeps a copy of the suggestions. */
  public SuggestionsView {
    suggestions = List.copyOf(suggestions);
  }
}
