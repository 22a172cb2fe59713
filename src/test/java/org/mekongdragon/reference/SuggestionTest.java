package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.HouseTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SuggestionTest extends HouseTest {

  private static final Logger LOG = LoggerFactory.getLogger(SuggestionTest.class);
  private static final List<String> TYPED =
      List.of(
          "hai phong",
          "lao bao",
          "shanghia",
          "laem chabnag",
          "rotterdma",
          "new yrok",
          "mộc bài",
          "te te",
          "san francisco",
          "河口");

  @Autowired private Reference reference;
  @Autowired private JdbcClient jdbc;

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
      })
  void findsWhatAnOfficerTypes(ReferenceKind kind, String text, String code) {
    List<Suggestion> found = reference.suggest(kind, text, "vi", 12);

    assertThat(found).extracting(Suggestion::code).first().isEqualTo(code);
  }

  /** Every beginning of every text, as it is typed; the bound leaves room for a busy machine. */
  @Test
  void answersWhileSomebodyTypes() {
    List<Long> micros = new ArrayList<>();
    for (String text : TYPED) {
      for (int end = 1; end <= text.length(); end++) {
        long start = System.nanoTime();
        reference.suggest(ReferenceKind.PLACE, text.substring(0, end), "vi", 12);
        micros.add((System.nanoTime() - start) / 1000);
      }
    }
    Collections.sort(micros);
    long p95 = micros.get(micros.size() * 95 / 100);
    LOG.info("type-ahead of places: median {} µs, p95 {} µs", micros.get(micros.size() / 2), p95);
    assertThat(p95).isLessThan(250_000);
  }

  @Test
  void searchesByIndexOnly() {
    assertThat(
            jdbc.sql(
                    """
                    explain select * from reference.term t
                    where t.list = any('{place,crossing}') and t.search >= 'hai' and t.search < 'haj'
                    """)
                .query(String.class)
                .list())
        .anyMatch(line -> line.contains("term_prefix"));
    assertThat(
            jdbc.sql(
                    """
                    explain select * from reference.term t
                    where t.list = 'place' and t.search operator(public.%) 'rotterdma'
                    """)
                .query(String.class)
                .list())
        .anyMatch(line -> line.contains("term_similar"));
  }
}
