package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.kernel.DecimalSign;

class TableTest {

  private static final String CSV = Gathered.text("consignments.csv");

  private static ColumnMapping mapping(Map<CargoField, String> columns, DecimalSign sign) {
    return new ColumnMapping(columns, ColumnMapping.DateOrder.DAY_FIRST, sign, "VND");
  }

  @Test
  void readsTheFieldsOfTheRulesFromTheirColumns() {
    Gathered file = Gathered.of(CSV);

    assertThat(file.isClean()).isTrue();
    Consignment first = file.consignments().getFirst();
    assertThat(first.id()).isEqualTo("1");
    assertThat(first.containers().getFirst().seals()).containsExactly("EC778812");
    assertThat(first.route().origin().country().orElseThrow().value()).isEqualTo("EC");
    Consignment second = file.consignments().getLast();
    assertThat(second.goods())
        .extracting(GoodsLine::text)
        .containsExactly("EPHEDRINE HYDROCHLORIDE BP", "MEDICAMENTS TABLETS IN BLISTERS");
    assertThat(second.goods()).extracting(GoodsLine::statedHs).containsExactly("293941", "300490");
  }

  @Test
  void understandsSynonymsSemicolonsQuotesAndVietnameseHeaders() {
    Gathered file =
        Gathered.of(
            "Số vận đơn;Tên hàng;Mã HS;Người gửi;Số kiện;Gross Weight (kg);ETA\r\n"
                    .replace("Số vận đơn", "B/L No")
                + "ABC1;\"Chuối; tươi\r\n\"\"loại 1\"\"\";0803.90;Công ty Á;1.080;21,5;03/05/2025\r\n",
            mapping(Map.of(), DecimalSign.COMMA));

    Consignment only = file.only();
    assertThat(file.isClean()).isTrue();
    assertThat(only.goods().getFirst().text()).isEqualTo("Chuối; tươi \"loại 1\"");
    assertThat(only.goods().getFirst().hs().orElseThrow().digits()).isEqualTo("080390");
    assertThat(only.packages()).hasValue(1080);
    assertThat(only.conveyance().arrival().orElseThrow().date()).isEqualTo("2025-05-03");
  }

