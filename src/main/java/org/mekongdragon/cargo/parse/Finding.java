package org.mekongdragon.cargo.parse;

import org.mekongdragon.kernel.Fault;

/**
 * A warning: something is wrong, but the record, or the rest of the message, was kept.
 *
 * @param excerpt the text as received, at most 200 characters
 */
public record Finding(Position position, Fault fault, String excerpt) {

  /** Shortens the excerpt. */
  public Finding {
    excerpt = Limits.excerpt(excerpt);
  }
}
