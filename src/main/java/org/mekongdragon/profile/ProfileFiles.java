package org.mekongdragon.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Wordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Profiles as CSV, which the command line screens with too: {@code id}, {@code name}, {@code rule},
 * and if there {@code severity}, {@code explanation}, {@code valid_from}, {@code valid_to}, {@code
 * state}, {@code name_vi}, {@code explanation_vi} and so on for further languages. A file is taken
 * whole or not at all.
 */
@Component
class ProfileFiles {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "rule",
          "severity",
          "explanation",
          "valid_from",
          "valid_to",
          "state",
          "name_en",
          "explanation_en",
          "name_vi",
          "explanation_vi",
          "name_zh",
          "explanation_zh");

  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_FAULTS = 100;

  private final Profiles profiles;
  private final ProfileDesk desk;
  private final Audit audit;

  ProfileFiles(Profiles profiles, ProfileDesk desk, Audit audit) {
    this.profiles = profiles;
    this.desk = desk;
    this.audit = audit;
  }

  /**
   * Saves the profiles of a file.
   *
   * @param state of those whose line names none
   * @throws Problem {@code risk-profile-file}, {@code risk-profile-file-column}, {@code
   *     risk-profile-file-text}, {@code risk-profile-file-empty}, and up to a hundred faults of
   *     lines, whose fields begin with {@code line 7.}
   */
  @Transactional
  public Profiles.Taken read(InputStream file, ProfileState state) {
    desk.writer();
    List<NewProfile> wanted = rows(text(file), state);
    return profiles.saveAll(wanted, "");
  }

  /** Writes the profiles of the caller's organisation; that is put on record. */
  @Transactional
  public void write(OutputStream file) {
    Person person = desk.reader();
    audit.record(Audited.of("profile.exported", "organisation:" + person.organisation(), ""));
    try (TableWriter table = TableWriter.csv(file)) {
      table.row(COLUMNS);
      own(profiles, person.organisation()).forEach(profile -> table.row(row(profile)));
    }
  }

  /** All that an organisation owns and the caller may read, read page by page. */
  static Iterable<RiskProfile> own(Profiles profiles, String organisation) {
    ProfileFilter own = new ProfileFilter("", Optional.empty(), organisation, 0);
    return () ->
        IntStream.iterate(0, page -> page + 1)
            .mapToObj(page -> profiles.list(own, page, Profiles.PAGE).profiles())
            .takeWhile(some -> !some.isEmpty())
            .flatMap(List::stream)
            .iterator();
  }

  private static List<Object> row(RiskProfile profile) {
    ProfileContent content = profile.content();
    List<Object> row = new ArrayList<>();
    for (Language language : Language.values()) {
      row.add(content.words().name(language, ""));
      row.add(content.words().text(language, ""));
    }
    row.addAll(
        0,
        List.of(
            profile.code(),
            content.name(),
            content.rule(),
            content.severity(),
            content.explanation(),
            content.validFrom().toString(),
            content.validTo().map(LocalDate::toString).orElse(""),
            content.state().code()));
    return row;
  }

  private List<NewProfile> rows(String text, ProfileState state) {
    String head = text.lines().findFirst().orElse("");
    char separator = head.contains(",") ? ',' : head.contains(";") ? ';' : '\t';
    List<NewProfile> wanted = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      List<String> header = List.of();
      for (CsvRecord row : csv) {
        if (header.isEmpty()) {
          header = header(row);
        } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          one(new Row(row, header), state, faults).ifPresent(wanted::add);
        }
        if (wanted.size() > MOST_ROWS) {
          throw Problem.at("file", RiskProfileProblem.RISK_PROFILE_TOO_MANY, MOST_ROWS);
        }
      }
    } catch (CsvParseException e) {
      throw unreadable("CSV");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Problem.throwIfAny(faults.stream().limit(MOST_FAULTS).toList());
    if (wanted.isEmpty()) {
      throw Problem.at("file", RiskProfileProblem.RISK_PROFILE_FILE_EMPTY);
    }
    return wanted;
  }

  private static List<String> header(CsvRecord row) {
    List<String> header =
        row.getFields().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    for (String needed : List.of("name", "rule")) {
      if (!header.contains(needed)) {
        throw Problem.at("file", RiskProfileProblem.RISK_PROFILE_FILE_COLUMN, needed);
      }
    }
    return header;
  }

  private Optional<NewProfile> one(Row row, ProfileState unsaid, List<Fault> faults) {
    try {
      String state = row.cell("state").toLowerCase(Locale.ROOT);
      ProfileContent content =
          new ProfileContent(
              row.cell("name"),
              row.cell("rule"),
              row.severity(),
              row.cell("explanation"),
              row.day("valid_from").orElse(profiles.today()),
              row.day("valid_to"),
              state.isEmpty()
                  ? unsaid
                  : ProfileState.of(state)
                      .orElseThrow(
                          () -> Problem.at("state", RiskProfileProblem.RISK_PROFILE_STATE)),
              row.words());
      var _ = profiles.expanded(content.rule());
      return Optional.of(new NewProfile(row.cell("id"), content, Optional.empty()));
    } catch (Problem problem) {
      problem.faults().stream()
          .map(fault ->
              new Fault(
                  "line " + row.line() + "." + fault.field(), fault.code(), fault.arguments()))
          .forEach(faults::add);
      return Optional.empty();
    }
  }

  /** A line under its header. */
  private record Row(CsvRecord row, List<String> header) {

    long line() {
      return row.getStartingLineNumber();
    }

    String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    Wordings words() {
      return Wordings.of((part, language) ->
          cell((part.equals("name") ? "name_" : "explanation_") + language.code()));
    }

    int severity() {
      String text = cell("severity");
      if (text.isEmpty()) {
        return ProfileContent.USUAL_SEVERITY;
      }
      return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    Optional<LocalDate> day(String column) {
      try {
        return cell(column).isEmpty()
            ? Optional.empty()
            : Optional.of(LocalDate.parse(cell(column)));
      } catch (DateTimeException e) {
        throw Problem.at(column, RiskProfileProblem.RISK_PROFILE_VALIDITY);
      }
    }
  }

  private static String text(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable("32 MiB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.at("file", RiskProfileProblem.RISK_PROFILE_FILE_TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem unreadable(String reason) {
    return Problem.at("file", RiskProfileProblem.RISK_PROFILE_FILE, reason);
  }
}
