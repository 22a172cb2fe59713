package org.mekongdragon.screening;

import java.util.List;
import org.mekongdragon.web.Faults;

/**
 * The form for the dock.
 *
 * @param why the reasons of the gravest hit in one line
 */
public record ExaminationView(
    long key,
    String title,
    String goods,
    String containers,
    String why,
    Typed typed,
    Faults faults) {

  /** What was typed, right or wrong. */
  public record Typed(String result, String minutes, String text) {}

  /** The results, in the order of the form. */
  public List<String> results() {
    return List.of("nil", "irregularity", "seizure", "missed");
  }
}
