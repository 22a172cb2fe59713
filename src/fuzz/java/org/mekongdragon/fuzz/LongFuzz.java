package org.mekongdragon.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/**
 * What coverage-guided fuzzing drives, one class for each thing that reads what strangers write:
 * {@code ./dragon fuzz rule --minutes 10}. A finding that is put beside the samples of the tests is
 * tried again by the short form for ever.
 */
final class LongFuzz {

  private LongFuzz() {}

  /** Manifests, in any of the ways to read one. */
  public static final class Message {
    private Message() {}

    /** Called with whatever the fuzzer thinks of. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      int way = data.consumeInt(0, Targets.ways() - 1);
      Targets.message(data.consumeRemainingAsBytes(), way);
    }
  }

  /** The rule language. */
  public static final class Rule {
    private Rule() {}

    /** Called with whatever the fuzzer thinks of. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      Targets.rule(data.consumeRemainingAsString());
    }
  }

  /** Lists of the United Nations. */
  public static final class UnitedNations {
    private UnitedNations() {}

    /** Called with whatever the fuzzer thinks of. */
    public static void fuzzerTestOneInput(byte[] bytes) {
      Targets.unitedNations(bytes);
    }
  }

  /** Lists of the US Treasury. */
  public static final class Treasury {
    private Treasury() {}

    /** Called with whatever the fuzzer thinks of. */
    public static void fuzzerTestOneInput(byte[] bytes) {
      Targets.treasury(bytes);
    }
  }

  /** Names in any script. */
  public static final class Names {
    private Names() {}

    /** Reads the lexicons before anything is timed: the first comparison takes seconds. */
    public static void fuzzerInitialize() {
      Targets.names("Nguyễn Văn Hùng\nHUNG, Nguyen Van");
    }

    /** Called with whatever the fuzzer thinks of. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      Targets.names(data.consumeRemainingAsString());
    }
  }
}
