package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private static final String MINE = report("2025-05-03", "VNLAO", "methamphetamine", "100");

  @ParameterizedTest(name = "{0} {1} {2} {3} kg -> {4}")
  @CsvSource({
    "2025-05-03,VNLAO,methamphetamine,100,99",
    "2025-05-03,VNLAO,methamphetamine,120,90",
    "2025-05-03,VNLAO,methamphetamine,126,75",
    "2025-05-04,VNLAO,methamphetamine,100,90",
    "2025-05-02,VNLAO,methamphetamine,110,80",
    "2025-05-05,VNLAO,methamphetamine,100,70",
    "2025-05-05,VNLAO,methamphetamine,130,0",
    "2025-05-03,VNLAO,heroin,100,0",
    "2025-05-03,VNHPH,methamphetamine,100,80",
    "2025-05-04,VNHPH,methamphetamine,130,0"
  })
  void weighsDayPlaceSubstanceAndQuantity(
      String day, String place, String substance, String kilograms, int score) {
    assertThat(score(MINE, report(day, place, substance, kilograms))).isEqualTo(score);
  }

  @Test
  void isCertainOfASharedNumberHoweverItIsWritten() {
    String mine = MINE.replace("}]}", "}],\"containers\":[\"CSQU 305438-3\"]}");
    String theirs =
        report("2024-01-01", "THBKK", "heroin", "1")
            .replace("}]}", "}],\"containers\":[\"csqu3054383\"]}");
    SeizureCheck.Duplicate duplicate =
        Likeness.of(SeizureWorld.content(mine), seizure(theirs)).orElseThrow();
    assertThat(duplicate.score()).isEqualTo(100);
    assertThat(duplicate.reasons())
        .contains(new SeizureCheck.Reason(SeizureCheck.Reason.Kind.IDENTIFIER, "CSQU3054383"));
  }

  @Test
  void doesNotTakeShortNumbersForIdentifiers() {
    String mine = "{\"waybill\":\"12\"}";
    assertThat(Identifier.of(SeizureWorld.content(mine))).isEmpty();
  }

  private static int score(String mine, String theirs) {
    return Likeness.of(SeizureWorld.content(mine), seizure(theirs))
        .map(SeizureCheck.Duplicate::score)
        .orElse(0);
  }

  private static String report(String day, String place, String substance, String kilograms) {
    return """
    {"occurredAt":"%s","country":"VN","place":"%s",
     "goods":[{"code":"%s","quantity":"%s","unit":"kg"}]}\
    """
        .formatted(day, place, substance, kilograms);
  }

  private static Seizure seizure(String json) {
    return new Seizure(
        new UUID(0, 1),
        "OMD7-VN-2025-000001",
        "OMD7",
        SeizureState.RELEASED,
        1,
        new Seizure.Custody(
            "VN-CUSTOMS", Optional.empty(), new UUID(0, 2), Instant.EPOCH, Instant.EPOCH),
        List.of("all"),
        1,
        Optional.empty(),
        SeizureWorld.content(json));
  }
}
