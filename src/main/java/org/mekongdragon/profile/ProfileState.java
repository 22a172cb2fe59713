package org.mekongdragon.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a version of a profile works. */
public enum ProfileState {
  /** Being written: it never screens. */
  DRAFT,
  /** Screens on its days of validity. */
  ON,
  /** Switched off. */
  OFF;

  /** Lower case, as in addresses, files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a code; empty for anything else. */
  public static Optional<ProfileState> of(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
