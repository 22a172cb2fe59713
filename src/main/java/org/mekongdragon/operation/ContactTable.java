package org.mekongdragon.operation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Unit;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The directory as CSV (RFC 4180, UTF-8 with a mark, which spreadsheets need). */
@Component
class ContactTable {

  private static final List<String> COLUMNS =
      List.of(
          "organisation",
          "organisationName",
          "country",
          "level",
          "force",
          "unit",
          "name",
          "channels",
          "languages",
          "allDay",
          "validFrom",
          "validTo",
          "confirmed");

  private final Organisations organisations;

  ContactTable(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The units of organisations to choose from. */
  List<Choice> units(Collection<String> codes, NamesView names) {
    return codes.stream()
        .flatMap(code -> organisations.units(code).stream())
        .map(unit -> new Choice(unit.id().toString(), unit.name(names.language().code())))
        .toList();
  }

  void write(List<Kept<ContactPoint>> points, NamesView names, Texts texts, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(writer)) {
      row(csv, COLUMNS.stream().map(column -> texts.of("operation.column." + column)).toList());
      for (Kept<ContactPoint> kept : points) {
        row(csv, cells(kept.value(), names, texts));
      }
    }
  }

  private List<String> cells(ContactPoint point, NamesView names, Texts texts) {
    return Arrays.asList(
        point.organisation(),
        names.organisation(point.organisation()),
        names.countryOf(point.organisation()),
        Integer.toString(point.level()),
        texts.of("operation.force", point.force()),
        point
            .unit()
            .flatMap(organisations::unit)
            .map((Unit unit) -> unit.name(names.language().code()))
            .orElse(""),
        point.name(),
        point.channels().stream()
            .map(channel -> texts.of("operation.way", channel.way()) + ": " + channel.value())
            .collect(Collectors.joining("; ")),
        String.join(" ", point.languages()),
        yes(point.allDay(), texts),
        point.validFrom().toString(),
        point.validTo().map(Object::toString).orElse(""),
        yes(point.confirmed(), texts));
  }

  private static String yes(boolean yes, Texts texts) {
    return texts.of(yes ? "operation.yes" : "operation.no");
  }

  private static void row(CsvWriter csv, List<String> cells) {
    csv.writeRecord(cells.stream().map(ContactTable::defused).toList());
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
  static String defused(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
