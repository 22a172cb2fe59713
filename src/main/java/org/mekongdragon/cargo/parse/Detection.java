package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the format from the first bytes of a file. */
final class Detection {

  private static final Pattern MESSAGE_TYPE =
      Pattern.compile("UNH.[^']{0,40}?.(CUSCAR|BAPLIE|COARRI).");
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(Waybill|HouseWaybill|CC31[35][A-Z]?|IE31[35]|Awmds|ASYCUDA)[\\s>/]");
  private static final Pattern CARGO_IMP = Pattern.compile("(?m)^(FWB|FHL)/[0-9]{1,2}\\s*$");
  private static final Pattern LINKED_DATA = Pattern.compile("\"@(?:context|graph|type|id)\"\\s*:");

  private Detection() {}

  static Optional<CargoFormat> detect(Source source, ColumnMapping mapping) {
    if (source.startsWith('P', 'K', 3, 4)) {
      return Optional.of(CargoFormat.XLSX);
    }
    String head = source.headText().stripLeading();
    if (head.startsWith("UNA") || head.startsWith("UNB") || head.startsWith("UNH+")) {
      return Optional.of(messageType(head));
    }
    if (head.startsWith("<")) {
      return xml(head);
    }
    if (head.startsWith("{") || head.startsWith("[")) {
      boolean linked = LINKED_DATA.matcher(head).find();
      return Optional.of(linked ? CargoFormat.ONE_RECORD : CargoFormat.JSON_LINES);
    }
    Matcher lines = CARGO_IMP.matcher(head);
    if (lines.find()) {
      return CargoFormat.named(lines.group(1));
    }
    return isTable(head, mapping) ? Optional.of(CargoFormat.CSV) : Optional.empty();
  }

  /** Messages of other types in the same interchange are told apart later, one by one. */
  private static CargoFormat messageType(String head) {
    Matcher type = MESSAGE_TYPE.matcher(head);
    return type.find() ? CargoFormat.valueOf(type.group(1)) : CargoFormat.CUSCAR;
  }

  private static Optional<CargoFormat> xml(String head) {
    if (head.contains("<!DOCTYPE")) {
      throw new Refused(CargoProblem.XML_DOCTYPE);
    }
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (root.group(1)) {
          case "Waybill" -> CargoFormat.XFWB;
          case "HouseWaybill" -> CargoFormat.XFZB;
          case "Awmds" -> CargoFormat.AWMDS;
          case "ASYCUDA" -> CargoFormat.SAD;
          default -> CargoFormat.ENS;
        });
  }

  private static boolean isTable(String head, ColumnMapping mapping) {
    String header = head.lines().findFirst().orElse("");
    List<String> names = List.of(header.split(Pattern.quote(CsvTable.separator(header) + ""), -1));
    return names.stream()
        .map(name -> name.replace("\"", ""))
        .anyMatch(name -> TableHeader.fieldOf(name, mapping).isPresent());
  }
}
