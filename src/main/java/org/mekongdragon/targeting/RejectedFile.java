package org.mekongdragon.targeting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.Position;
import org.mekongdragon.kernel.Fault;

/**
 * The records that could not be screened, with line and reason. There is no file when all could;
 * one of an earlier run is removed.
 */
final class RejectedFile implements AutoCloseable {

  private final Path target;
  private final Complaints complaints;
  private Optional<CsvWriter> csv = Optional.empty();

  RejectedFile(Path target, Complaints complaints) throws IOException {
    this.target = target;
    this.complaints = complaints;
    Files.deleteIfExists(target);
  }

  Path target() {
    return target;
  }

  void add(String file, Position position, List<Fault> reasons, String excerpt) throws IOException {
    if (csv.isEmpty()) {
      csv = Optional.of(CsvWriter.builder().build(target));
      csv.get().writeRecord("file", "record", "line", "segment", "code", "reason", "excerpt");
    }
    csv.get()
        .writeRecord(
            PlainCell.of(file),
            position.record() == 0 ? "" : Long.toString(position.record()),
            position.line() == 0 ? "" : Long.toString(position.line()),
            PlainCell.of(position.segment()),
            reasons.stream().map(fault -> fault.code().code()).collect(Collectors.joining(" ")),
            PlainCell.of(complaints.sentences(reasons)),
            PlainCell.of(excerpt));
  }

  @Override
  public void close() throws IOException {
    if (csv.isPresent()) {
      csv.get().close();
    }
  }
}
