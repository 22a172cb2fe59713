package org.mekongdragon.exchange;

import java.util.List;
import org.mekongdragon.web.Texts;

/**
 * What a room can do with an identifier in a message: rooms above implement it, this one asks. An
 * implementation offers only what the caller may do.
 */
public interface IdentifierUse {

  /** Where it stands among the others: 10 cargo on hand, 20 watch lists, 30 profiles. */
  int order();

  /**
   * What can be done.
   *
   * @param message where the identifier stands; the caller reads it
   */
  List<Offer> offers(Message message, MessageIdentifier identifier, Texts texts);
}
