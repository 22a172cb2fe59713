package org.mekongdragon.targeting.score;

/**
 * Rates for training: each row's rate is counted on the other folds only, so that no row sees its
 * own label.
 *
 * @param rate per row, 0 to 1
 * @param seen per row, on the other folds
 * @param gain how much better than the usual rate alone, in nats a row
 */
record OutOfFold(double[] rate, int[] seen, double gain) {

  private static final int FOLDS = 5;

  /** The share of its group that a row's rate is counted on. */
  static final double SEEN_SHARE = 1 - 1.0 / FOLDS;

  static OutOfFold of(Groups groups, boolean[] labels) {
    int rows = labels.length;
    int[][] finds = new int[FOLDS + 1][groups.count()];
    int[][] seen = new int[FOLDS + 1][groups.count()];
    int allFinds = 0;
    for (int row = 0; row < rows; row++) {
      int one = labels[row] ? 1 : 0;
      int group = groups.of()[row];
      int fold = fold(row);
      finds[fold][group] += one;
      seen[fold][group]++;
      finds[FOLDS][group] += one;
      seen[FOLDS][group]++;
      allFinds += one;
    }
    double usual = (double) allFinds / rows;
    double[] rate = new double[rows];
    int[] others = new int[rows];
    double gain = 0;
    for (int row = 0; row < rows; row++) {
      int group = groups.of()[row];
      int fold = fold(row);
      others[row] = seen[FOLDS][group] - seen[fold][group];
      rate[row] = RateTable.rate(finds[FOLDS][group] - finds[fold][group], others[row], usual);
      gain += Math.log(labels[row] ? rate[row] / usual : (1 - rate[row]) / (1 - usual));
    }
    return new OutOfFold(rate, others, gain / rows);
  }

  private static int fold(int row) {
    return (int) Long.remainderUnsigned(Values.mix(row + 1L), FOLDS);
  }
}
