package org.mekongdragon.report;

import java.util.Optional;
import org.mekongdragon.web.Language;

/**
 * What report is asked for.
 *
 * @param readers for whom it is
 * @param member code of the organisation that a country sheet is about; empty for the others
 */
public record Wanted(
    ReportKind kind, Language language, Readership readers, Optional<String> member) {

  /** A report of a kind with what the caller may count. */
  public static Wanted of(ReportKind kind, Language language) {
    return new Wanted(kind, language, Readership.OWN, Optional.empty());
  }
}
