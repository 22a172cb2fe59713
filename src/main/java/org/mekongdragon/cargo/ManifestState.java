package org.mekongdragon.cargo;

import java.util.Locale;

/** Where a manifest stands. */
public enum ManifestState {
  /** The file is here; somebody has to say which column is what. */
  COLUMNS,
  /** The file is here and will be read as soon as a process is free. */
  WAITING,
  /** Consignments are being stored. */
  RUNNING,
  /** The file was read to its end. */
  DONE,
  /** Somebody stopped it; what was stored stays. */
  CANCELLED,
  /** It ended before its end and may be taken up again. */
  FAILED,
  /** Somebody took it back; what was stored of it is evidence and counts nowhere. */
  WITHDRAWN;

  /** Lower case, as in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing more will happen unless somebody acts. */
  public boolean isOver() {
    return this == DONE || this == CANCELLED || this == FAILED || this == WITHDRAWN;
  }
}
