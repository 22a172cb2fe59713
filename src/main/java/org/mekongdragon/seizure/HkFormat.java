package org.mekongdragon.seizure;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.intake.ImportFinding;
import org.mekongdragon.intake.ImportRow;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;

/**
 * Facts of press releases of Hong Kong Customs, 2004 to 2013. The items of a release make one
 * record with several goods lines, because release, place and arrests are told of all of them
 * together. A release without a day of the event is dated by its publication, with a warning.
 */
record HkFormat(List<NamedCsvRecord> words) implements RowFormat {

  static HkFormat shipped() {
    return new HkFormat(ImportColumns.rows("/seed/seizure/hk-words.csv"));
  }

  @Override
  public String sender() {
    return "hk";
  }

  @Override
  public Optional<String> group(ImportRow row) {
    return Optional.of(row.text("release_id")).filter(id -> !id.isEmpty());
  }

  @Override
  public Optional<String> key(ImportRow first) {
    return group(first);
  }

  @Override
  public Map<String, String> plain(ImportRow row) {
    Map<String, String> plain = new LinkedHashMap<>();
    plain.put("occurred_at", row.values().getOrDefault("event_date", row.text("published")));
    plain.put("country", "HK");
    plain.put("physical_place", row.text("place"));
    plain.put("latitude", row.text("lat"));
    plain.put("longitude", row.text("lon"));
    plain.put("substance", row.text("commodity"));
    plain.put("quantity", row.text("quantity"));
    plain.put("unit", row.text("unit"));
    plain.put("arrests", row.text("arrests"));
    plain.put("origin", row.text("origin_zh"));
    plain.put("transit", row.text("transit_zh"));
    plain.put("remarks", RowFormat.joined(row.text("title_zh"), row.text("url")));
    for (String column : List.of("mode_guess", "place", "unit", "commodity")) {
      words.stream()
          .filter(word -> word.getField("column").equals(column))
          .filter(word -> word.getField("value").equals(row.text(column)))
          .forEach(word -> put(plain, column, word));
    }
    boolean renamed = !plain.get("unit").equals(row.text("unit"));
    plain.put(
        "description",
        renamed
            ? row.text("commodity") + " (" + row.text("quantity") + " " + row.text("unit") + ")"
            : row.text("commodity"));
    return plain;
  }

  /** What the means of transport says goes before what the place suggests. */
  private static void put(Map<String, String> plain, String column, NamedCsvRecord word) {
    String field = word.getField("field");
    boolean guessed = field.equals("mode") || field.equals("site");
    if (column.equals("place") && guessed) {
      plain.putIfAbsent(field, word.getField("becomes"));
    } else {
      plain.put(field, word.getField("becomes"));
    }
  }

  @Override
  public List<ImportFinding> notes(ImportRow row) {
    boolean dated = !row.text("event_date").isEmpty() || row.text("published").isEmpty();
    return dated
        ? List.of()
        : List.of(
            new ImportFinding(
                row.number(),
                Fault.of("event_date", SeizureProblem.DATE_OF_PUBLICATION, row.text("published")),
                false));
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "occurred_at", "event_date",
        "substance", "commodity",
        "latitude", "lat",
        "longitude", "lon",
        "mode", "mode_guess",
        "origin", "origin_zh",
        "transit", "transit_zh",
        "physical_place", "place");
  }

  @Override
  public DecimalSign sign() {
    return DecimalSign.POINT;
  }
}
