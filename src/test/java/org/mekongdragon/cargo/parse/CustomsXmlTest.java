package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.TransportMode;

class CustomsXmlTest {

  private static final String MANIFEST = Gathered.text("awmds.xml");
  private static final String ENTRY = Gathered.text("CC315A_full.xml");

  @Test
  void readsAnEntrySummaryDeclaration() {
    Gathered file = Gathered.of(ENTRY);
    Consignment declared = file.only();

    assertThat(declared.id()).isEqualTo("refnum");
    assertThat(declared.mode()).contains(TransportMode.RAIL);
    assertThat(declared.parties().shipper().name()).isEqualTo("consignor name");
    assertThat(declared.parties().consignee().address())
        .isEqualTo("consignee street, consignee city, consignee");
    assertThat(declared.parties().forwarder().name()).isEqualTo("representative name");
    assertThat(declared.conveyance().carrier()).isEqualTo("carrier name");
    assertThat(declared.route().transit()).extracting(Place::stated).containsExactly("AA", "BB");
    assertThat(declared.goods().getFirst().packages()).hasValue(1102);
    assertThat(declared.seals()).containsExactly("Seals identity", "Seals identity2");
    assertThat(file.warningCodes())
        .as("the sample holds placeholders")
        .containsExactly(
            "hs-impossible",
            "container-form",
            "container-form",
            "pieces-mismatch",
            "mass-mismatch");
  }

  @Test
  void readsTheReducedDeclarationAndTheAmendment() {
    assertThat(Gathered.sample("CC315A_reduced.xml").only().id()).isEqualTo("ABCD1234");
    Consignment amended = Gathered.sample("CC313A_reduced.xml").only();
    assertThat(amended.id()).isEqualTo("mrn");
    assertThat(amended.conveyance().identifier()).isEqualTo("12345678");
    assertThat(amended.goods()).hasSize(2);
  }

  @Test
  void takesTransportDocumentsOfAnEntryAsWaybills() {
    String sea = ENTRY.replace("<DocTypDC21>type<", "<DocTypDC21>N705<");
    Consignment declared = Gathered.of(sea).only();

    assertThat(declared.documents().waybill()).isEqualTo("Document reference");
    assertThat(declared.documents().others()).contains("typ2 Document reference2");
  }

  @Test
  void namesAWrongNumberOfItems() {
    String wrong = ENTRY.replace("<TotNumOfIteHEA305>1<", "<TotNumOfIteHEA305>2<");

    assertThat(Gathered.of(wrong).warningCodes()).contains("item-count");
    assertThat(Gathered.of(ENTRY).warningCodes()).doesNotContain("item-count");
  }

  @Test
  void readsTheBillsOfAnAsycudaManifest() {
    Gathered file = Gathered.of(MANIFEST);

    assertThat(file.isClean()).isTrue();
    Consignment second = file.consignments().getLast();
    assertThat(second.documents().master()).isEqualTo("HLCUSIN250400001");
    assertThat(second.conveyance().vessel()).isEqualTo("PACIFIC DRAGON");
    assertThat(second.containers())
        .extracting(CargoContainer::seals)
        .containsExactly(List.of("SG100201"), List.of("SG100202"));
    assertThat(second.grossMassKg()).contains(new BigDecimal("1140.5"));
  }

  @Test
  void namesWhatIsWrongInAManifest() {
    String wrong =
        MANIFEST
            .replace("<Total_number_of_bols>2<", "<Total_number_of_bols>3<")
            .replace(
                "<Number_of_packages>1080</Number_of_packages>\n      <Type",
                "<Number_of_packages>1081</Number_of_packages>\n      <Type")
            .replace("HLXU6543218</Ctn_reference>", "HLXU6543219</Ctn_reference>");
    Gathered file = Gathered.of(wrong);

    assertThat(file.noticeCodes()).containsExactly("item-count");
    assertThat(file.warningCodes()).containsExactly("pieces-mismatch", "container-check-digit");
    assertThat(file.consignments()).hasSize(2);
  }

  @Test
  void rejectsABillThatSaysNothingAndKeepsTheOther() {
    String empty = "<Bol_segment><Bol_id><Line_number>9</Line_number></Bol_id></Bol_segment>";
    Gathered file = Gathered.of(MANIFEST.replace("</Awmds>", empty + "</Awmds>"));

    assertThat(file.consignments()).hasSize(2);
    assertThat(file.rejectedCodes()).containsExactly("empty-record");
    assertThat(file.rejected().getFirst().position().record()).isEqualTo(3);
    assertThat(file.rejected().getFirst().position().segment()).isEqualTo("Bol_segment");
  }

  @Test
  void readsADeclarationOfAsycuda() {
    Gathered file = Gathered.sample("sad.xml");
    Consignment declared = file.only();

    assertThat(file.isClean()).isTrue();
    assertThat(declared.id()).isEqualTo("C 4711");
    assertThat(declared.documents().waybill()).isEqualTo("HLCUGYE250312345");
    assertThat(declared.parties().shipper().address()).isEqualTo("AV. 9 DE OCTUBRE 100, GUAYAQUIL");
    assertThat(declared.parties().shipper().identifiers()).as("<null/> is nothing").isEmpty();
    assertThat(declared.goods().getFirst().origin().orElseThrow().value()).isEqualTo("EC");
    assertThat(declared.value()).contains(new Money(new BigDecimal("15120"), "USD"));
    assertThat(declared.containers()).hasSize(1);
  }

  @Test
  void reportsAnAmbiguousDateUnlessTheSenderSaysItsOrder() {
    String american = Gathered.text("sad.xml").replace("<Date>2025-05-04<", "<Date>5/4/25<");
    ColumnMapping monthFirst =
        new ColumnMapping(
            java.util.Map.of(),
            ColumnMapping.DateOrder.MONTH_FIRST,
            org.mekongdragon.kernel.DecimalSign.UNKNOWN,
            "");

    assertThat(Gathered.of(american).warningCodes()).containsExactly("cargo-date-ambiguous");
    assertThat(Gathered.of(american, monthFirst).only().documents().issued().orElseThrow().date())
        .isEqualTo("2025-05-04");
  }

  @Test
  void keepsTheBillsBeforeAManifestEnds() {
    int inSecond = MANIFEST.indexOf("HLCUSIN250498765");
    Gathered file = Gathered.of(MANIFEST.substring(0, inSecond));

    assertThat(file.consignments()).hasSize(1);
    assertThat(file.rejectedCodes()).containsExactly("truncated");
  }
}
