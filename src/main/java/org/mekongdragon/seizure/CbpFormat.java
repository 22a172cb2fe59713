package org.mekongdragon.seizure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.intake.ImportRow;
import org.mekongdragon.kernel.DecimalSign;

/**
 * Drug seizure totals of U.S. Customs and Border Protection: a row counts the events of a month,
 * office and drug. The fiscal year begins on 1 October, so that October of 2019 was in 2018.
 */
record CbpFormat() implements RowFormat {

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final int FIRST_OF_FISCAL_YEAR = 10;

  @Override
  public String sender() {
    return "cbp";
  }

  @Override
  public Optional<String> group(ImportRow row) {
    return Optional.empty();
  }

  @Override
  public Optional<String> key(ImportRow row) {
    return Optional.of(
        Stream.of(
                "fy",
                "month",
                "component",
                "region",
                "land_filter",
                "area_of_responsibility",
                "drug_type")
            .map(row::text)
            .collect(Collectors.joining("|")));
  }

  @Override
  public Map<String, String> plain(ImportRow row) {
    Map<String, String> plain = new LinkedHashMap<>();
    plain.put("occurred_at", month(row.text("fy"), row.text("month")));
    plain.put("country", "US");
    plain.put("city", row.text("area_of_responsibility"));
    plain.put("physical_place", RowFormat.joined(row.text("region"), row.text("land_filter")));
    plain.put("taking_part", row.text("component"));
    plain.put("substance", row.text("drug_type").replace("*", "").strip());
    plain.put("quantity", row.text("qty_lbs"));
    plain.put("unit", "lb");
    plain.put("cases", row.text("event_count"));
    return plain;
  }

  /** The month of the calendar, or what was written, for the rules to refuse. */
  static String month(String fiscalYear, String name) {
    int month = MONTHS.indexOf(name.toUpperCase(java.util.Locale.ROOT)) + 1;
    if (month == 0 || !fiscalYear.matches("[12][0-9]{3}")) {
      return fiscalYear + " " + name;
    }
    int year = Integer.parseInt(fiscalYear) - (month >= FIRST_OF_FISCAL_YEAR ? 1 : 0);
    return "%d-%02d".formatted(year, month);
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "occurred_at", "month",
        "substance", "drug_type",
        "quantity", "qty_lbs",
        "cases", "event_count",
        "city", "area_of_responsibility",
        "taking_part", "component");
  }

  @Override
  public DecimalSign sign() {
    return DecimalSign.POINT;
  }

  @Override
  public String unknownGoods() {
    return "drug";
  }
}
