package org.mekongdragon.access;

import java.util.Locale;
import org.mekongdragon.kernel.CountryCode;

/**
 * An administration or agency.
 *
 * @param code upper case, as in {@code VN-CUSTOMS}
 */
public record Organisation(
    String code, CountryCode country, Kind kind, String nameEn, String nameVi, String nameZh) {

  /** What it is. */
  public enum Kind {
    CUSTOMS,
    POLICE,
    BORDER_GUARD,
    COAST_GUARD,
    ENVIRONMENT,
    OTHER_LAW_ENFORCEMENT,
    INTERNATIONAL;

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
