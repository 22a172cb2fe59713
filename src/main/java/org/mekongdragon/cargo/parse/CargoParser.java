package org.mekongdragon.cargo.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * The door: reads cargo messages of any known format. Thread-safe; a parse uses the caller's thread
 * and memory that does not grow with the file.
 */
public final class CargoParser {

  private final CodeLists lists;

  /**
   * @param lists the reference data to check places, countries and HS codes against
   */
  public CargoParser(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * Reads a file to its end and hands every consignment and every problem to the sink. What is
   * wrong with the file never throws: a file that is broken, hostile or of no known format comes
   * back as a {@link Rejected} at {@link Position#FILE} or where it breaks, after all that could be
   * read before. gzip is unfolded. The stream is not closed.
   *
   * @param mapping for tables and JSON lines; its date order holds for all formats
   * @throws IOException only when the stream itself fails
   */
  public ParseSummary parse(
      InputStream file, FormatHint hint, ColumnMapping mapping, CargoSink sink) throws IOException {
    try {
      return read(file, hint, mapping, sink);
    } catch (Source.Failed failed) {
      throw failed.getCause();
    }
  }

  private ParseSummary read(
      InputStream file, FormatHint hint, ColumnMapping mapping, CargoSink sink) throws IOException {
    Source source;
    Optional<CargoFormat> format;
    try {
      source = Source.open(file);
      format = hint.format().or(() -> Detection.detect(source, mapping));
    } catch (Refused refused) {
      return refuse(refused.fault(), "", sink);
    }
    if (format.isEmpty()) {
      String start = Limits.excerpt(source.headText());
      return refuse(Fault.of("", CargoProblem.CARGO_FORMAT_UNKNOWN, start), start, sink);
    }
    Delivery delivery = new Delivery(sink, lists, mapping, format.get());
    try {
      readerOf(format.get()).read(source, delivery);
    } catch (Refused refused) {
      delivery.reject(Position.FILE, refused.fault(), "");
    }
    if (source.endedEarly()) {
      delivery.warn(Position.FILE, Fault.of("", CargoProblem.TRUNCATED), "");
    }
    return delivery.summary();
  }

  private static ParseSummary refuse(Fault fault, String excerpt, CargoSink sink) {
    sink.reject(new Rejected(Position.FILE, java.util.List.of(fault), excerpt));
    return new ParseSummary(Optional.empty(), 0, 1, 0);
  }

  private static CargoReader readerOf(CargoFormat format) {
    return switch (format) {
      case CUSCAR, BAPLIE, COARRI -> new Edifact();
      case XFWB, XFZB -> new AirWaybillXml(format);
      case FWB, FHL -> new CargoImp();
      case ENS -> new EntrySummary();
      case AWMDS -> new AsycudaManifest();
      case SAD -> new AsycudaDeclaration();
      case ONE_RECORD -> new OneRecord();
      case CSV -> new CsvTable();
      case XLSX -> new XlsxTable();
      case JSON_LINES -> new JsonLines();
    };
  }
}
