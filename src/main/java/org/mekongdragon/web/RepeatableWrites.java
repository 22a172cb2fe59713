package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Names writes that change nothing the second time by themselves, so that their bodies need not fit
 * into memory to be compared; a room with such writes declares one as a bean.
 */
@FunctionalInterface
public interface RepeatableWrites {

  /** Whether this request is such a write. */
  boolean covers(HttpServletRequest request);
}
