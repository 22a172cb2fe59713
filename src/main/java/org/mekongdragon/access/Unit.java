package org.mekongdragon.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of an organisation.
 *
 * @param code unique, as in {@code VN-HPH-PCU}
 * @param parent the superior unit
 * @param place UN/LOCODE
 */
public record Unit(
    UUID id,
    String organisation,
    Optional<UUID> parent,
    String code,
    Kind kind,
    String nameEn,
    String nameVi,
    String nameZh,
    Optional<String> place) {

  /** What it is. */
  public enum Kind {
    HEADQUARTERS,
    DEPARTMENT,
    BRANCH,
    BORDER_POST,
    PORT_CONTROL_UNIT,
    BORDER_LIAISON_OFFICE;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The name in {@code en}, {@code vi} or {@code zh}. */
  public String name(String language) {
    return switch (language) {
      case "vi" -> nameVi;
      case "zh" -> nameZh;
      default -> nameEn;
    };
  }
}
