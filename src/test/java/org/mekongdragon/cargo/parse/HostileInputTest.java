package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, a parse ends, answers in faults and holds a bounded amount. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {

  private static final List<String> SAMPLES =
      List.of(
          "cuscar-d95b.edi",
          "cuscar-d03a.edi",
          "D95BBAPLIE.edi",
          "D95BCOARRI.edi",
          "888-11111111_XFWB_multipleULD_multipleHTS.xml",
          "SEL22222222_XFZB.xml",
          "fwb16.txt",
          "fwb17.txt",
          "fhl4.txt",
          "CC315A_full.xml",
          "awmds.xml",
          "sad.xml",
          "CIMP-Example1-repaired.json",
          "consignments.csv",
          "consignments.jsonl");

  static List<String> samples() {
    return SAMPLES;
  }

  private static void readsBounded(byte[] bytes, FormatHint hint) {
    Gathered file = Gathered.read(bytes, hint, ColumnMapping.AUTO, Gathered.PORTS);

    assertThat(file.summary().accepted()).isEqualTo(file.consignments().size());
    assertThat(file.summary().rejected()).isEqualTo(file.rejected().size());
    assertThat(file.consignments().size() + file.rejected().size())
        .isLessThanOrEqualTo(bytes.length + 1);
    assertThat(file.rejected())
        .allSatisfy(r -> assertThat(r.excerpt().length()).isLessThanOrEqualTo(Limits.EXCERPT));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesTheEndOfTheFileAnywhere(String sample) {
    byte[] whole = Gathered.bytes(sample);
    FormatHint hint = FormatHint.of(Gathered.of(whole).summary().format().orElseThrow());
    for (int length = 0; length < whole.length; length += 97) {
      readsBounded(Arrays.copyOf(whole, length), FormatHint.AUTO);
      readsBounded(Arrays.copyOf(whole, length), hint);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesChangedBytes(String sample) {
    byte[] whole = Gathered.bytes(sample);
    FormatHint hint = FormatHint.of(Gathered.of(whole).summary().format().orElseThrow());
    Random random = new Random(20250503);
    byte[] spice = "'+:?/<>&\"{}[],;|\n\r\t\0\u007f 09AZ-".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 120; round++) {
      byte[] changed = whole.clone();
      for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
        int at = random.nextInt(changed.length);
        changed[at] =
            random.nextBoolean() ? (byte) random.nextInt(256) : spice[random.nextInt(spice.length)];
      }
      readsBounded(changed, hint);
    }
  }

  @Test
  void survivesOneFormatTakenForAnother() {
    for (CargoFormat format : CargoFormat.values()) {
      for (String sample : SAMPLES) {
        readsBounded(Gathered.bytes(sample), FormatHint.of(format));
      }
    }
  }

  @Test
  void survivesABrokenWorkbookAnywhere() throws IOException {
    byte[] whole =
        TableTest.workbook(sheet -> {
          sheet.value(0, 0, "waybill");
          sheet.value(0, 1, "goods");
          for (int row = 1; row < 20; row++) {
            sheet.value(row, 0, "W" + row);
            sheet.value(row, 1, "goods " + row);
          }
        });
    assertThat(Gathered.of(whole).consignments()).hasSize(19);
    Random random = new Random(7);
    for (int round = 0; round < 150; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      readsBounded(changed, FormatHint.of(CargoFormat.XLSX));
    }
    for (int length = 0; length < whole.length; length += 97) {
      readsBounded(Arrays.copyOf(whole, length), FormatHint.of(CargoFormat.XLSX));
    }
    assertThat(Gathered.of(Arrays.copyOf(whole, whole.length - 40)).rejectedCodes())
        .containsExactly("truncated");
  }

  @Test
  void survivesNoiseAndNothing() {
    assertThat(Gathered.of(new byte[0]).rejectedCodes()).containsExactly("cargo-format-unknown");
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      readsBounded(noise, FormatHint.AUTO);
    }
  }

  @Test
  void unfoldsGzipAndKeepsWhatCameBeforeItsEnd() throws IOException {
    byte[] zipped = gzip(Gathered.bytes("consignments.csv"));

    assertThat(Gathered.of(zipped).consignments()).hasSize(2);
    Gathered cut = Gathered.of(Arrays.copyOf(zipped, zipped.length - 12));
    assertThat(cut.consignments()).isNotEmpty();
    assertThat(cut.noticeCodes()).contains("truncated");
  }

  @Test
  void refusesACompressedFileThatUnfoldsWithoutBound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write("waybill,shipper\n".getBytes(StandardCharsets.UTF_8));
      byte[] rows = ("A," + "B".repeat(8_000) + "\n").repeat(8).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1_000; i++) {
        zip.write(rows);
      }
    }
    long[] accepted = new long[1];
    List<Rejected> rejected = new java.util.ArrayList<>();
    CargoSink counting =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> warnings) {
            accepted[0]++;
          }

          @Override
          public void reject(Rejected one) {
            rejected.add(one);
          }

          @Override
          public void warn(Finding finding) {}
        };
    InputStream in = new ByteArrayInputStream(out.toByteArray());
    new CargoParser(CodeLists.FORM_ONLY).parse(in, FormatHint.AUTO, ColumnMapping.AUTO, counting);

    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().reasons().getFirst().code())
        .isEqualTo(CargoProblem.ARCHIVE_BOMB);
    assertThat(accepted[0]).isBetween(1L, 8_000L);
  }

  @Test
  void refusesAWorkbookThatUnfoldsWithoutBound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] text = "<si><t>aaaa</t></si>".repeat(5_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1_400; i++) {
        zip.write(text);
      }
      zip.closeEntry();
    }

    assertThat(out.size()).isLessThan(1 << 20);
    assertThat(Gathered.of(out.toByteArray()).rejectedCodes()).containsExactly("archive-bomb");
  }

  @Test
  void passesOnTheFailureOfTheStreamItself() {
    InputStream failing =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream(Gathered.bytes("consignments.csv"));

          @Override
          public int read() throws IOException {
            int b = start.read();
            if (b < 0) {
              throw new IOException("line is down");
            }
            return b;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = start.read(buffer, offset, length);
            if (n < 0) {
              throw new IOException("line is down");
            }
            return n;
          }
        };
    CargoSink nothing = new Silent();

    assertThatThrownBy(() ->
            new CargoParser(CodeLists.FORM_ONLY)
                .parse(failing, FormatHint.AUTO, ColumnMapping.AUTO, nothing))
        .isInstanceOf(IOException.class)
        .hasMessage("line is down");
  }

  @Test
  void endsOnLinesWithoutEnd() {
    byte[] endless = new byte[Limits.TOKEN_BYTES + 100_000];
    Arrays.fill(endless, (byte) 'x');
    for (String start :
        List.of("waybill,shipper\n", "UNB+UNOA:2+", "FWB/16\n", "{\"waybill\":\"")) {
      byte[] bytes = endless.clone();
      byte[] head = start.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, bytes, 0, head.length);
      org.junit.jupiter.api.Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> assertThat(Gathered.of(bytes).rejectedCodes()).contains("too-large"));
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static final class Silent implements CargoSink {
    @Override
    public void accept(Consignment consignment, List<Finding> warnings) {}

    @Override
    public void reject(Rejected rejected) {}

    @Override
    public void warn(Finding finding) {}
  }
}
