package org.mekongdragon.seizure;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mekongdragon.intake.ImportField;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lists of seizures as files, a row a goods line. The plain columns come back through the
 * import as the same records; the columns of UNODC hold drugs, precursors and new substances only.
 */
@Component
public class SeizureExports {

  private static final String LANGUAGE = "en";
  private static final int MOST_PLACES = 20_000;

  private final Seizures seizures;
  private final PastSeizures past;
  private final Reference reference;

  SeizureExports(Seizures seizures, PastSeizures past, Reference reference) {
    this.seizures = seizures;
    this.past = past;
    this.reference = reference;
  }

  /** A form of file. */
  public enum Format {
    /** The plain columns as text. */
    CSV("csv", "text/csv;charset=utf-8"),
    /** The plain columns as a workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The columns in which UNODC publishes individual drug seizures, as text. */
    IDS("csv", "text/csv;charset=utf-8");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    /** How file names end, without the dot. */
    public String ending() {
      return ending;
    }

    /** The media type. */
    public String type() {
      return type;
    }

    /**
     * The format of a name.
     *
     * @throws Problem {@code choice}
     */
    public static Format of(String name) {
      for (Format format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
          return format;
        }
      }
      throw Problem.at("format", SeizureProblem.CHOICE, "csv, xlsx, ids");
    }
  }

  /**
   * Writes all that the filter finds, newest first, in the memory of one page. The export is on
   * record. The stream is not closed.
   *
   * @param asOf the moment whose knowledge is asked for; empty for now
   * @throws Problem {@code no-operation}, {@code past-words}
   */
  @Transactional
  public void write(
      SeizureFilter filter, Format format, Optional<Instant> asOf, OutputStream output) {
    List<ImportField> fields = ImportColumns.of(format == Format.IDS ? "ids" : ImportColumns.TABLE);
    try (TableWriter table =
        format == Format.XLSX
            ? TableWriter.xlsx(output, filter.operation())
            : TableWriter.csv(output)) {
      table.row(
          fields.stream()
              .map(field -> format == Format.IDS ? field.names().getFirst() : field.name())
              .toList());
      Map<String, String> places = new HashMap<>();
      Consumer<Seizure> writer =
          seizure ->
              rows(seizure, format, places)
                  .forEach(row ->
                      table.row(fields.stream().map(field -> cell(row, field.name())).toList()));
      asOf.ifPresentOrElse(
          moment -> past.stream(filter, moment, writer), () -> seizures.stream(filter, writer));
    }
  }

  private static Object cell(Map<String, Object> row, String field) {
    return row.getOrDefault(field, "");
  }

  private List<Map<String, Object>> rows(
      Seizure seizure, Format format, Map<String, String> places) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (GoodsLine line : seizure.content().goods()) {
      if (format == Format.IDS) {
        ids(seizure, line, places).ifPresent(rows::add);
      } else {
        Map<String, Object> row = head(seizure);
        goods(row, line);
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, Object> head(Seizure seizure) {
    SeizureContent content = seizure.content();
    SeizurePlace where = content.where();
    Transport transport = content.transport();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", seizure.number());
    row.put("national_number", content.numbers().national());
    row.put("occurred_at", content.when().map(Occurrence::text).orElse(""));
    row.put("country", where.country());
    row.put("admin1", where.admin1());
    row.put("city", where.city());
    row.put("place", where.place());
    row.put("site", where.site());
    row.put("physical_place", where.physical());
    where.point().ifPresent(point -> row.put("latitude", point.latitude()));
    where.point().ifPresent(point -> row.put("longitude", point.longitude()));
    row.put("direction", transport.direction());
    row.put("mode", transport.mode());
    row.put("conveyance", transport.conveyance());
    row.put("containers", String.join("; ", transport.containers()));
    row.put("waybill", transport.waybill());
    row.put("parcel", transport.parcel());
    row.put("lead", content.agencies().lead());
    row.put("taking_part", String.join("; ", content.agencies().takingPart()));
    row.put("concealment", content.discovery().concealment());
    row.put("concealment_text", content.discovery().concealmentText());
    row.put("detection", content.discovery().detection());
    row.put("detection_text", content.discovery().detectionText());
    row.put("warning", content.discovery().warning());
    after(row, content);
    return row;
  }

  private static void after(Map<String, Object> row, SeizureContent content) {
    int arrests =
        (int)
            content.persons().stream()
                .filter(person ->
                    person.status().filter(InvolvedPerson.Status.ARRESTED::equals).isPresent())
                .count();
    row.put("arrests", arrests == 0 ? "" : arrests);
    for (RouteLeg.Stop stop : RouteLeg.Stop.values()) {
      row.put(
          stop.name().toLowerCase(Locale.ROOT),
          content.route().stream()
              .filter(leg -> leg.stop() == stop)
              .map(SeizureExports::leg)
              .collect(Collectors.joining("; ")));
    }
    content.numbers().foreign().forEach(row::put);
    row.put("lab_status", content.aftermath().lab().map(SeizureJson::code).orElse(""));
    row.put("disposal", content.aftermath().disposal());
    row.put("dossier", content.aftermath().dossier());
    row.put("remarks", content.aftermath().remarks());
    row.put("cases", content.cases());
  }

  private static String leg(RouteLeg leg) {
    return !leg.place().isEmpty()
        ? leg.place()
        : !leg.country().isEmpty() ? leg.country() : leg.name();
  }

  private static void goods(Map<String, Object> row, GoodsLine line) {
    row.put("regime", line.regime().map(Regime::code).orElse(""));
    row.put("substance", line.code());
    row.put("description", line.description());
    row.put("form", line.form());
    line.quantity().ifPresent(quantity -> amount(row, quantity));
    row.put("tablets_part_of_mass", line.partOfMass() ? "true" : "");
    line.purity().ifPresent(purity -> row.put("purity", purity));
    row.put("hs", line.listing().hs());
    row.put("cas", line.listing().cas());
    row.put("appendix", line.listing().appendix());
    row.put("term", line.listing().term());
  }

  private static void amount(Map<String, Object> row, Quantity quantity) {
    row.put("quantity", plain(quantity.amount().value()));
    row.put("unit", quantity.unit());
    Bound bound = quantity.amount().bound();
    row.put("bound", bound == Bound.EXACT ? "" : SeizureJson.code(bound));
  }

  /** With a zero more where a point with three digits behind it would read two ways. */
  private static BigDecimal plain(BigDecimal value) {
    return value.scale() == 3 ? value.setScale(4) : value;
  }

  private Optional<Map<String, Object>> ids(
      Seizure seizure, GoodsLine line, Map<String, String> places) {
    Regime regime = line.regime().orElse(Regime.OTHER);
    if (regime == Regime.CITES || regime == Regime.OTHER) {
      return Optional.empty();
    }
    SeizureContent content = seizure.content();
    Optional<Entry> country = reference.entry(ReferenceKind.COUNTRY, content.where().country());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seizure_date", content.when().map(when -> when.day().toString()).orElse(""));
    row.put(
        "country_territory_of_seizure",
        country.map(entry -> entry.name(LANGUAGE)).orElse(content.where().country()));
    for (String attribute : List.of("iso3", "subregion", "region")) {
      row.put(attribute, country.flatMap(entry -> entry.attribute(attribute)).orElse(""));
    }
    row.put(
        "drug_substance",
        line.code().isEmpty()
            ? line.description()
            : reference.name(ReferenceKind.SUBSTANCE, line.code(), LANGUAGE));
    line.quantity()
        .ifPresent(quantity -> {
          row.put("quantity_seized", plain(quantity.amount().value()));
          row.put("measurement_unit", unit(quantity.unit()));
        });
    row.put("city", content.where().city());
    row.put(
        "administrative_region",
        reference.name(ReferenceKind.SUBDIVISION, content.where().admin1(), LANGUAGE));
    row.put("physical_seizure_location", physical(content.where(), places));
    row.put(
        "trafficking_mode_of_transportation",
        reference.name(ReferenceKind.MODE, content.transport().mode(), LANGUAGE));
    row.put("source", content.agencies().lead());
    row.put("reporting_channel", seizure.number());
    return Optional.of(row);
  }

  private String unit(String code) {
    return reference.name(ReferenceKind.UNIT, code, LANGUAGE);
  }

  /** Places are many and asked for one by one: those of a file are remembered, up to a bound. */
  private String physical(SeizurePlace where, Map<String, String> places) {
    if (!where.physical().isEmpty() || where.place().isEmpty()) {
      return where.physical();
    }
    String known = places.get(where.place());
    if (known == null) {
      known = reference.place(where.place()).map(place -> place.names().en()).orElse(where.place());
      if (places.size() < MOST_PLACES) {
        places.put(where.place(), known);
      }
    }
    return known;
  }
}
