package org.mekongdragon.targeting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.Position;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.CsvRow;
import org.mekongdragon.targeting.engine.CsvScreener;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.RuleProblem;

/** Reads manifests, straight by the engine where that is possible, else by the parser. */
final class ManifestScreening implements CargoSink, CsvScreener.Listener {

  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final ScreenRun run;
  private final FormatHint hint;
  private final Complaints complaints;
  private final PrintStream err;
  private long rejected;
  private long warnings;
  private long foreignMoney;

  private String file = "";
  private Optional<RejectedFile> rejectedFile = Optional.empty();
  private boolean hasId;
  private long number;
  private long start;
  private long said;
  private CargoRecord cargo = CargoRecord.of("").build();
  private HitLine.Origin origin = new HitLine.Origin("", 0, 0, "");

  ManifestScreening(ScreenRun run, FormatHint hint, Complaints complaints, PrintStream err) {
    this.run = run;
    this.hint = hint;
    this.complaints = complaints;
    this.err = err;
  }

  /**
   * Screens a file to its end.
   *
   * @throws IOException when the file cannot be read or a result not be written
   */
  void screen(Path path, RejectedFile unreadable) throws IOException {
    file = path.toString();
    rejectedFile = Optional.of(unreadable);
    number = 0;
    start = System.nanoTime();
    said = start;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), CsvManifest.HEAD)) {
      Optional<CsvManifest> csv = manifest(in);
      if (csv.isPresent()) {
        hasId = csv.get().hasId();
        new CsvScreener(run.screener(), run.circumstances()).screen(in, this);
      } else {
        new CargoParser(CodeLists.FORM_ONLY).parse(in, hint, ColumnMapping.AUTO, this);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Records that could not be screened, of all files so far. */
  long rejected() {
    return rejected;
  }

  /** Doubts about records that were screened, of all files so far. */
  long warnings() {
    return warnings;
  }

  /** Consignments whose value rules could not compare, of all files so far. */
  long foreignMoney() {
    return foreignMoney;
  }

  private Optional<CsvManifest> manifest(InputStream in) throws IOException {
    boolean asked = hint.format().map(format -> format == CargoFormat.CSV).orElse(true);
    in.mark(CsvManifest.HEAD);
    byte[] head = in.readNBytes(CsvManifest.HEAD);
    in.reset();
    return asked ? CsvManifest.of(head, run.fields()) : Optional.empty();
  }

  @Override
  public void accept(Consignment consignment, List<Finding> found) {
    number++;
    CargoRecord record = CargoRecords.of(consignment, number);
    found.forEach(this::warn);
    foreignMoney += CargoRecords.isForeignMoney(consignment) ? 1 : 0;
    run.screen(run.next(file, number, record.id()), record, consignment);
    progress();
  }

  @Override
  public void reject(Rejected record) {
    number += record.position().record() > 0 ? 1 : 0;
    reject(record.position(), record.reasons(), record.excerpt());
  }

  @Override
  public void warn(Finding finding) {
    warnings++;
    complaints.add(file, place(finding.position()), finding.fault());
  }

  @Override
  public void record(CsvRow row) {
    number++;
    cargo = row.cargo();
    String id = hasId ? cargo.id() : ownId();
    origin = run.next(file, number, id);
    run.history().add(cargo);
    run.names(origin, cargo);
    progress();
  }

  @Override
  public void hit(CsvRow row, Profile profile) {
    run.hit(origin, profile, cargo);
  }

  @Override
  public void fault(long line, Fault fault) {
    if (fault.code() == RuleProblem.CARGO_LINE) {
      number++;
      Position position = new Position(number, line, "");
      reject(position, List.of(fault), String.valueOf(fault.arguments().getFirst()));
    } else {
      warnings++;
      complaints.add(file, " line " + line, fault);
    }
  }

  /** As the parser names a record without id. */
  private String ownId() {
    List<String> waybills = cargo.texts(Field.WAYBILL);
    boolean none = waybills.isEmpty() || waybills.getFirst().isBlank();
    return none ? Long.toString(number) : waybills.getFirst();
  }

  private void reject(Position position, List<Fault> reasons, String excerpt) {
    rejected++;
    complaints.add(file, place(position) + " rejected", reasons.getFirst());
    try {
      rejectedFile.orElseThrow().add(file, position, reasons, excerpt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Position position) {
    String record = position.record() > 0 ? " record " + position.record() : "";
    String line = position.line() > 0 ? " line " + position.line() : "";
    return record + line + (position.segment().isEmpty() ? "" : " " + position.segment());
  }

  private void progress() {
    if ((number & 0xff) != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - said > NANOS_BETWEEN) {
      said = now;
      double seconds = (now - start) / 1e9;
      err.printf(Locale.ROOT, "%s: %,d records, %,.0f a second%n", file, number, number / seconds);
    }
  }
}
