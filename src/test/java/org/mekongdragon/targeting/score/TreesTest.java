package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {

  private static final int WIDTH = 5;

  private static double[] matrix(Random random, int rows) {
    return random.doubles((long) rows * WIDTH).toArray();
  }

  private static Trees grown() {
    Random random = new Random(3);
    double[] matrix = matrix(random, 600);
    boolean[] labels = new boolean[600];
    for (int i = 0; i < labels.length; i++) {
      double risk = matrix[i * WIDTH] > 0.7 && matrix[i * WIDTH + 1] < 0.4 ? 0.9 : 0.1;
      labels[i] = random.nextDouble() < risk;
      if (i % 9 == 0) {
        matrix[i * WIDTH + 2] = Double.NaN;
      }
    }
    return Boosting.grow(matrix, new boolean[WIDTH], labels, 1);
  }

  @Test
  void contributionsAddUpToTheScore() {
    Trees trees = grown();
    Random random = new Random(4);
    for (int i = 0; i < 50; i++) {
      double[] row = matrix(random, 1);
      double sum = trees.expected();
      for (double part : trees.contributions(row)) {
        sum += part;
      }
      assertThat(sum).isCloseTo(trees.logOdds(row), within(1e-9));
    }
  }

  /** Shapley values by their definition, over all subsets of features. */
  @Test
  void contributionsAreShapleyValues() {
    Tree tree =
        new Tree(
            new int[] {0, 1, 0, 2},
            new double[] {0.5, 0.5, 0.8, 0.3},
            new int[4],
            new int[] {1, 3, ~1, ~0},
            new int[] {2, ~2, ~3, ~4},
            new double[] {1, -2, 3, 5, -4},
            new double[] {100, 60, 40, 35},
            new double[] {20, 10, 25, 30, 15});
    Random random = new Random(8);
    for (int round = 0; round < 20; round++) {
      double[] row = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      double[] sum = new double[3];
      new TreeShares(row, sum).add(tree);
      for (int feature = 0; feature < 3; feature++) {
        assertThat(sum[feature]).isCloseTo(shapley(tree, row, feature), within(1e-12));
      }
    }
  }

  private static double shapley(Tree tree, double[] row, int feature) {
    double[] weightBySize = {1 / 3.0, 1 / 6.0, 1 / 3.0};
    double value = 0;
    for (int subset = 0; subset < 8; subset++) {
      if ((subset >> feature & 1) == 0) {
        double gain = knowing(tree, row, subset | 1 << feature, 0) - knowing(tree, row, subset, 0);
        value += weightBySize[Integer.bitCount(subset)] * gain;
      }
    }
    return value;
  }

  private static double knowing(Tree tree, double[] row, int subset, int node) {
    if (node < 0) {
      return tree.leaves()[~node];
    }
    if ((subset >> tree.features()[node] & 1) == 1) {
      return knowing(tree, row, subset, tree.next(node, row));
    }
    int left = tree.lefts()[node];
    int right = tree.rights()[node];
    return (knowing(tree, row, subset, left) * tree.count(left)
            + knowing(tree, row, subset, right) * tree.count(right))
        / tree.count(node);
  }

  @Test
  void readsTheLibrarysText() {
    String model =
        """
        tree
        version=v3

        Tree=0
        num_leaves=2
        num_cat=0
        split_feature=3
        threshold=0.25
        decision_type=8
        left_child=-1
        right_child=-2
        leaf_value=-1.5 2.5
        leaf_count=30 10
        internal_count=40
        shrinkage=1


        end of trees
        """;
    Trees trees = Trees.parse(model, WIDTH);
    assertThat(trees.logOdds(new double[] {0, 0, 0, 0.25, 0})).isEqualTo(-1.5);
    assertThat(trees.logOdds(new double[] {0, 0, 0, 0.26, 0})).isEqualTo(2.5);
    assertThat(trees.logOdds(new double[] {0, 0, 0, Double.NaN, 0})).isEqualTo(2.5);
    assertThat(trees.expected()).isEqualTo(-0.5);
    assertThatThrownBy(() -> Trees.parse(model, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesATreeThatRunsInCircles() {
    assertThatThrownBy(() ->
            new Tree(
                new int[1],
                new double[1],
                new int[1],
                new int[] {0},
                new int[] {~1},
                new double[2],
                new double[1],
                new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhichMachinesHaveALibrary() {
    assertThat(NativeBoosting.files("Linux", "amd64")).hasSize(2);
    assertThat(NativeBoosting.files("Linux", "aarch64")).hasSize(2);
    assertThat(NativeBoosting.files("Mac OS X", "aarch64")).hasSize(2);
    assertThat(NativeBoosting.files("Linux", "riscv64")).isEmpty();
    assertThat(NativeBoosting.files("Windows 11", "aarch64")).isEmpty();
    for (String machine : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      for (String file : NativeBoosting.files(machine, "amd64")) {
        assertThat(NativeBoosting.class.getClassLoader().getResource(file)).as(file).isNotNull();
      }
    }
  }
}
