package org.mekongdragon.intake;

import java.util.List;

/**
 * Something a row can say.
 *
 * @param name stable, lower case with underscores; the column's name in our own files
 * @param required whether a file without such a column is refused
 * @param names how the column may be called, in any language, compared without case, accents and
 *     punctuation
 */
public record ImportField(String name, boolean required, List<String> names) {

  /** Keeps a copy. */
  public ImportField {
    names = List.copyOf(names);
  }
}
