package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;

class TableReaderTest {

  private static TableReader.Read read(String text) {
    return TableReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void leavesOutRowsThatDoNotFitAndSaysWhere() {
    TableReader.Read read = read("a,b\n1,2\n3\n4,5,6\n\n7,8\n");
    assertThat(read.table().size()).isEqualTo(2);
    assertThat(read.rejected()).isEqualTo(2);
    assertThat(read.faults().getFirst().arguments()).containsExactly(3L, 1, 2);
    assertThat(read.faults().getFirst().code()).isEqualTo(ScoreProblem.SCORE_ROW_RAGGED);
  }

  @Test
  void readsQuotesMarksAndOtherSeparators() {
    Table table = read("\uFEFFa;\"b;c\"\r\n\"x\ny\";\"say \"\"no\"\"\"\r\n").table();
    assertThat(table.columns()).containsExactly("a", "b;c");
    assertThat(table.row(0)).containsExactly("x\ny", "say \"no\"");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ScoreProblem.SCORE_TABLE_EMPTY));
    assertThatThrownBy(() -> read("a,a\n1,2\n"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ScoreProblem.SCORE_COLUMN_DOUBLE));
    assertThatThrownBy(() -> read("a,b\n1,\"" + "x".repeat(20_000_000) + "\"\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.code()).isEqualTo(ScoreProblem.SCORE_TABLE_UNREADABLE));
  }

  @Test
  void survivesAnyBytes() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += 5) {
        bytes[i] = (byte) ",\n\"\r;".charAt(random.nextInt(5));
      }
      try {
        Table table = TableReader.read(new ByteArrayInputStream(bytes)).table();
        assertThat(table.columns()).isNotEmpty();
      } catch (Problem problem) {
        assertThat(problem.code()).isInstanceOf(ScoreProblem.class);
      }
    }
  }
}
