package org.mekongdragon.seizure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.intake.ImportFinding;
import org.mekongdragon.intake.ImportRow;
import org.mekongdragon.kernel.DecimalSign;

/** What the rows of one format say, in the words of the plain template. */
interface RowFormat {

  /** Whose keys these are: the same key of the same sender is one record. */
  String sender();

  /** What rows of one record have in common. */
  Optional<String> group(ImportRow row);

  /** What tells a record from all others; empty when only its whole content does. */
  Optional<String> key(ImportRow first);

  /** The row in the fields of the plain template; what could not be told is left out. */
  Map<String, String> plain(ImportRow row);

  /** What there is to say of a row beside the rules. */
  default List<ImportFinding> notes(ImportRow row) {
    return List.of();
  }

  /** The columns that fields of the template are read from, where they are called otherwise. */
  Map<String, String> columns();

  /** How the format writes numbers, whatever the sender does elsewhere. */
  default DecimalSign sign() {
    return DecimalSign.UNKNOWN;
  }

  /** The regime of goods that no list knows. */
  default String unknownGoods() {
    return "";
  }

  /** The plain template and our own exports. */
  record Table() implements RowFormat {

    @Override
    public String sender() {
      return ImportColumns.TABLE;
    }

    @Override
    public Optional<String> group(ImportRow row) {
      return Optional.ofNullable(row.values().get("record"))
          .or(() -> Optional.ofNullable(row.values().get("number")))
          .or(() -> Optional.ofNullable(row.values().get("national_number")));
    }

    @Override
    public Optional<String> key(ImportRow first) {
      return group(first);
    }

    @Override
    public Map<String, String> plain(ImportRow row) {
      return row.values();
    }

    @Override
    public Map<String, String> columns() {
      return Map.of();
    }
  }

  /** The columns in which UNODC publishes individual drug seizures; a row stands for itself. */
  record Ids() implements RowFormat {

    private static final Map<String, String> COLUMNS =
        Map.of(
            "occurred_at", "seizure_date",
            "substance", "drug_substance",
            "quantity", "quantity_seized",
            "unit", "measurement_unit",
            "admin1", "administrative_region",
            "physical_place", "physical_seizure_location",
            "mode", "trafficking_mode_of_transportation",
            "country", "country_territory_of_seizure");

    @Override
    public String sender() {
      return "ids";
    }

    @Override
    public Optional<String> group(ImportRow row) {
      return Optional.empty();
    }

    @Override
    public Optional<String> key(ImportRow first) {
      return Optional.empty();
    }

    @Override
    public Map<String, String> plain(ImportRow row) {
      Map<String, String> plain = new LinkedHashMap<>();
      COLUMNS.forEach((field, column) -> plain.put(field, row.text(column)));
      plain.put("country", row.values().getOrDefault("iso3", plain.get("country")));
      plain.put("city", row.text("city"));
      plain.put("remarks", joined(row.text("source"), row.text("reporting_channel")));
      return plain;
    }

    @Override
    public Map<String, String> columns() {
      return COLUMNS;
    }

    @Override
    public String unknownGoods() {
      return "drug";
    }
  }

  /** Texts that were stated, with a dot between. */
  static String joined(String... texts) {
    return java.util.Arrays.stream(texts)
        .filter(text -> !text.isBlank())
        .collect(java.util.stream.Collectors.joining(" · "));
  }
}
