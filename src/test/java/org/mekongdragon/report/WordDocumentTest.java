package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

  private static final Instant MOMENT = Instant.parse("2025-09-20T08:30:00Z");

  @Test
  void showsAMapAsVectorsWithThePixelsForOthers() throws IOException {
    Map<String, byte[]> parts = parts(written(map("Hải Phòng <1>")));
    byte[] svg = part(parts, ".svg");
    assertThat(new String(svg, StandardCharsets.UTF_8)).contains("<path", "Hải Phòng &lt;1&gt;");
    assertThat(text(parts, "word/document.xml")).contains("svgBlip", "Where it was");
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(part(parts, ".png")));
    assertThat(pixels.getWidth()).as("sharp on paper").isGreaterThan(1_600);
    assertThat(coloured(pixels, Drawing.Ink.SPOT.colour())).isGreaterThan(100);
    assertThat(coloured(pixels, 0x14211F)).as("the name").isGreaterThan(50);
  }

  @Test
  void writesNamesOfMapsInChineseToo() throws IOException {
    BufferedImage latin =
        ImageIO.read(new ByteArrayInputStream(part(parts(written(map("."))), ".png")));
    BufferedImage chinese =
        ImageIO.read(new ByteArrayInputStream(part(parts(written(map("海防港"))), ".png")));
    assertThat(coloured(chinese, 0x14211F)).isGreaterThan(coloured(latin, 0x14211F) + 50);
  }

  @Test
  void standsColumnsOnOneAnotherAndSetsSmallOnesSideBySide() throws IOException {
    Report.Block small =
        Report.Block.picture(
            Picture.of(
                Picture.Form.SMALL,
                "Cases",
                List.of("04/25"),
                List.of(series("drug"), series("cites"))));
    byte[] docx = written(small, small);
    Map<String, byte[]> parts = parts(docx);
    String chart = text(parts, "word/charts/chart1.xml");
    assertThat(chart).contains("grouping val=\"stacked\"", "overlap val=\"100\"");
    assertThat(chart.indexOf("overlap"))
        .as("in the order of the schema")
        .isLessThan(chart.indexOf("axId"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getCharts()).hasSize(2);
      assertThat(document.getParagraphs())
          .as("both in one paragraph")
          .anySatisfy(paragraph -> assertThat(paragraph.getRuns()).hasSize(2));
    }
  }

  @Test
  void numbersItsPagesAndIsTheSameByteForByte() throws IOException {
    byte[] once = written(map("Lào Cai"));
    assertThat(written(map("Lào Cai"))).isEqualTo(once);
    assertThat(text(parts(once), "word/footer1.xml")).contains("NUMPAGES");
  }

  private static Picture.Series series(String name) {
    return new Picture.Series(name, List.of(BigDecimal.TEN));
  }

  private static Report.Block map(String name) {
    return Report.Block.picture(
        Picture.map("Where it was", List.of(new Picture.Spot(name, 106.7, 20.8, BigDecimal.TEN))));
  }

  private static byte[] written(Report.Block... blocks) throws IOException {
    Report report =
        new Report(
            "vi",
            "Title",
            "OMD7",
            List.of("fact"),
            "draft",
            List.of(new Report.Chapter("1. Where", List.of(blocks), Optional.empty())),
            Optional.empty());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    WordDocument.write(report, MOMENT, output);
    return output.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] docx) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        parts.put(entry.getName(), input.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] part(Map<String, byte[]> parts, String ending) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().endsWith(ending))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
  }

  private static long coloured(BufferedImage image, int colour) {
    long found = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
      }
    }
    return found;
  }
}
