package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OneRecordTest {

  private static final String WAYBILL =
      """
      {"@context": {"@vocab": "https://onerecord.iata.org/ns/cargo#"},
       "@type": "Waybill", "@id": "https://host/w1",
       "waybillPrefix": "888", "waybillNumber": "11111111",
       "departureLocation": {"@type": "Location", "locationCodes": {"code": "ORK"}},
       "arrivalLocation": {"@id": "https://host/PVG"},
       "carrierDeclarationDate": {"@type": "xsd:date", "@value": "2021-03-10"},
       "involvedParties": [
         {"@type": "Party", "partyRole": {"@id": "https://x/ParticipantIdentifier#SHP"},
          "partyDetails": {"@type": "Company", "name": "FORWARDER COMPANY IRELAND LTD",
            "basedAtLocation": {"address": {"streetAddressLines": ["HARBOUR POINT"],
              "cityName": "LITTLE CITY", "country": {"@id": "https://x/CountryCode#IE"}}},
            "contactPersons": [{"contactDetails": [{"textualValue": "353123456789",
              "contactDetailType": {"@id": "https://x/ContactDetailType#PHONE_NUMBER"}}]}]}}],
       "shipment": {"totalGrossWeight": {"numericalValue": 1042.0, "unit": {"@id": "u#KGM"}},
         "pieces": [{"@type": "Piece", "goodsDescription": "MEDICINES",
           "contentProducts": [{"hsCode": "300490"}]}]},
       "also": {"@type": "Location", "@id": "https://host/PVG", "locationCodes": [{"code": "PVG"}]}}
      """;

  @Test
  void readsPiecesAndProductsOfThePublishedExample() {
    Gathered file = Gathered.sample("CIMP-Example1-repaired.json");
    Consignment waybill = file.only();

    assertThat(file.isClean()).isTrue();
    assertThat(file.summary().format()).contains(CargoFormat.ONE_RECORD);
    assertThat(waybill.packages()).hasValue(6);
    assertThat(waybill.grossMassKg()).contains(new BigDecimal("120"));
    assertThat(waybill.goods()).extracting(GoodsLine::statedHs).containsExactly("123456", "987543");
    assertThat(waybill.goods().getFirst().text()).isEqualTo("ELECTRICALS NOT RESTRICTED");
  }

  @Test
  void namesTheLineWhereThePublishedExampleIsBroken() {
    Gathered file = Gathered.sample("CIMP-Example1.json");

    assertThat(file.rejectedCodes()).containsExactly("syntax");
    assertThat(file.rejected().getFirst().position().line()).isEqualTo(316);
  }

  @Test
  void followsReferencesAndReadsPartiesPlacesAndDates() {
    Gathered file = Gathered.of(WAYBILL);
    Consignment waybill = file.only();

    assertThat(file.isClean()).isTrue();
    assertThat(waybill.documents().waybill()).isEqualTo("888-11111111");
    assertThat(waybill.documents().issued().orElseThrow().date()).isEqualTo("2021-03-10");
    assertThat(waybill.route().loading().stated()).isEqualTo("ORK");
    assertThat(waybill.route().destination().stated()).isEqualTo("PVG");
    assertThat(waybill.parties().shipper().name()).isEqualTo("FORWARDER COMPANY IRELAND LTD");
    assertThat(waybill.parties().shipper().country().orElseThrow().value()).isEqualTo("IE");
    assertThat(waybill.parties().shipper().phones()).containsExactly("353123456789");
    assertThat(waybill.grossMassKg()).contains(new BigDecimal("1042"));
  }

  @Test
  void saysTheSameAsTheXmlWaybill() {
    Consignment linked = Gathered.of(WAYBILL).only();
    Consignment xml = Gathered.sample("888-11111111_XFWB.xml").only();

    assertThat(linked.documents().waybill()).isEqualTo(xml.documents().waybill());
    assertThat(linked.documents().issued()).isEqualTo(xml.documents().issued());
    assertThat(linked.route().loading()).isEqualTo(xml.route().loading());
    assertThat(linked.route().destination()).isEqualTo(xml.route().destination());
    assertThat(linked.grossMassKg()).isEqualTo(xml.grossMassKg());
    assertThat(linked.parties().shipper().name()).isEqualTo(xml.parties().shipper().name());
  }

  @Test
  void readsDocumentsBehindEachOtherUpToABrokenOne() {
    Gathered file = Gathered.of(WAYBILL + WAYBILL + WAYBILL.substring(0, 200));

    assertThat(file.consignments()).hasSize(2);
    assertThat(file.rejectedCodes()).containsExactly("truncated");
  }

  @Test
  void rejectsADocumentWithoutWaybillAndOneNestedWithoutEnd() {
    assertThat(Gathered.of("{\"@type\":\"Piece\"}").rejectedCodes())
        .containsExactly("empty-record");
    assertThat(Gathered.of("{\"@id\":" + "[".repeat(10_000)).rejectedCodes())
        .containsExactly("too-deep");
  }
}
