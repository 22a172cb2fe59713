package org.mekongdragon.cargo.parse;

import java.util.List;
import org.mekongdragon.kernel.Fault;

/**
 * A record that could not be kept, and why.
 *
 * @param reasons at least one
 * @param excerpt the record as received, at most 200 characters
 */
public record Rejected(Position position, List<Fault> reasons, String excerpt) {

  /** Copies the reasons and shortens the excerpt. */
  public Rejected {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a rejection needs a reason");
    }
    excerpt = Limits.excerpt(excerpt);
  }
}