  @Test
  void takesTheColumnsThatTheSendersMappingNames() {
    ColumnMapping mapping =
        mapping(Map.of(CargoField.SHIPPER, "F17", CargoField.SEAL, "F99"), DecimalSign.POINT);
    Gathered file = Gathered.of("waybill,F17,shipper,value\nW1,Real,Wrong,\"1,000\"\n", mapping);

    assertThat(file.only().parties().shipper().name()).isEqualTo("Real");
    assertThat(file.only().value()).contains(new Money(new BigDecimal("1000"), "VND"));
    assertThat(file.noticeCodes()).containsExactly("cargo-column-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5|1234.5|",
        "1,234.5|1234.5|",
        "1.234,5|1234.5|",
        "2,3|2.3|",
        "1.745.000|1745000|",
        "1 234|1234|",
        "1250.500|1250.5|",
        "0.250|0.25|",
        "2.5 t|2500|",
        "100 lb|45.359237|",
        "2.300|2.3|number-ambiguous",
        "1,234||number-unreadable",
        "12,34,5||number-unreadable",
        "-5||number-unreadable",
        "abc||number-unreadable",
        "5 stone||unit-unknown",
        "9999999999|| cargo-number-range",
        "๑๒๓|123|"
      })
  void readsMassesWithoutGuessing(String written, String expected, String problem) {
    Gathered file = Gathered.of("waybill;gross_mass\nW;" + written + "\n");

    assertThat(file.only().grossMassKg().map(BigDecimal::toPlainString))
        .isEqualTo(java.util.Optional.ofNullable(expected));
    assertThat(file.warningCodes())
        .isEqualTo(problem == null ? java.util.List.of() : java.util.List.of(problem.strip()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-03,2025-05-03,",
    "2025-05-03T10:15:30+07:00,2025-05-03,",
    "20250503,2025-05-03,",
    "13/05/2025,2025-05-13,",
    "05/13/2025,2025-05-13,",
    "05/05/2025,2025-05-05,",
    "03MAY25,2025-05-03,",
    "03/05/2025,,cargo-date-ambiguous",
    "2025-02-29,,date-impossible",
    "2024-02-29,2024-02-29,",
    "1899-12-31,,date-impossible",
    "1900-01-01,1900-01-01,",
    "2100-12-31,2100-12-31,",
    "2101-01-01,,date-impossible",
    "2025-05-03 25:00,,date-impossible",
    "soon,,date-impossible"
  })
  void readsDatesWithoutGuessing(String written, String expected, String problem) {
    Gathered file = Gathered.of("waybill,arrival\nW," + written + "\n");

    assertThat(file.only().conveyance().arrival().map(t -> t.date().toString()))
        .isEqualTo(java.util.Optional.ofNullable(expected));
    assertThat(file.warningCodes())
        .isEqualTo(problem == null ? java.util.List.of() : java.util.List.of(problem));
  }

  @Test
  void rejectsRowsOfAnotherWidthByLineAndGoesOn() {
    Gathered file = Gathered.of("waybill,shipper\nA,x\nB\n\nC,y,z\nD,w\n");

    assertThat(file.consignments())
        .extracting(c -> c.documents().waybill())
        .containsExactly("A", "D");
    assertThat(file.rejectedCodes()).containsExactly("row-width", "row-width");
    assertThat(file.rejected()).extracting(r -> r.position().line()).containsExactly(3L, 5L);
    assertThat(file.rejected()).extracting(r -> r.position().record()).containsExactly(2L, 3L);
  }

  @Test
  void losesOneLineToAQuoteThatIsNeverClosed() {
    StringBuilder text = new StringBuilder("waybill,shipper\nA,x\nB,\"open\n");
    for (int i = 0; i < 1_000; i++) {
      text.append("C").append(i).append(",y\n");
    }
    Gathered file = Gathered.of(text.toString());

    assertThat(file.consignments()).hasSize(1_001);
    assertThat(file.rejectedCodes()).containsExactly("syntax");
    assertThat(file.rejected().getFirst().position().line()).isEqualTo(3);
  }

  @Test
  void keepsAQuoteInsideAFieldForWhatItIs() {
    Gathered file = Gathered.of("waybill,goods\nA,5\" pipe\nB,6\" pipe\n");

    assertThat(file.consignments())
        .extracting(c -> c.goods().getFirst().text())
        .containsExactly("5\" pipe", "6\" pipe");
  }

  @Test
  void namesNulBytesEmptyRowsAndHugeFields() {
    String huge = "x".repeat(300_000);
    Gathered file =
        Gathered.of("waybill,shipper\nA\u0000B,x\n,\nD," + huge + "\nE," + huge.substring(290_000));

    assertThat(file.consignments())
        .extracting(c -> c.documents().waybill())
        .containsExactly("AB", "E");
    assertThat(file.warningCodes()).containsExactly("cargo-encoding", "too-large");
    assertThat(file.rejectedCodes()).containsExactly("empty-record", "too-large");
    assertThat(file.rejected().getLast().excerpt()).hasSize(200);
  }

  @Test
  void readsUtf16AndByteOrderMarks() {
    for (java.nio.charset.Charset charset :
        java.util.List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      Gathered file = Gathered.of(("\ufeff" + CSV).getBytes(charset));
      assertThat(file.isClean()).isTrue();
      assertThat(file.consignments()).isEqualTo(Gathered.of(CSV).consignments());
    }
    assertThat(Gathered.of(CSV.getBytes(StandardCharsets.UTF_16BE)).consignments()).hasSize(2);
  }

  @Test
  void reportsTextThatIsNotUtf8() {
    byte[] bytes = "waybill,shipper\nA,Caf\u00e9\nB,x\n".getBytes(StandardCharsets.ISO_8859_1);
    Gathered file = Gathered.of(bytes);

    assertThat(file.consignments()).hasSize(2);
    assertThat(file.warningCodes()).containsExactly("cargo-encoding");
  }

  @Test
  void refusesATableWithoutAnyKnownColumn() {
    FormatHint csv = FormatHint.of(CargoFormat.CSV);
    byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    Gathered told = Gathered.read(bytes, csv, ColumnMapping.AUTO, CodeLists.FORM_ONLY);

    assertThat(told.rejectedCodes()).containsExactly("columns-unknown");
    assertThat(Gathered.of(bytes).rejectedCodes()).containsExactly("cargo-format-unknown");
  }

  @Test
  void rejectsABrokenJsonLineAndReadsTheNext() {
    Gathered file =
        Gathered.of(
            "{\"waybill\":\"A\"}\n{\"waybill\":\n[1]\n{\"waybill\":\"B\"} x\n"
                + "{\"a\":"
                + "[".repeat(100)
                + "\n{\"colour\":\"red\"}\n{\"waybill\":\"C\"}\n");

    assertThat(file.consignments())
        .extracting(c -> c.documents().waybill())
        .containsExactly("A", "C");
    assertThat(file.rejectedCodes())
        .containsExactly("truncated", "syntax", "syntax", "too-deep", "columns-unknown");
    assertThat(file.rejected())
        .extracting(r -> r.position().line())
        .containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void readsNestedPartiesGoodsAndContainers() {
    Gathered file =
        Gathered.of(
            "[{\"waybill\":\"A\",\n\"shipper\":{\"name\":\"S\",\"country\":\"sg\"},"
                + "\"goods\":[{\"hs\":\"0803\",\"description\":\"bananas\",\"packages\":2},"
                + "{\"hs\":\"0804\",\"description\":\"figs\",\"packages\":3}],"
                + "\"containers\":[{\"number\":\"MSKU1234565\",\"seals\":[\"S1\",\"S2\"]}]},"
                + "{\"waybill\":\"B\"}]");

    assertThat(file.isClean()).isTrue();
    Consignment first = file.consignments().getFirst();
    assertThat(file.consignments()).hasSize(2);
    assertThat(first.parties().shipper().country().orElseThrow().value()).isEqualTo("SG");
    assertThat(first.goods()).extracting(GoodsLine::text).containsExactly("bananas", "figs");
    assertThat(first.packages()).hasValue(5);
    assertThat(first.containers().getFirst().seals()).containsExactly("S1", "S2");
  }

  @Test
  void readsAWorkbookWithNumbersAndDates() throws IOException {
    byte[] bytes =
        workbook(sheet -> {
          sheet.value(1, 0, "waybill");
          sheet.value(1, 1, "gross weight");
          sheet.value(1, 2, "arrival");
          sheet.value(1, 3, "hs");
          sheet.value(2, 0, "W1");
          sheet.value(2, 1, 21600.25);
          sheet.value(2, 2, java.time.LocalDate.of(2025, 5, 3));
          sheet.style(2, 2).format("dd/mm/yyyy").set();
          sheet.value(2, 3, "0803.90");
          sheet.value(4, 0, "W2");
        });
    Gathered file = Gathered.of(bytes);

    assertThat(file.isClean()).isTrue();
    assertThat(file.consignments()).hasSize(2);
    Consignment first = file.consignments().getFirst();
    assertThat(first.grossMassKg()).contains(new BigDecimal("21600.25"));
    assertThat(first.conveyance().arrival().orElseThrow().date()).isEqualTo("2025-05-03");
    assertThat(first.goods().getFirst().hs().orElseThrow().digits()).isEqualTo("080390");
  }

  static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      fill.accept(book.newWorksheet("cargo"));
    }
    return out.toByteArray();
  }
}
