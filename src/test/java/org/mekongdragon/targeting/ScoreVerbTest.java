package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.Verb;

class ScoreVerbTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return new ScoreVerb()
        .run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> {
          int find = i % 3 == 0 && i % 10 < 8 || i % 23 == 0 ? 1 : 0;
          return "%06d,%s,%d".formatted(i * 7919 % 999_983, i % 3 == 0 ? "TR" : "CN", find);
        })
        .collect(Collectors.joining("\n", "no,origin,found\n", "\n"));
  }

  @Test
  void ranksAFileAndSaysHowWell() throws IOException {
    String one = file("one.csv", rows(0, 300));
    String two = file("two.csv", rows(300, 600));
    String asked = file("asked.csv", rows(600, 700));
    String ranked = folder.resolve("ranked.csv").toString();
    int code = run("--train", one, two, "--label", "found", "--score", asked, "--out", ranked);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Verb.DONE);
    List<String> lines = Files.readAllLines(Path.of(ranked));
    assertThat(lines.getFirst()).isEqualTo("no,origin,found,score,rank,reasons");
    assertThat(lines).hasSize(101);
    assertThat(lines.get(1)).contains(",TR,").contains(",1,").contains("the usual rate");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("precision", "1 %", "5 %", "10 %");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("600 rows");
  }

  @Test
  void reportsRowsLeftOut() throws IOException {
    String train = file("train.csv", rows(0, 400) + "1,2,3,4\n");
    String asked = file("asked.csv", "no,origin\n1,TR\n2,CN\n");
    String ranked = folder.resolve("ranked.csv").toString();
    assertThat(run("--train", train, "--label", "found", "--score", asked, "--out", ranked))
        .isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 402 has 4 fields");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Files.readAllLines(Path.of(ranked))).hasSize(3);
  }

  @Test
  void saysInWordsWhyItCannotRun() throws IOException {
    String train = file("train.csv", rows(0, 50));
    String ranked = folder.resolve("ranked.csv").toString();
    assertThat(run("--train", train, "--label", "found", "--score", train, "--out", ranked))
        .isEqualTo(Verb.COULD_NOT_RUN);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("not enough examinations");
    assertThat(run("--train", "absent.csv", "--label", "x", "--score", train, "--out", ranked))
        .isEqualTo(Verb.COULD_NOT_RUN);
    assertThat(Path.of(ranked)).doesNotExist();
  }

  @Test
  void explainsItsUseWhenUsedWrongly() {
    assertThat(run()).isEqualTo(Verb.WRONG_USE);
    assertThat(run("--train", "a.csv", "--label", "--score", "b", "--out", "c"))
        .isEqualTo(Verb.WRONG_USE);
    assertThat(run("stray")).isEqualTo(Verb.WRONG_USE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--train T.csv");
  }
}
