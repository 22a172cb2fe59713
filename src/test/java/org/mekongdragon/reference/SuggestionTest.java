package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

class SuggestionTest extends HouseTest {

  @Autowired private Reference reference;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUBSTANCE|ma tuy da|methamphetamine",
        "SUBSTANCE|ma túy đá|methamphetamine",
        "SUBSTANCE|ice|methamphetamine",
        "SUBSTANCE|冰毒|methamphetamine",
        "SUBSTANCE|methanphetamin|methamphetamine",
        "SUBSTANCE|metamphetamin|methamphetamine",
        "SUBSTANCE|thuoc lac|ecstasy",
        "SUBSTANCE|摇头丸|ecstasy",
        "SUBSTANCE|heroine|heroin",
        "SUBSTANCE|can sa|cannabis",
        "SUBSTANCE|nhua thuoc phien|opium",
        "SUBSTANCE|ketamin|ketamine",
        "SUBSTANCE|醋酸酐|acetic-anhydride",
        "SUBSTANCE|acetic anhidride|acetic-anhydride",
        "SUBSTANCE|2939.41|ephedrine",
        "SUBSTANCE|537-46-2|methamphetamine",
        "SUBSTANCE|NPP|n-phenethyl-4-piperidone",
        "PLACE|lao bao|VNLAO",
        "PLACE|lao bảo|VNLAO",
        "PLACE|老保|VNLAO",
        "PLACE|hai phong|VNHPH",
        "PLACE|haifong|VNHPH",
        "PLACE|Mộc Bài|BCP-MOC-BAI",
        "PLACE|huu nghi|BCP-HUU-NGHI",
        "PLACE|bo y|BCP-BO-Y",
        "PLACE|VNSGN|VNSGN",
        "PLACE|sai gon|VNSGN",
        "PLACE|友谊关|CNYYG",
        "TAXON|te te|manis-spp",
        "TAXON|tê tê|manis-spp",
        "TAXON|穿山甲|manis-spp",
        "TAXON|ngà voi|loxodonta-africana",
        "TAXON|ivory|loxodonta-africana",
        "TAXON|panthera tigirs|panthera-tigris",
        "TAXON|sừng tê giác|rhinocerotidae-spp",
        "HS|2939.41|293941",
        "HS|293941|293941",
        "HS|ephedrine|293941",
        "COUNTRY|viet nam|VN",
        "COUNTRY|越南|VN",
        "COUNTRY|lào|LA",
        "COUNTRY|burma|MM",
        "SUBDIVISION|ha giang|VN-07",
        "SUBDIVISION|quang tri|VN-25",
        "UNIT|vien|tablet",
        "SPECIMEN|vay te te|SCA",
        "CONCEALMENT|vali hai day|luggage-false",
        "DETECTION|cho nghiep vu|dog",
        "MODE|duong bien|sea",
        "CONTAINER_PREFIX|MSCU|MSCU",
      })
  void findsWhatAnOfficerTypes(ReferenceKind kind, String text, String code) {
    List<Suggestion> found = reference.suggest(kind, text, "vi", 12);

    assertThat(found).extracting(Suggestion::code).first().isEqualTo(code);
  }

  @Test
  void showsTimes() {
    String[] texts = {
      "h",
      "ha",
      "hai",
      "hai phong",
      "lao bao",
      "saigon",
      "meth",
      "new yrok",
      "shanghia",
      "laem chabnag",
      "port klang",
      "2939",
      "te te",
      "安",
      "cang",
      "rotterdma"
    };
    for (int round = 0; round < 3; round++) {
      for (String text : texts) {
        long t = System.nanoTime();
        var r = reference.suggest(ReferenceKind.PLACE, text, "vi", 12);
        System.out.println(
            "XX "
                + round
                + " "
                + text
                + " "
                + (System.nanoTime() - t) / 1000
                + " us "
                + r.stream().limit(3).map(Suggestion::code).toList());
      }
    }
  }
}
