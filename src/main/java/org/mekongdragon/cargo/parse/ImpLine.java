package org.mekongdragon.cargo.parse;

import java.util.List;

/** One line of a Cargo-IMP message. */
record ImpLine(String text, long number) {

  /** The parts between slants; the first is the line identifier, or empty on a further line. */
  List<String> fields() {
    return List.of(text.split("/", -1));
  }
}
