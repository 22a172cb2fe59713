package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdifactTest {

  private static final String D95B = Gathered.text("cuscar-d95b.edi");

  @Test
  void readsEveryContainerOfABayplan() {
    Gathered bayplan = Gathered.sample("D95BBAPLIE.edi");

    assertThat(bayplan.isClean()).isTrue();
    assertThat(bayplan.summary().format()).contains(CargoFormat.BAPLIE);
    assertThat(bayplan.consignments())
        .extracting(c -> c.containers().getFirst().stated())
        .containsExactly("OOLU4293959", "MOEU0710945", "OOLU8757889");
    Consignment last = bayplan.consignments().getLast();
    assertThat(last.route().loading().unlocode()).contains("USLGB");
    assertThat(last.route().discharge().unlocode()).contains("TWKHH");
    assertThat(last.conveyance().vessel()).isEqualTo("OOCL BEIJING");
    assertThat(last.conveyance().voyage()).isEqualTo("042");
    assertThat(last.grossMassKg()).contains(new BigDecimal("26000"));
    assertThat(last.containers().getFirst().stowage()).isEqualTo("0100114");
    assertThat(last.containers().getFirst().load()).isEqualTo(CargoContainer.Load.FULL);
    assertThat(last.documents().waybill()).as("RFF+BM:1 is filler").isEmpty();
  }

  @Test
  void readsBothMessagesOfADischargeReportWithTheirSeals() {
    Gathered report = Gathered.sample("D95BCOARRI.edi");

    assertThat(report.isClean()).isTrue();
    assertThat(report.consignments()).hasSize(21);
    assertThat(report.consignments())
        .allSatisfy(c -> assertThat(c.containers().getFirst().number()).isPresent());
    Consignment second = report.consignments().get(2);
    assertThat(second.containers().getFirst().seals()).containsExactly("H53175");
    assertThat(second.conveyance().voyage()).isEqualTo("032E");
    assertThat(second.route().loading().unlocode()).contains("ITGOA");
    assertThat(report.consignments().get(8).documents().others()).contains("UN 2735");
  }

  @Test
  void readsBillsOfACustomsCargoReport() {
    Gathered report = Gathered.of(D95B);

    assertThat(report.isClean()).isTrue();
    Consignment bananas = report.consignments().getFirst();
    assertThat(bananas.documents().waybill()).isEqualTo("HLCUGYE250312345");
    assertThat(bananas.parties().shipper().name()).isEqualTo("FRUTAS DEL PACIFICO S.A.");
    assertThat(bananas.parties().shipper().phones()).containsExactly("59342500100");
    assertThat(bananas.parties().consignee().identifiers()).containsExactly("0101234567");
    assertThat(bananas.parties().notifyParty().address()).isEqualTo("1 TRAN PHU, HAI PHONG");
    assertThat(bananas.route().transit()).extracting(Place::stated).containsExactly("CNSHA");
    assertThat(bananas.goods().getFirst().hs().orElseThrow().digits()).isEqualTo("08039010");
    assertThat(bananas.value()).contains(new Money(new BigDecimal("15120"), "USD"));
    assertThat(bananas.conveyance().arrival().orElseThrow())
        .extracting(StatedTime::date, t -> t.time().orElseThrow())
        .containsExactly(LocalDate.of(2025, 5, 3), LocalTime.of(6, 0));
    Consignment chemicals = report.consignments().getLast();
    assertThat(chemicals.parties().shipper().name()).endsWith("UNIT 05+06");
    assertThat(chemicals.parties().consignee().address()).startsWith("'TOA A'");
    assertThat(chemicals.containers())
        .extracting(CargoContainer::seals)
        .containsExactly(List.of("SG100201"), List.of("SG100202"));
    assertThat(chemicals.goods().getLast().grossMassKg()).contains(new BigDecimal("640"));
    assertThat(chemicals.grossMassKg()).contains(new BigDecimal("1140.5"));
  }

  @Test
  void readsLatin1OfSyntaxUnocInDirectoryD03A() {
    Gathered report = Gathered.of(Gathered.bytes("cuscar-d03a.edi"));

    assertThat(report.isClean()).isTrue();
    assertThat(report.consignments().getFirst().parties().consignee().name())
        .isEqualTo("CÔNG TY TNHH HOA QUÁ MIÊN BÁC");
  }

  @Test
  void namesAWrongSegmentCountAndKeepsTheConsignments() {
    Gathered report = Gathered.of(D95B.replaceFirst("UNT\\+[0-9]+", "UNT+3"));

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.noticeCodes()).containsExactly("segment-count");
    assertThat(report.notices().getFirst().fault().arguments()).first().isEqualTo("3");
    assertThat(report.notices().getFirst().position().segment()).isEqualTo("UNT");
  }

  @Test
  void namesTrailersThatDoNotMatchTheirHeaders() {
    Gathered report = Gathered.of(D95B.replaceFirst("UNZ\\+1\\+I1", "UNZ+2+I9"));

    assertThat(report.noticeCodes()).containsExactly("message-count", "message-reference");
    assertThat(Gathered.of(D95B.replace("CNT+16:3'", "CNT+10:3'")).noticeCodes())
        .containsExactly("item-count");
  }

  @Test
  void keepsAConsignmentWhoseContainerHasAWrongCheckDigit() {
    Gathered report = Gathered.of(D95B.replace("MSKU1234565", "MSKU1234566"));

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.warningCodes()).containsExactly("container-check-digit");
    Finding finding = report.warnings().getFirst();
    assertThat(finding.fault().arguments()).containsExactly("MSKU1234566", 5);
    assertThat(finding.position().record()).isEqualTo(1);
    CargoContainer container = report.consignments().getFirst().containers().getFirst();
    assertThat(container.number()).isEmpty();
    assertThat(container.stated()).isEqualTo("MSKU1234566");
  }

  @Test
  void namesAContainerThatTheHeadDoesNotDeclare() {
    Gathered report = Gathered.of(D95B.replace("SGP+HLXU6543218", "SGP+TEMU3412100"));

    assertThat(report.warningCodes()).containsExactly("container-undeclared");
  }

  @Test
  void keepsWhatIsImpossibleOutOfTheRecordAndSaysSo() {
    Gathered report =
        Gathered.of(
            D95B.replace("CST++293941:HS", "CST++770000:HS")
                .replace("MEA+AAE+AAB+KGM:500.5", "MEA+AAE+AAB+KGM:5OO.5")
                .replace("GID+1+20:DR", "GID+1+2x:DR"));

    assertThat(report.warningCodes())
        .containsExactly("number-unreadable", "number-unreadable", "hs-impossible");
    GoodsLine line = report.consignments().getLast().goods().getFirst();
    assertThat(line.hs()).isEmpty();
    assertThat(line.statedHs()).isEqualTo("770000");
    assertThat(line.grossMassKg()).isEmpty();
    assertThat(line.packages()).isEmpty();
  }

  @Test
  void namesAnImpossibleDateOfTheHeadOnce() {
    Gathered report = Gathered.of(D95B.replace("DTM+132:202505030600", "DTM+132:202502300600"));

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.noticeCodes()).containsExactly("date-impossible");
    assertThat(report.consignments().getFirst().conveyance().arrival()).isEmpty();
  }

  @Test
  void asksTheReferenceDataForPlaces() {
    Gathered report = Gathered.checked(D95B.replace("LOC+8+VNHAN", "LOC+8+VNXXX"));

    assertThat(report.warningCodes()).containsExactly("cargo-place-unknown");
    assertThat(report.consignments().getFirst().route().destination().unlocode()).isEmpty();
    assertThat(report.consignments().getFirst().route().loading().unlocode()).contains("ECGYE");
  }

  @Test
  void losesOnlyTheSegmentThatIsBroken() {
    Gathered report = Gathered.of(D95B.replace("GID+1+1080:CT'", "gid?!+1+1080:CT'"));

    assertThat(report.rejectedCodes()).containsExactly("syntax");
    assertThat(report.rejected().getFirst().excerpt()).contains("gid");
    assertThat(report.consignments()).hasSize(2);
    assertThat(report.consignments().getFirst().goods().getFirst().text())
        .isEqualTo("FRESH BANANAS IN CARTONS");
    assertThat(report.noticeCodes()).as("the broken segment still counts").isEmpty();
  }

  @Test
  void keepsWhatCameBeforeTheFileEnds() {
    String cut = D95B.substring(0, D95B.indexOf("GID+2"));
    Gathered report = Gathered.of(cut);

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.noticeCodes()).containsExactly("truncated");
    assertThat(report.warningCodes()).containsExactly("truncated");
  }

  @Test
  void rejectsTheSegmentInWhichTheFileEnds() {
    Gathered report = Gathered.of(D95B.substring(0, D95B.indexOf("CARTONS'")));

    assertThat(report.rejectedCodes()).containsExactly("truncated");
    assertThat(report.consignments()).hasSize(1);
  }

  @Test
  void readsAMessageWithoutItsInterchange() {
    String message = D95B.substring(D95B.indexOf("UNH"), D95B.indexOf("UNZ"));
    Gathered report = Gathered.of(message);

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.rejected()).isEmpty();
  }

  @Test
  void readsSeveralInterchangesOfOneFile() {
    Gathered both = Gathered.of(D95B + Gathered.text("D95BBAPLIE.edi"));

    assertThat(both.isClean()).isTrue();
    assertThat(both.consignments())
        .extracting(Consignment::format)
        .containsExactly(
            CargoFormat.CUSCAR,
            CargoFormat.CUSCAR,
            CargoFormat.BAPLIE,
            CargoFormat.BAPLIE,
            CargoFormat.BAPLIE);
  }

  @Test
  void readsOtherDelimitersThatTheFileAdvises() {
    String other =
        D95B.replace("UNA:+.? '", "UNA|~.\\ ^")
            .replace("?'", "\u0001")
            .replace("?+", "\u0002")
            .replace(":", "|")
            .replace("+", "~")
            .replace("'", "^")
            .replace("UNA|~.\\ ^", "UNA|~.\\ ^")
            .replace("\u0001", "'")
            .replace("\u0002", "+");
    Gathered report = Gathered.of(other);

    assertThat(report.consignments()).isEqualTo(Gathered.of(D95B).consignments());
  }

  @Test
  void passesOverMessagesWithoutCargo() {
    Gathered report = Gathered.of(D95B.replace("CUSCAR:D:95B", "CONTRL:D:3"));

    assertThat(report.consignments()).isEmpty();
    assertThat(report.noticeCodes()).containsExactly("message-type");
  }

  @Test
  void reportsBytesThatAreNotOfTheCharacterSet() {
    byte[] bytes = D95B.replace("FRESH", "FR#SH").getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xe9 : bytes[i];
    }
    Gathered report = Gathered.of(bytes);

    assertThat(report.consignments()).hasSize(2);
    assertThat(report.warningCodes()).containsExactly("cargo-encoding");
  }
}
