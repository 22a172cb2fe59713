package org.mekongdragon.forms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mekongdragon.kernel.Problem;

/**
 * What is to be taken out.
 *
 * @param form code of an {@link OutsideSystem}, {@value #STIX} or {@value #MISP}
 * @param format {@code csv}, {@code xlsx} or {@code json}; STIX and MISP are {@code json} only
 * @param asOf the moment whose knowledge is asked for; empty for now
 * @param changedOnly without what the taker has already in the same words
 * @param year of the seizure; empty for all
 */
public record ExportRequest(
    String operation,
    String form,
    String format,
    Optional<Instant> asOf,
    boolean changedOnly,
    OptionalInt year) {

  /** Structured Threat Information Expression, version 2.1 (OASIS). */
  public static final String STIX = "stix";

  /** An event of the Malware Information Sharing Platform. */
  public static final String MISP = "misp";

  private static final List<String> TABLES = List.of("xlsx", "csv", "json");

  /**
   * @throws Problem {@code no-form}, {@code form-format}, {@code form-year}
   */
  public ExportRequest {
    if (!isShared(form) && OutsideSystem.of(form).isEmpty()) {
      throw Problem.at("form", FormsProblem.NO_FORM, form);
    }
    if (!formats(form).contains(format)) {
      throw Problem.at(
          "format", FormsProblem.FORM_FORMAT, format, String.join(", ", formats(form)));
    }
    if (year.isPresent() && (year.getAsInt() < 1975 || year.getAsInt() > 9999)) {
      throw Problem.at("year", FormsProblem.FORM_YEAR, Integer.toString(year.getAsInt()));
    }
  }

  /** Everything of a form as it is now. */
  public static ExportRequest of(String operation, String form, String format) {
    return new ExportRequest(operation, form, format, Optional.empty(), false, OptionalInt.empty());
  }

  /** The formats of a form, the usual one first. */
  public static List<String> formats(String form) {
    return isShared(form) ? List.of("json") : TABLES;
  }

  /**
   * A moment as it stands in an address or behind {@code --as-of}; empty for none.
   *
   * @throws Problem {@code form-moment}
   */
  public static Optional<Instant> moment(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeParseException e) {
      throw Problem.at("asOf", FormsProblem.FORM_MOMENT, text);
    }
  }

  /**
   * A year as it stands in an address or behind {@code --year}; empty for none.
   *
   * @throws Problem {@code form-year}
   */
  public static OptionalInt year(String text) {
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    if (!text.strip().matches("[0-9]{4}")) {
      throw Problem.at("year", FormsProblem.FORM_YEAR, text);
    }
    return OptionalInt.of(Integer.parseInt(text.strip()));
  }

  static boolean isShared(String form) {
    return form.equals(STIX) || form.equals(MISP);
  }

  /** The media type of the file. */
  public String type() {
    return switch (format) {
      case "csv" -> "text/csv;charset=utf-8";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default ->
          form.equals(STIX)
              ? "application/stix+json;version=2.1"
              : "application/json;charset=utf-8";
    };
  }

  /** A name for the file. */
  public String fileName() {
    return operation
        + "-"
        + form
        + (year.isPresent() ? "-" + year.getAsInt() : "")
        + (changedOnly ? "-changed" : "")
        + "."
        + format;
  }
}
