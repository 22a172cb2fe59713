package org.mekongdragon.targeting.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Problem;

/**
 * A trained score. Immutable and safe for many threads; scoring needs no native library. Columns
 * that a row lacks count as missing, columns that training did not know are not looked at, values
 * never seen count as the usual rate.
 */
public final class ScoreModel {

  private final Recipe recipe;
  private final Trees trees;
  private final List<ColumnProfile> profiles;
  private final TrainingReport report;

  ScoreModel(Recipe recipe, Trees trees, List<ColumnProfile> profiles, TrainingReport report) {
    this.recipe = recipe;
    this.trees = trees;
    this.profiles = List.copyOf(profiles);
    this.report = report;
  }

  /**
   * Learns from labelled rows; rows without a label are passed over.
   *
   * @throws Problem SCORE_NOT_ENOUGH_EXAMINATIONS with what is missing, SCORE_COLUMN_ABSENT,
   *     SCORE_LABEL_VALUE, SCORE_NOTHING_TO_LEARN_FROM, SCORE_TRAINER_UNAVAILABLE when the native
   *     library cannot be loaded here
   */
  public static ScoreModel train(Table table, Training training) {
    return new Trainer(table, training).train();
  }

  /**
   * Learns from labelled rows given as name and value.
   *
   * @throws Problem as {@link #train(Table, Training)}
   */
  public static ScoreModel train(List<Map<String, String>> rows, Training training) {
    return train(Table.of(rows), training);
  }

  /** The score of one row and why. */
  public Scored score(Map<String, String> row) {
    return scored(values(row));
  }

  /** The score of one row alone, 0 to 1: some ten times quicker than with reasons. */
  public double probability(Map<String, String> row) {
    return Trees.probability(trees.logOdds(recipe.features(values(row))));
  }

  private String[] values(Map<String, String> row) {
    return recipe.columns().stream()
        .map(column -> row.getOrDefault(column.name(), ""))
        .toArray(String[]::new);
  }

  /** The scores of all rows, in their order, and why. */
  public List<Scored> score(Table table) {
    return IntStream.range(0, table.size()).mapToObj(row -> scored(values(table, row))).toList();
  }

  /**
   * Row positions, highest score first. Equal scores are ordered by a fingerprint of the values
   * learnt from, so that neither the order of the rows nor any other column has a say.
   *
   * @param scored of all rows of the table, in their order
   */
  public List<Integer> ranking(Table table, List<Scored> scored) {
    long[] ties =
        IntStream.range(0, table.size())
            .mapToLong(row -> Values.fingerprint(String.join("\u001f", values(table, row))))
            .toArray();
    return IntStream.range(0, table.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer row) -> -scored.get(row).score())
                .thenComparingLong(row -> ties[row]))
        .toList();
  }

  private String[] values(Table table, int row) {
    return recipe.columns().stream()
        .map(column -> table.cell(row, column.name()))
        .toArray(String[]::new);
  }

  private Scored scored(String[] values) {
    double[] features = recipe.features(values);
    double logOdds = trees.logOdds(features);
    List<Reason> reasons =
        new Reasons(recipe, profiles)
            .of(values, trees.contributions(features), logOdds >= trees.expected());
    return new Scored(Trees.probability(logOdds), reasons);
  }

  /** How far newer rows have moved from those of training. */
  public Drift drift(Table table) {
    return Drift.of(profiles, table);
  }

  /** What the model was trained on. */
  public TrainingReport report() {
    return report;
  }

  /** The model as bytes that {@link #load} reads. The same model gives the same bytes. */
  public byte[] save() {
    return ModelBytes.write(recipe, trees, profiles, report);
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws Problem SCORE_MODEL_UNREADABLE when the bytes are damaged or of another version
   */
  public static ScoreModel load(byte[] bytes) {
    return ModelBytes.read(bytes);
  }

  @Override
  public String toString() {
    return "ScoreModel" + Arrays.toString(recipe.columns().stream().map(Column::name).toArray());
  }
}
