package org.mekongdragon.cargo.parse;

import java.util.Locale;
import java.util.Optional;

/** The cargo messages that can be read. */
public enum CargoFormat {
  /** UN/EDIFACT customs cargo report, directories D.95B to D.03A and neighbours. */
  CUSCAR,
  /** UN/EDIFACT bayplan, SMDG user manual 2 (D.95B, D.00B): one consignment per container. */
  BAPLIE,
  /** UN/EDIFACT container discharge and loading report: one consignment per container. */
  COARRI,
  /** IATA Cargo-XML air waybill, version 3. */
  XFWB,
  /** IATA Cargo-XML house waybill, version 3. */
  XFZB,
  /** IATA Cargo-IMP air waybill text, versions 9 to 17. */
  FWB,
  /** IATA Cargo-IMP consolidation list text, versions 2 to 5. */
  FHL,
  /** EU entry summary declaration IE315 and its amendment IE313 (ICS). */
  ENS,
  /** ASYCUDA World cargo manifest XML. */
  AWMDS,
  /** ASYCUDA World single administrative document XML. */
  SAD,
  /** IATA ONE Record air waybill as JSON-LD, ontology 2 and 3. */
  ONE_RECORD,
  /** Separated text with a header line: comma, semicolon, tab or bar. */
  CSV,
  /** Office Open XML workbook, first sheet, first non-empty row as header. */
  XLSX,
  /** One JSON object a line, or an array of objects. */
  JSON_LINES;

  /** The name in the API and on the command line: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of that label, in any case; {@code jsonl} and {@code ie315} are understood. */
  public static Optional<CargoFormat> named(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (wanted) {
      case "jsonl", "json", "ndjson" -> Optional.of(JSON_LINES);
      case "ie315", "ie313" -> Optional.of(ENS);
      default -> find(wanted);
    };
  }

  private static Optional<CargoFormat> find(String label) {
    for (CargoFormat format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
