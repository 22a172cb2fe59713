package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.score.TrainingReport.ColumnUse;
import org.mekongdragon.targeting.score.TrainingReport.Use;

/** Turns a labelled table into a model. */
final class Trainer {

  /** Of more labelled rows, the last ones count: they are the newest. */
  private static final int MOST_ROWS = 400_000;

  private final Table table;
  private final Training training;
  private final int[] rows;
  private final boolean[] labels;

  /**
   * @throws Problem SCORE_COLUMN_ABSENT, SCORE_LABEL_VALUE, SCORE_NOT_ENOUGH_EXAMINATIONS
   */
  Trainer(Table table, Training training) {
    this.table = table;
    this.training = training;
    table.require(training.label());
    training.ignored().forEach(table::require);
    training.kept().forEach(table::require);
    List<Optional<Boolean>> read = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      read.add(Label.read(table.cell(row, training.label()), training.label()));
    }
    int[] labelled = IntStream.range(0, read.size()).filter(i -> read.get(i).isPresent()).toArray();
    int first = Math.max(0, labelled.length - MOST_ROWS);
    this.rows = IntStream.of(labelled).skip(first).toArray();
    this.labels = new boolean[rows.length];
    IntStream.range(0, rows.length).forEach(i -> labels[i] = read.get(rows[i]).orElseThrow());
    checkEnough();
  }

  private void checkEnough() {
    int finds = finds();
    int others = rows.length - finds;
    if (rows.length < Training.FEWEST_LABELLED || Math.min(finds, others) < Training.FEWEST_FINDS) {
      throw Problem.at(
          training.label(),
          ScoreProblem.SCORE_NOT_ENOUGH_EXAMINATIONS,
          rows.length,
          Training.FEWEST_LABELLED,
          finds,
          Training.FEWEST_FINDS,
          others,
          Training.FEWEST_FINDS);
    }
  }

  private int finds() {
    return (int) IntStream.range(0, labels.length).filter(i -> labels[i]).count();
  }

  /**
   * @throws Problem SCORE_NOTHING_TO_LEARN_FROM, SCORE_TRAINER_UNAVAILABLE
   */
  ScoreModel train() {
    List<ColumnUse> uses = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<String[]> values = new ArrayList<>();
    for (String name : table.columns()) {
      String[] all = table.column(name).orElseThrow();
      String[] used = IntStream.of(rows).mapToObj(row -> all[row]).toArray(String[]::new);
      Column column = Column.of(name, used);
      ColumnUse use = use(column, used);
      uses.add(use);
      if (use.use() == Use.LEARNT) {
        columns.add(column);
        values.add(used);
      }
    }
    if (columns.isEmpty()) {
      throw Problem.of(ScoreProblem.SCORE_NOTHING_TO_LEARN_FROM);
    }
    Sheet sheet = new Sheet(columns, values.toArray(String[][]::new), labels);
    Recipe.Prepared prepared = Recipe.of(sheet);
    Recipe recipe = prepared.recipe();
    Trees trees = Boosting.grow(prepared.matrix(), recipe.rates(), labels, training.seed());
    List<ColumnProfile> profiles =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ColumnProfile.of(columns.get(i), values.get(i)))
            .toList();
    TrainingReport report = new TrainingReport(table.size(), rows.length, finds(), uses);
    return new ScoreModel(recipe, trees, profiles, report);
  }

  private ColumnUse use(Column column, String[] values) {
    String name = column.name();
    if (name.equals(training.label())) {
      return new ColumnUse(name, column.kind(), Use.LABEL, 0);
    }
    if (training.ignored().contains(name)) {
      return new ColumnUse(name, column.kind(), Use.IGNORED, 0);
    }
    OptionalDouble leak =
        training.kept().contains(name) ? OptionalDouble.empty() : Leakage.of(values, labels);
    if (leak.isPresent()) {
      return new ColumnUse(name, column.kind(), Use.GIVES_LABEL_AWAY, leak.getAsDouble());
    }
    return new ColumnUse(
        name, column.kind(), column.kind().used() ? Use.LEARNT : Use.SAYS_NOTHING, 0);
  }
}
