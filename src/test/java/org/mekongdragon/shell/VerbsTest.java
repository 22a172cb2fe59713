package org.mekongdragon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.Verb;

class VerbsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return Verbs.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "token", "verify", "screen", "names", "score"})
  void explainsEveryVerb(String verb) {
    assertThat(run(verb, "--help")).isEqualTo(Verb.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: ./dragon " + verb + " ");
    assertThat(err.size()).isZero();
    assertThat(run("--verbs")).isEqualTo(Verb.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n  " + verb + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"screen", "names", "score", "nonsense"})
  void answersWrongUseWithTwo(String verb) {
    assertThat(run(verb)).isEqualTo(Verb.WRONG_USE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(verb);
  }
}
