package org.mekongdragon.cargo.parse;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.mekongdragon.kernel.Fault;

/**
 * The first sheet of an Office Open XML workbook. A zip archive cannot be read from front to back,
 * so it rests in a temporary file while it is read; before that its parts are unfolded once without
 * being kept, to refuse what would not fit.
 */
final class XlsxTable implements CargoReader {

  private static final long ARCHIVE_BYTES = 512L << 20;
  private static final long PART_BYTES = 4L << 30;
  private static final long SHARED_TEXT_BYTES = 128L << 20;
  private static final long RATIO = 500;
  private static final int PARTS = 10_000;

  private Optional<TableHeader> header = Optional.empty();

  @Override
  public void read(Source source, Delivery delivery) throws IOException {
    Path file = Files.createTempFile("cargo", ".xlsx");
    try {
      copy(source, file);
      checkParts(file);
      rows(file, delivery);
    } catch (ZipException | EOFException broken) {
      String message = String.valueOf(broken.getMessage());
      boolean cut = message.contains("END header") || broken instanceof EOFException;
      CargoProblem problem = cut ? CargoProblem.TRUNCATED : CargoProblem.SYNTAX;
      delivery.reject(Position.FILE, Fault.of("", problem, Limits.excerpt(message)), "");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void copy(Source source, Path file) throws IOException {
    byte[] buffer = new byte[Source.HEAD_BYTES];
    long total = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      InputStream in = source.bytes();
      int n = in.read(buffer);
      while (n >= 0) {
        source.progress();
        total += n;
        if (total > ARCHIVE_BYTES) {
          throw new Refused(CargoProblem.TOO_LARGE, ARCHIVE_BYTES);
        }
        out.write(buffer, 0, n);
        n = in.read(buffer);
      }
    }
  }

  private static void checkParts(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > PARTS) {
        throw new Refused(CargoProblem.ARCHIVE_BOMB, PARTS);
      }
      long limit =
          Math.min(PART_BYTES, Math.max(Limits.UNFOLD_FREE_BYTES, Files.size(file) * RATIO));
      long total = 0;
      Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
      while (entries.hasNext()) {
        ZipEntry entry = entries.next();
        boolean shared = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        total += unfold(zip, entry, Math.min(limit - total, shared ? SHARED_TEXT_BYTES : limit));
      }
    }
  }

  /** Unfolds one part without keeping it; a text without any tag may not grow beyond bound. */
  private static long unfold(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    long sinceTag = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int n = in.read(buffer);
      while (n >= 0) {
        total += n;
        for (int i = 0; i < n; i++) {
          sinceTag = buffer[i] == '>' ? 0 : sinceTag + 1;
          if (sinceTag > Limits.TOKEN_BYTES) {
            throw new Refused(CargoProblem.TOO_LARGE, Limits.TOKEN_BYTES);
          }
        }
        if (total > limit) {
          throw new Refused(CargoProblem.ARCHIVE_BOMB, limit);
        }
        n = in.read(buffer);
      }
    }
    return total;
  }

  /** The first rows that are not blank, at most so many; none of a workbook that is broken. */
  static List<List<String>> firstRows(Source source, int most) throws IOException {
    Path file = Files.createTempFile("cargo", ".xlsx");
    try {
      copy(source, file);
      checkParts(file);
      try (ReadableWorkbook workbook = guarded(() -> open(file));
          Stream<Row> stream = guarded(() -> workbook.getFirstSheet().openStream())) {
        return guarded(() ->
            stream
                .limit(Limits.COLUMNS)
                .map(XlsxTable::cells)
                .filter(cells -> !cells.stream().allMatch(String::isBlank))
                .limit(most)
                .toList());
      }
    } catch (ZipException | EOFException | Unreadable broken) {
      return List.of();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void rows(Path file, Delivery delivery) throws IOException {
    try (ReadableWorkbook workbook = guarded(() -> open(file));
        Stream<Row> stream = guarded(() -> workbook.getFirstSheet().openStream())) {
      Iterator<Row> rows = stream.iterator();
      boolean going = guarded(rows::hasNext);
      while (going) {
        Row row = guarded(rows::next);
        List<String> cells = guarded(() -> cells(row));
        boolean blank = cells.stream().allMatch(String::isBlank);
        if (!blank) {
          row(cells, row.getRowNum(), delivery);
        }
        going = (blank || header.isPresent()) && guarded(rows::hasNext);
      }
    } catch (Unreadable unreadable) {
      delivery.reject(delivery.next(0, "").position(), unreadable.fault, "");
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  /** The library lets through whatever its XML and number parsing throw on a broken workbook. */
  private static <T> T guarded(Step<T> step) {
    try {
      return step.take();
    } catch (RuntimeException | IOException broken) {
      String message = Limits.excerpt(String.valueOf(broken.getMessage()));
      throw new Unreadable(Fault.of("", CargoProblem.SYNTAX, message));
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
    }
    return cells;
  }

  private void row(List<String> cells, int number, Delivery delivery) {
    if (header.isEmpty()) {
      header = TableHeader.read(cells, number, delivery);
      return;
    }
    Draft draft = new Draft(CargoFormat.XLSX, delivery.next(number, ""));
    TableHeader columns = header.get();
    TableRecord.read(draft, field -> columns.cell(cells, field), columns.currency());
    delivery.deliver(draft, String.join(" ", cells));
  }

  /** Numbers as decimals, dates as ISO 8601, everything else as shown. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
      if (isDate(format)) {
        return cell.asDate().toString();
      }
      BigDecimal number = cell.asNumber();
      return number.stripTrailingZeros().toPlainString();
    }
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  private static boolean isDate(String format) {
    String plain = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
    return plain.contains("yy") || (plain.contains("d") && plain.contains("m"));
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Unreadable(Fault fault) {
      this.fault = fault;
    }
  }
}
