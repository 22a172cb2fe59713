package org.mekongdragon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.Problem;

/** Tables in and out, hostile ones too. */
class TablesTest {

  @TempDir private Path folder;

  @Test
  void writesFormulasSoThatNothingRunsThem() {
    for (String hostile :
        List.of("=CMD()", "\uff1d1", "+1+1", "@SUM", "\tx", "\rx", "-2+3", "-x")) {
      assertThat(TableWriter.defused(hostile)).isEqualTo("'" + hostile);
    }
    for (String harmless : List.of("-12", "-1.5", "", "a=b", "2025-05-03")) {
      assertThat(TableWriter.defused(harmless)).isEqualTo(harmless);
    }
  }

  @Test
  void readsBackWhatItWroteInBothForms() throws IOException {
    List<List<String>> expected =
        List.of(List.of("name", "n"), List.of("Lạng Sơn, \"x\"", "1.2340"), List.of("海洛因", "-3"));
    for (boolean csv : List.of(true, false)) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      try (TableWriter table = csv ? TableWriter.csv(output) : TableWriter.xlsx(output, "sheet")) {
        table.row(List.of("name", "n"));
        table.row(List.of("Lạng Sơn, \"x\"", new BigDecimal("1.2340")));
        table.row(List.of("海洛因", -3));
      }
      assertThat(read(output.toByteArray())).isEqualTo(expected);
    }
  }

  @Test
  void refusesHostileFilesWithAReason() throws IOException {
    assertThatThrownBy(() -> read(new byte[0])).satisfies(is(IntakeProblem.FILE_EMPTY));
    assertThatThrownBy(() -> read(text("a,b\n1,\0\n"))).satisfies(is(IntakeProblem.CONTROL));
    assertThatThrownBy(() -> read(text("%PDF-1.7"))).satisfies(is(IntakeProblem.FILE_FORM));
    byte[] mixed = text("a\nLạng Sơn, Hà Nội\n?\n");
    mixed[mixed.length - 2] = (byte) 0xFF;
    assertThatThrownBy(() -> read(mixed)).satisfies(is(IntakeProblem.ENCODING));
    String wide =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertThatThrownBy(() -> read(text(wide))).satisfies(is(IntakeProblem.COLUMNS_MANY));
    assertThatThrownBy(() -> read(text("a\n" + "x".repeat(40_000))))
        .satisfies(is(IntakeProblem.CELL_LONG));
    byte[] bomb = zip("xl/worksheets/sheet1.xml", 64 << 20);
    assertThatThrownBy(() -> read(bomb)).satisfies(is(IntakeProblem.ZIP_BOMB));
    assertThatThrownBy(() -> read(zip("other.xml", 10))).satisfies(is(IntakeProblem.FILE_FORM));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (TableWriter table = TableWriter.xlsx(whole, "sheet")) {
      table.row(List.of("a"));
    }
    byte[] half = java.util.Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    assertThatThrownBy(() -> read(half)).satisfies(is(IntakeProblem.FILE_BROKEN));
  }

  private static java.util.function.Consumer<Throwable> is(IntakeProblem code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private List<List<String>> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("table"), bytes);
    List<List<String>> rows = new ArrayList<>();
    try (TableReader table = Tables.open(file)) {
      for (Optional<TableReader.Line> line = table.next(); line.isPresent(); line = table.next()) {
        rows.add(line.get().cells());
      }
    }
    return rows;
  }

  private static byte[] zip(String name, int zeros) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(output)) {
      zip.putNextEntry(new ZipEntry(name));
      zeros(zip, zeros);
    }
    return output.toByteArray();
  }

  private static void zeros(OutputStream output, int count) throws IOException {
    byte[] block = new byte[1 << 16];
    for (int left = count; left > 0; left -= block.length) {
      output.write(block, 0, Math.min(left, block.length));
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
