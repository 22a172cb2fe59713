package org.mekongdragon.targeting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameKind;

/**
 * The Specially Designated Nationals list of the US Treasury in its three CSV files without a
 * header: parties (sdn), aliases (alt), addresses (add). {@code -0-} stands for empty.
 */
public final class OfacList {

  /** A party before its aliases and addresses are known. */
  private record Party(
      String id,
      String name,
      NameKind kind,
      Set<String> dates,
      Set<CountryCode> countries,
      Set<String> numbers) {

    NameEvidence evidence() {
      return new NameEvidence(dates, countries, numbers);
    }
  }

  private static final int PARTY_COLUMNS = 12;
  private static final int ALIAS_COLUMNS = 4;
  private static final int ADDRESS_COLUMNS = 5;
  private static final Pattern BIRTH = Pattern.compile("DOB (?:[^;.]*?)((?:19|20)[0-9]{2})\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:Passport|IMO|Cedula No\\.|Tax ID No\\.|NIT #|C\\.U\\.I\\.T\\. #|"
              + "National ID No\\.|Registration ID|D-U-N-S Number|Identification Number)"
              + "\\s+([A-Z]*[0-9][A-Z0-9-]{3,})");
  private static final Pattern NATIONALITY =
      Pattern.compile("(?:nationality|citizen) ([A-Z][^;.]+)");

  private final Map<String, Party> parties = new HashMap<>();
  private final List<Party> order = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> remarks = new HashMap<>();

  private OfacList() {}

  /**
   * Reads the three files; none is closed.
   *
   * @throws Problem {@code watch-list-unreadable} when one cannot be read or its quotes do not
   *     close
   */
  public static LoadedList read(Reader sdn, Reader alt, Reader add) {
    OfacList list = new OfacList();
    list.rows(sdn, "sdn", PARTY_COLUMNS, list::addParty);
    list.rows(add, "add", ADDRESS_COLUMNS, list::addAddress);
    Map<String, List<String>> aliases = new HashMap<>();
    list.rows(alt, "alt", ALIAS_COLUMNS, row -> list.addAlias(row, aliases));
    List<ListedName> names = new ArrayList<>();
    for (Party party : list.order) {
      NameEvidence evidence = party.evidence();
      names.add(new ListedName(party.id(), party.name(), party.kind(), false, evidence));
      for (String alias : aliases.getOrDefault(party.id(), List.of())) {
        names.add(new ListedName(party.id(), alias, party.kind(), true, evidence));
      }
    }
    return new LoadedList(names, list.faults, list.remarks, Optional.empty());
  }

  /** What is done with one row; an empty answer means it was taken. */
  private interface RowReader {
    String read(CsvRecord row);
  }

  private void rows(Reader in, String file, int columns, RowReader reader) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(in)) {
      for (CsvRecord row : csv) {
        boolean endOfFile = row.getFieldCount() == 1 && row.getField(0).length() <= 1;
        String reason =
            endOfFile ? "" : row.getFieldCount() < columns ? "columns" : reader.read(row);
        if (!reason.isEmpty()) {
          String place = file + " line " + row.getStartingLineNumber();
          faults.add(Fault.of(place, ListProblem.WATCH_LIST_ROW, reason));
        }
      }
    } catch (CsvParseException | UncheckedIOException | IOException broken) {
      throw Problem.at(
          file, ListProblem.WATCH_LIST_UNREADABLE, String.valueOf(broken.getMessage()));
    }
  }

  private String addParty(CsvRecord row) {
    String id = value(row, 0);
    String name = value(row, 1);
    if (id.isEmpty() || name.isEmpty()) {
      return id.isEmpty() ? "id" : "name";
    }
    NameKind kind =
        switch (value(row, 2)) {
          case "individual" -> NameKind.PERSON;
          case "vessel", "aircraft" -> NameKind.VESSEL;
          default -> NameKind.ORGANISATION;
        };
    Party party = new Party(id, name, kind, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    String notes = value(row, 11);
    all(BIRTH, notes, party.dates());
    all(NUMBER, notes, party.numbers());
    Matcher nationality = NATIONALITY.matcher(notes);
    while (nationality.find()) {
      Countries.named(nationality.group(1)).ifPresent(party.countries()::add);
    }
    Countries.named(value(row, 9)).ifPresent(party.countries()::add);
    if (parties.putIfAbsent(id, party) != null) {
      return "id twice";
    }
    order.add(party);
    String remark = String.join("\n", value(row, 3), notes).strip();
    if (!remark.isEmpty()) {
      remarks.put(id, remark);
    }
    return "";
  }

  private String addAddress(CsvRecord row) {
    Party party = parties.get(value(row, 0));
    if (party == null) {
      return "unknown id";
    }
    Countries.named(value(row, 4)).ifPresent(party.countries()::add);
    return "";
  }

  private String addAlias(CsvRecord row, Map<String, List<String>> aliases) {
    String id = value(row, 0);
    String name = value(row, 3);
    if (!parties.containsKey(id) || name.isEmpty()) {
      return name.isEmpty() ? "name" : "unknown id";
    }
    aliases.computeIfAbsent(id, key -> new ArrayList<>(2)).add(name);
    return "";
  }

  private static void all(Pattern pattern, String text, Set<String> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      into.add(matcher.group(1));
    }
  }

  private static String value(CsvRecord row, int column) {
    String text = row.getField(column).strip();
    return "-0-".equals(text) ? "" : text;
  }
}
