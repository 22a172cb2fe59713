package org.mekongdragon.notice;

import java.util.Map;
import java.util.Set;

/**
 * Something that people may have asked to hear of: their rules decide, and the audience.
 *
 * @param notice what those are told who asked
 * @param audience number of the audience that may see it
 * @param marks what it is about; a mark that is missing lets only those rules through that do not
 *     ask for it
 */
public record Happening(Notice notice, int audience, Map<Mark, Set<String>> marks) {

  /** What rules look at. */
  public enum Mark {
    /** Countries of the place and the route, ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Places of the route, UN/LOCODE. */
    PLACE,
    /** HS codes, two to six digits or more. */
    HS,
    /** Codes of substances and taxa. */
    CODE,
    /** Modes of transport. */
    MODE
  }

  /** Keeps a copy. */
  public Happening {
    marks = Map.copyOf(marks);
  }

  Set<String> of(Mark mark) {
    return marks.getOrDefault(mark, Set.of());
  }
}
