package org.mekongdragon.seizure;

import java.util.List;
import java.util.OptionalLong;

/**
 * A report to store.
 *
 * @param releaseTo grants of those who will see it once it is released, as {@link
 *     org.mekongdragon.access.Audience} has them; the reporting unit, its superiors and the
 *     organisation's contact points always do
 * @param consignment in which it was found, when it is one that was screened
 */
public record NewSeizure(SeizureContent content, List<String> releaseTo, OptionalLong consignment) {

  /** Keeps a copy. */
  public NewSeizure {
    releaseTo = List.copyOf(releaseTo);
  }

  /** A report of something that was found in no consignment that is stored here. */
  public NewSeizure(SeizureContent content, List<String> releaseTo) {
    this(content, releaseTo, OptionalLong.empty());
  }
}
