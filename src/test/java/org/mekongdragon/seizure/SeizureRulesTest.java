package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Regime;

class SeizureRulesTest {

  private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
  private static final String GOODS =
      "{\"code\":\"methamphetamine\",\"quantity\":\"12.4\",\"unit\":\"kg\"}";

  private final FewLists lists = new FewLists();

  @Test
  void isContentWithTheShortForm() {
    assertThat(findings(head("\"mode\":\"road\""), GOODS)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2028-05-03 | date-future error",
        "2025-06-01 | ''",
        "2025-06-02 | ''",
        "2025-06-03 | date-future error",
        "2025-06-01T12:59:00Z | ''",
        "2025-06-01T13:01:00Z | date-future error",
        "2025-06-02T01:00:00+14:00 | ''",
        "1990-01-01 | date-outside-periods warning",
        "1989-12-31 | date-old error",
        "2025-04-15 | ''",
        "2025-04-14 | date-outside-periods warning",
        "2025-04 | ''",
        "2025-03 | date-outside-periods warning",
        "2025 | ''"
      })
  void knowsWhichDaysCanBe(String when, String expected) {
    String json = "{\"occurredAt\":\"" + when + "\",\"country\":\"VN\",\"goods\":[" + GOODS + "]}";
    assertThat(check(json)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void asksForWhatHowMuchWhereAndWhen() {
    assertThat(check("{}"))
        .containsExactly("what-missing error", "where-missing error", "when-missing error");
    assertThat(findings(head(""), "{\"code\":\"methamphetamine\"}"))
        .containsExactly("how-much-missing error");
    assertThat(findings(head(""), "{\"code\":\"methamphetamine\",\"quantity\":\"0 kg\"}"))
        .containsExactly("how-much-missing error");
    assertThat(findings(head(""), "{\"quantity\":\"1 kg\"}")).containsExactly("what-missing error");
    assertThat(findings(head(""), "{\"quantity\":\"1 kg\",\"description\":\"bột trắng\"}"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} by {2} -> {3}")
  @CsvSource({
    "1000,kg,mail,''",
    "1000.1,kg,mail,mass-too-large-for-mode warning",
    "3000,kg,post,mass-too-large-for-mode warning",
    "3,t,foot,mass-too-large-for-mode warning",
    "3000,kg,road,''",
    "3000,kg,sea,''"
  })
  void doubtsMassesThatNoParcelHolds(String number, String unit, String mode, String expected) {
    String goods =
        "{\"code\":\"methamphetamine\",\"quantity\":\"" + number + "\",\"unit\":\"" + unit + "\"}";
    assertThat(findings(head("\"mode\":\"" + mode + "\""), goods))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"regime\":\"cites\",\"code\":\"manis-javanica\",\"quantity\":\"2 kg\" | ``",
        "\"code\":\"manis-javanica\",\"quantity\":\"2 kg\",\"appendix\":\"I\" | ``",
        "\"code\":\"manis-javanica\",\"quantity\":\"2 kg\",\"appendix\":\"II\" | appendix-differs warning",
        "\"code\":\"manis-javanica\",\"quantity\":\"2 kg\",\"appendix\":\"IV\" | choice error",
        "\"regime\":\"cites\",\"code\":\"rattus-norvegicus\",\"quantity\":\"2 kg\" | species-not-listed error",
        "\"regime\":\"cites\",\"description\":\"Rattus norvegicus\",\"quantity\":\"2 kg\" | species-not-listed warning",
        "\"regime\":\"cites\",\"description\":\"Manis javanica\",\"quantity\":\"2 kg\" | ``",
        "\"regime\":\"drug\",\"code\":\"manis-javanica\",\"quantity\":\"2 kg\" | regime-differs warning",
        "\"code\":\"soap\",\"quantity\":\"2 kg\" | substance-unknown error",
        "\"code\":\"acetic-anhydride\",\"regime\":\"drug\",\"quantity\":\"2 kg\" | regime-differs warning",
        "\"code\":\"methamphetamine\",\"quantity\":\"100 tablets\" | ``",
        "\"code\":\"ecstasy\",\"quantity\":\"100 tablets\" | factor-missing warning",
        "\"code\":\"methamphetamine\",\"quantity\":\"2 specimens\" | unit-misfit error,factor-missing warning",
        "\"code\":\"manis-javanica\",\"quantity\":\"2 tablets\" | unit-misfit warning",
        "\"code\":\"manis-javanica\",\"quantity\":\"2 tablets\",\"term\":\"MED\" | ``",
        "\"code\":\"manis-javanica\",\"quantity\":\"2.5\",\"unit\":\"specimen\" | count-not-whole warning",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"hs\":\"2915.24\" | ``",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"hs\":\"293943\" | hs-differs warning",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"hs\":\"999999\" | hs-unknown warning",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"hs\":\"291\" | hs-form error",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"cas\":\"108-24-7\" | ``",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"cas\":\"108-24-8\" | cas-form error",
        "\"code\":\"acetic-anhydride\",\"quantity\":\"2 kg\",\"cas\":\"537-46-2\" | cas-differs warning",
        "\"code\":\"methamphetamine\",\"quantity\":\"2 kg\",\"form\":\"soup\" | code-unknown error"
      })
  void checksEachGoodsLine(String fields, String expected) {
    assertThat(findings(head(""), "{" + fields + "}"))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"country\":\"XX\" | country-unknown error",
        "\"country\":\"VN\",\"place\":\"VNXXX\" | place-unknown error",
        "\"country\":\"LA\",\"place\":\"VNLAO\" | place-elsewhere error",
        "\"country\":\"LA\",\"place\":\"BCP-LAO-BAO\" | ``",
        "\"place\":\"VNLAO\" | ``",
        "\"place\":\"BCP-LAO-BAO\" | where-missing error",
        "\"country\":\"VN\",\"admin1\":\"VN-25\" | ``",
        "\"country\":\"VN\",\"admin1\":\"VN-ZZ\" | province-unknown warning",
        "\"country\":\"VN\",\"admin1\":\"LA-SV\" | place-elsewhere warning",
        "\"country\":\"VN\",\"containers\":[\"CSQU3054383\"] | ``",
        "\"country\":\"VN\",\"containers\":[\"CSQU3054384\"] | container-check warning",
        "\"country\":\"VN\",\"mode\":\"teleport\" | code-unknown error",
        "\"country\":\"VN\",\"detection\":\"dog\",\"concealment\":\"food\" | ``",
        "\"country\":\"VN\",\"detection\":\"cat\" | code-unknown error",
        "\"country\":\"VN\",\"lead\":\"NOBODY\" | agency-unknown error",
        "\"country\":\"VN\",\"takingPart\":[\"vn-customs\"] | lead-takes-part error",
        "\"country\":\"VN\",\"takingPart\":[\"C04\"] | ``",
        "\"country\":\"VN\",\"route\":[{\"stop\":\"origin\",\"country\":\"QQ\"}] | country-unknown error",
        "\"country\":\"VN\",\"route\":[{\"stop\":\"origin\"}] | where-missing error",
        "\"country\":\"VN\",\"persons\":[{\"nationality\":\"QQ\"}] | country-unknown error"
      })
  void checksWhereHowAndWho(String fields, String expected) {
    String json = "{\"occurredAt\":\"2025-05-03\"," + fields + ",\"goods\":[" + GOODS + "]}";
    assertThat(check(json)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void keepsTheReportedQuantityBesideTheMass() {
    SeizureContent content =
        complete(
            "{\"occurredAt\":\"2025-05-03\",\"place\":\"VNLAO\",\"goods\":[{\"code\":"
                + "\"methamphetamine\",\"quantity\":\"gần 2.3 tấn\"}]}");
    GoodsLine line = content.goods().getFirst();
    assertThat(line.quantity().orElseThrow().unit()).isEqualTo("t");
    assertThat(line.quantity().orElseThrow().amount().bound()).isEqualTo(Bound.LESS);
    GoodsLine.Normalised mass = line.normalised().orElseThrow();
    assertThat(mass.mass().kilograms()).isEqualByComparingTo("2300");
    assertThat(mass.bound()).isEqualTo(Bound.LESS);
    assertThat(mass.factor()).isEqualTo("t-1");
    assertThat(line.regime()).contains(Regime.DRUG);
    assertThat(content.where().country()).isEqualTo("VN");
    assertThat(content.agencies().lead()).isEqualTo("VN-CUSTOMS");
  }

  @Test
  void throwsAwayAMassThatSomebodySends() {
    SeizureContent content =
        complete(
            "{\"goods\":[{\"code\":\"ecstasy\",\"quantity\":\"3\",\"unit\":\"tablet\","
                + "\"normalised\":{\"grams\":\"9\"}}]}");
    assertThat(content.goods().getFirst().normalised()).isEmpty();
  }

  private static String head(String more) {
    return "\"occurredAt\":\"2025-05-03\",\"country\":\"VN\"" + (more.isEmpty() ? "" : "," + more);
  }

  private List<String> findings(String head, String goods) {
    return check("{" + head + ",\"goods\":[" + goods + "]}");
  }

  private List<String> check(String json) {
    OperationGate.Frame operation =
        new OperationGate.Frame("OMD7", LocalDate.of(2025, 4, 15), LocalDate.of(2025, 9, 15), true);
    return new SeizureRules(lists, operation, NOW)
        .check(complete(json)).stream()
            .map(finding ->
                finding.fault().code().code() + " " + SeizureJson.code(finding.severity()))
            .toList();
  }

  private SeizureContent complete(String json) {
    return new Completion(lists).complete(SeizureWorld.content(json), "VN-CUSTOMS");
  }
}
