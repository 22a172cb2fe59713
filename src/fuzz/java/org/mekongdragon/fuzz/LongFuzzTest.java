package org.mekongdragon.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Coverage-guided fuzzing, one method at a time: {@code JAZZER_FUZZ=1 ./mvnw -Pfuzz test
 * -Dtest=LongFuzzTest#rule}. What is found is kept under the resources of the tests, where the
 * short form repeats it for ever.
 */
class LongFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void message(FuzzedDataProvider data) {
    int way = data.consumeInt(0, Targets.ways() - 1);
    Targets.message(data.consumeRemainingAsBytes(), way);
  }

  @FuzzTest(maxDuration = "10m")
  void rule(FuzzedDataProvider data) {
    Targets.rule(data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "10m")
  void unitedNations(byte[] bytes) {
    Targets.unitedNations(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void treasury(byte[] bytes) {
    Targets.treasury(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void names(FuzzedDataProvider data) {
    Targets.names(data.consumeRemainingAsString());
  }
}
