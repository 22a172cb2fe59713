package org.mekongdragon.seizure;

import org.mekongdragon.kernel.Fault;

/**
 * Something that the rules noticed.
 *
 * @param severity errors keep a report from being stored, warnings do not
 */
public record Finding(Severity severity, Fault fault) {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Whether it keeps the report from being stored. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
