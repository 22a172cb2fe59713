package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.TransportMode;

/** The same two bills of lading through every format that carries them. */
class SameConsignmentTest {

  /** What all of these formats can say. */
  private record Core(
      String waybill,
      String master,
      Optional<TransportMode> mode,
      String vessel,
      String voyage,
      Place loading,
      Place discharge,
      Optional<String> arrival,
      String shipper,
      String consignee,
      List<String> identifiers,
      String notified,
      List<String> goods,
      List<String> codes,
      List<String> containers,
      List<List<String>> seals,
      OptionalLong packages,
      Optional<BigDecimal> mass,
      Optional<Money> value) {

    static Core of(Consignment c) {
      return new Core(
          c.documents().waybill(),
          c.documents().master(),
          c.mode(),
          c.conveyance().vessel(),
          c.conveyance().voyage(),
          c.route().loading(),
          c.route().discharge(),
          c.conveyance().arrival().map(t -> t.date().toString()),
          c.parties().shipper().name(),
          c.parties().consignee().name(),
          c.parties().consignee().identifiers(),
          c.parties().notifyParty().name(),
          c.goods().stream().map(GoodsLine::text).toList(),
          c.goods().stream().map(GoodsLine::statedHs).toList(),
          c.containers().stream().map(CargoContainer::stated).toList(),
          c.containers().stream().map(CargoContainer::seals).toList(),
          c.packages(),
          c.grossMassKg(),
          c.value());
    }
  }

  private static List<Core> cores(Gathered file) {
    return file.consignments().stream().map(Core::of).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"awmds.xml", "consignments.csv", "consignments.jsonl"})
  void readsTheSameFromEveryFormat(String sample) {
    assertThat(cores(Gathered.sample(sample))).isEqualTo(cores(Gathered.sample("cuscar-d95b.edi")));
  }

  @Test
  void readsTheSameFromBothDirectories() {
    String unmarked =
        new String(Gathered.bytes("cuscar-d03a.edi"), java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("CÔNG TY TNHH HOA QUÁ MIÊN BÁC", "CONG TY TNHH HOA QUA MIEN BAC");

    assertThat(Gathered.of(unmarked).consignments())
        .isEqualTo(Gathered.sample("cuscar-d95b.edi").consignments());
  }

  @Test
  void readsTheSameFromAWorkbook() throws IOException {
    List<String> lines = Gathered.text("consignments.csv").lines().toList();
    byte[] bytes =
        TableTest.workbook(sheet -> {
          for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
              if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
              }
            }
          }
        });

    assertThat(cores(Gathered.of(bytes))).isEqualTo(cores(Gathered.sample("consignments.csv")));
  }

  @Test
  void readsTheDeclarationOfTheFirstBillAlike() {
    Core declared = Core.of(Gathered.sample("sad.xml").only());
    Core carried = Core.of(Gathered.sample("cuscar-d95b.edi").consignments().getFirst());

    assertThat(declared.waybill()).isEqualTo(carried.waybill());
    assertThat(declared.shipper()).isEqualTo(carried.shipper());
    assertThat(declared.identifiers()).isEqualTo(carried.identifiers());
    assertThat(declared.loading()).isEqualTo(carried.loading());
    assertThat(declared.codes()).isEqualTo(carried.codes());
    assertThat(declared.containers()).isEqualTo(carried.containers());
    assertThat(declared.mass()).isEqualTo(carried.mass());
    assertThat(declared.value()).isEqualTo(carried.value());
  }
}
