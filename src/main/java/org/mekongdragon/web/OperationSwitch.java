package org.mekongdragon.web;

import java.util.List;

/** The operations that the visitor may enter; the operation room answers. */
public interface OperationSwitch {

  /**
   * Newest first, empty when nobody is signed in or nothing is open to them.
   *
   * @param language in which to write the titles
   */
  List<OperationChoice> choices(String language);
}
