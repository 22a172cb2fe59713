package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AirWaybillTest {

  private static final String FWB = Gathered.text("fwb16.txt");

  @Test
  void readsPartiesRouteAndGoodsOfAnXmlWaybill() {
    Gathered file = Gathered.sample("888-11111111_XFWB.xml");
    Consignment waybill = file.only();

    assertThat(file.warningCodes()).as("the sample's tariff code").containsExactly("hs-impossible");
    assertThat(waybill.documents().waybill()).isEqualTo("888-11111111");
    assertThat(waybill.id()).isEqualTo("FRA8117142550");
    assertThat(waybill.documents().issued()).contains(StatedTime.day(LocalDate.of(2021, 3, 10)));
    assertThat(waybill.parties().shipper().identifiers()).contains("IE1234567N");
    assertThat(waybill.parties().consignee().phones())
        .containsExactly("861234567890", "862123454321");
    assertThat(waybill.parties().consignee().name())
        .isEqualTo("FORWARDER COMPANY SHANGHAI LTD ROOM 123 SPECIAL BUILDING. NR 987");
    assertThat(waybill.parties().forwarder().identifiers()).contains("3456789");
    assertThat(waybill.route().transit()).extracting(Place::stated).containsExactly("DUB", "AUH");
    assertThat(waybill.conveyance().voyage()).isEqualTo("XX8012");
    assertThat(waybill.packages()).hasValue(3);
    assertThat(waybill.grossMassKg()).contains(new BigDecimal("1042"));
  }

  @Test
  void readsSeveralUnitLoadDevicesAndTariffCodes() {
    Consignment waybill = Gathered.sample("888-11111111_XFWB_multipleULD_multipleHTS.xml").only();

    assertThat(waybill.containers())
        .extracting(CargoContainer::stated)
        .containsExactly("PMC1337XX", "AKE4711XX");
    assertThat(waybill.goods()).extracting(GoodsLine::statedHs).containsExactly("000111", "000222");
  }

  @Test
  void namesPiecesThatDoNotAddUp() {
    Gathered file = Gathered.sample("888-11111111_XFWB_pieceQuantityItemCountMismatch.xml");

    assertThat(file.warningCodes()).contains("pieces-mismatch");
    Finding mismatch = file.warnings().getLast();
    assertThat(mismatch.fault().arguments()).containsExactly(5L, 3L);
    assertThat(Gathered.sample("888-11111111_XFWB.xml").warningCodes())
        .doesNotContain("pieces-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "888-11111111_XFWB_ACAS_US.xml",
        "888-11111111_XFWB_noModeCode.xml",
        "xfwbExample.xml"
      })
  void readsEveryXmlWaybillByAir(String sample) {
    Consignment waybill = Gathered.sample(sample).only();

    assertThat(waybill.mode()).contains(org.mekongdragon.kernel.TransportMode.AIR);
    assertThat(waybill.parties().shipper().isPresent()).isTrue();
    assertThat(waybill.goods()).isNotEmpty();
  }

  @Test
  void readsBothVersionsOfTheText() {
    Gathered version16 = Gathered.of(FWB);
    Consignment version17 = Gathered.sample("fwb17.txt").only();

    assertThat(version16.isClean()).isTrue();
    assertThat(version17.parties().shipper())
        .isEqualTo(
            new Party(
                "SAIGON HANDICRAFT CO LTD",
                "45 NGUYEN HUE, HO CHI MINH CITY, SG, 700000",
                java.util.Optional.of(new org.mekongdragon.kernel.CountryCode("VN")),
                List.of("ACC0042"),
                List.of("842838221234", "842838221235")));
    assertThat(version17.parties().notifyParty().name()).isEqualTo("HARBOUR ARTS WAREHOUSE");
    assertThat(version17.goods())
        .extracting(GoodsLine::text)
        .containsExactly("LACQUER BOXES", "DRIED SEAHORSE");
    assertThat(version17.goods().getFirst().containers()).containsExactly("PMC12345VN");
    assertThat(version17.value()).contains(new Money(new BigDecimal("4200"), "USD"));
    assertThat(version17.conveyance().departure())
        .contains(StatedTime.day(LocalDate.of(2025, 6, 21)));
  }

  @Test
  void givesTheSameRecordForTextAndXml() {
    Consignment text = Gathered.of(FWB).only();
    Consignment xml = Gathered.sample("888-11111111_XFWB.xml").only();

    assertThat(text.documents().waybill()).isEqualTo(xml.documents().waybill());
    assertThat(text.documents().issued()).isEqualTo(xml.documents().issued());
    assertThat(text.route()).isEqualTo(xml.route());
    assertThat(text.packages()).isEqualTo(xml.packages());
    assertThat(text.grossMassKg()).isEqualTo(xml.grossMassKg());
    assertThat(text.conveyance().voyage()).isEqualTo(xml.conveyance().voyage());
    assertThat(text.conveyance().departure()).isEqualTo(xml.conveyance().departure());
    assertThat(text.goods().getFirst().text()).isEqualTo(xml.goods().getFirst().text());
    assertThat(text.parties().shipper().name()).isEqualTo(xml.parties().shipper().name());
    assertThat(text.parties().shipper().address()).isEqualTo(xml.parties().shipper().address());
    assertThat(text.parties().consignee().phones()).isEqualTo(xml.parties().consignee().phones());
  }

  @Test
  void givesTheSameHouseWaybillForTextAndXml() {
    Gathered list = Gathered.sample("fhl4.txt");
    Consignment text = list.consignments().getFirst();
    Gathered file = Gathered.sample("SEL22222222_XFZB.xml");
    Consignment xml = file.only();

    assertThat(list.consignments()).hasSize(2);
    assertThat(list.isClean()).isTrue();
    assertThat(file.warningCodes()).as("5 pieces of 10").containsExactly("pieces-mismatch");
    assertThat(text.documents().waybill()).isEqualTo(xml.documents().waybill());
    assertThat(text.documents().master()).isEqualTo("888-11111111");
    assertThat(text.parties()).isEqualTo(xml.parties());
    assertThat(text.route()).isEqualTo(xml.route());
    assertThat(text.grossMassKg()).isEqualTo(xml.grossMassKg());
    assertThat(text.goods().getFirst().text()).isEqualTo(xml.goods().getFirst().text());
    assertThat(text.goods().getFirst().hs()).isEqualTo(xml.goods().getFirst().hs());
  }

  @Test
  void readsManyMessagesBetweenEnvelopeLines() {
    String file = "QD FRAFFXX\n.SITA 101200\n" + FWB + "\n=\n" + Gathered.text("fwb17.txt");

    assertThat(Gathered.of(file).consignments())
        .extracting(c -> c.documents().waybill())
        .containsExactly("888-11111111", "888-22222222");
  }

  @Test
  void rejectsAWaybillWhoseFirstLineCannotBeReadAndGoesOn() {
    String file = FWB.replace("888-11111111ORKPVG/T3", "888-1111111ORKPVG/3") + FWB;
    Gathered gathered = Gathered.of(file);

    assertThat(gathered.rejectedCodes()).containsExactly("syntax");
    assertThat(gathered.rejected().getFirst().excerpt()).startsWith("888-1111111ORK");
    assertThat(gathered.consignments()).hasSize(1);
  }

  @Test
  void checksTheNumberOfAnAirWaybill() {
    Gathered wrong = Gathered.of(FWB.replace("888-11111111", "888-11111112"));

    assertThat(wrong.warningCodes()).containsExactly("waybill-check-digit");
    assertThat(wrong.warnings().getFirst().fault().arguments()).containsExactly("888-11111112", 1);
    assertThat(wrong.only().documents().waybill()).isEqualTo("888-11111112");
  }

  @Test
  void convertsPoundsAndNamesPiecesThatDoNotAddUpInText() {
    Gathered file = Gathered.of(FWB.replace("/T3K1042.0", "/T4L100"));

    assertThat(file.only().grossMassKg()).contains(new BigDecimal("45.359237"));
    assertThat(file.warningCodes()).containsExactly("pieces-mismatch", "mass-mismatch");
  }

  @Test
  void asksTheReferenceDataForAirports() {
    Gathered file = Gathered.checked(FWB);

    assertThat(file.only().route().loading().unlocode()).contains("IEORK");
    assertThat(file.warningCodes())
        .as("DUB and AUH are not in the list")
        .containsExactly("cargo-place-unknown", "cargo-place-unknown");
  }
}
