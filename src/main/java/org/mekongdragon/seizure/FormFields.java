package org.mekongdragon.seizure;

import java.util.Set;

/** The fields that a form may send, by where they stand. */
final class FormFields {

  /** Of the report as a whole. */
  static final Set<String> TOP =
      Set.of(
          "country",
          "admin1",
          "city",
          "site",
          "physicalPlace",
          "latitude",
          "longitude",
          "positionPrecision",
          "direction",
          "mode",
          "conveyance",
          "containers",
          "waybill",
          "parcel",
          "concealment",
          "concealmentText",
          "detection",
          "detectionText",
          "warning",
          "nationalNumber",
          "lead",
          "takingPart",
          "labStatus",
          "disposal",
          "dossier",
          "remarks",
          "cases");

  private static final Set<String> GOODS =
      Set.of(
          "regime",
          "description",
          "form",
          "tabletsPartOfMass",
          "purity",
          "hs",
          "cas",
          "appendix",
          "term");
  private static final Set<String> ROUTE = Set.of("stop", "country", "place", "name", "at", "mode");
  private static final Set<String> PERSONS =
      Set.of("name", "role", "nationality", "sex", "birth", "document", "status", "note");
  private static final Set<String> COMPANIES =
      Set.of("name", "role", "country", "taxId", "address", "note");

  private FormFields() {}

  /** Of a row, whose name begins as given. */
  static Set<String> of(String start) {
    return switch (start.substring(0, start.indexOf('['))) {
      case "goods" -> GOODS;
      case "route" -> ROUTE;
      case "persons" -> PERSONS;
      default -> COMPANIES;
    };
  }
}
