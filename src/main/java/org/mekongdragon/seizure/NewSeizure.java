package org.mekongdragon.seizure;

import java.util.List;

/**
 * A report to store.
 *
 * @param releaseTo grants of those who will see it once it is released, as {@link
 *     org.mekongdragon.access.Audience} has them; the reporting unit, its superiors and the
 *     organisation's contact points always do
 */
public record NewSeizure(SeizureContent content, List<String> releaseTo) {

  /** Keeps a copy. */
  public NewSeizure {
    releaseTo = List.copyOf(releaseTo);
  }
}
