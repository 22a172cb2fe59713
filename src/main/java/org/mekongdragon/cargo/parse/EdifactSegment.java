package org.mekongdragon.cargo.parse;

import java.util.List;

/**
 * One segment of a UN/EDIFACT interchange.
 *
 * @param number from 1 in the interchange, broken segments counted
 * @param elements data elements with their components
 */
record EdifactSegment(String tag, long number, List<List<String>> elements) {

  /** A component, both counted from 1 as the directories do; empty when left out. */
  String at(int element, int component) {
    if (element > elements.size()) {
      return "";
    }
    List<String> components = elements.get(element - 1);
    return component > components.size() ? "" : components.get(component - 1);
  }

  /** The first component of an element. */
  String at(int element) {
    return at(element, 1);
  }

  List<String> components(int element) {
    return element > elements.size() ? List.of() : elements.get(element - 1);
  }

  /** The segment as it may have been written, for excerpts. */
  String excerpt() {
    StringBuilder text = new StringBuilder(tag);
    for (List<String> components : elements) {
      text.append('+').append(String.join(":", components));
      if (text.length() > Limits.EXCERPT) {
        break;
      }
    }
    return Limits.excerpt(text.toString());
  }
}
