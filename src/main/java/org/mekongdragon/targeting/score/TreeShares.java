package org.mekongdragon.targeting.score;

/**
 * Shares a tree's value out among the features: algorithm 2 of Lundberg, Erion and Lee, "Consistent
 * individualized feature attribution for tree ensembles" (2018), with the training rows as
 * background. One per row, used for one tree after the other.
 *
 * <p>The path from the root is kept in one buffer, each level after its parent's, so that nothing
 * is allocated on the way. Entry 0 of a path stands for the root.
 */
final class TreeShares {

  private final double[] row;
  private final double[] sum;
  private int[] features = new int[0];
  private double[] zeros = new double[0];
  private double[] ones = new double[0];
  private double[] weights = new double[0];

  /**
   * @param sum where each feature's share is added
   */
  TreeShares(double[] row, double[] sum) {
    this.row = row;
    this.sum = sum;
  }

  void add(Tree tree) {
    if (tree.features().length == 0) {
      return;
    }
    int levels = tree.depth() + 2;
    int needed = levels * (levels + 1) / 2;
    if (needed > weights.length) {
      features = new int[needed];
      zeros = new double[needed];
      ones = new double[needed];
      weights = new double[needed];
    }
    extend(0, 0, 1, 1, -1);
    walk(tree, 0, 0, 1);
  }

  /** Visits a node whose path starts at an index of the buffer. */
  private void walk(Tree tree, int node, int start, int size) {
    if (node < 0) {
      double leaf = tree.leaves()[~node];
      for (int i = 1; i < size; i++) {
        sum[features[start + i]] +=
            totalWithout(start, size, i) * (ones[start + i] - zeros[start + i]) * leaf;
      }
      return;
    }
    int feature = tree.features()[node];
    int hot = tree.next(node, row);
    int cold = hot == tree.lefts()[node] ? tree.rights()[node] : tree.lefts()[node];
    double zero = 1;
    double one = 1;
    int rest = size;
    for (int i = 1; i < size; i++) {
      if (features[start + i] == feature) {
        zero = zeros[start + i];
        one = ones[start + i];
        remove(start, size, i);
        rest = size - 1;
        break;
      }
    }
    double all = tree.count(node);
    descend(tree, hot, start, rest, zero * tree.count(hot) / all, one, feature);
    descend(tree, cold, start, rest, zero * tree.count(cold) / all, 0, feature);
  }

  private void descend(
      Tree tree, int child, int start, int size, double zero, double one, int feature) {
    int below = start + size;
    System.arraycopy(features, start, features, below, size);
    System.arraycopy(zeros, start, zeros, below, size);
    System.arraycopy(ones, start, ones, below, size);
    System.arraycopy(weights, start, weights, below, size);
    extend(below, size, zero, one, feature);
    walk(tree, child, below, size + 1);
  }

  private void extend(int start, int size, double zero, double one, int feature) {
    features[start + size] = feature;
    zeros[start + size] = zero;
    ones[start + size] = one;
    weights[start + size] = size == 0 ? 1 : 0;
    for (int i = start + size - 1, n = size; n > 0; i--, n--) {
      weights[i + 1] += one * weights[i] * n / (size + 1);
      weights[i] = zero * weights[i] * (size - n + 1) / (size + 1);
    }
  }

  /** Undoes the extension by one entry and closes the gap. */
  private void remove(int start, int size, int at) {
    int depth = size - 1;
    double zero = zeros[start + at];
    double one = ones[start + at];
    double next = weights[start + depth];
    for (int i = depth - 1; i >= 0; i--) {
      if (one == 0) {
        weights[start + i] = weights[start + i] * size / (zero * (depth - i));
      } else {
        double kept = weights[start + i];
        weights[start + i] = next * size / ((i + 1) * one);
        next = kept - weights[start + i] * zero * (depth - i) / size;
      }
    }
    System.arraycopy(features, start + at + 1, features, start + at, depth - at);
    System.arraycopy(zeros, start + at + 1, zeros, start + at, depth - at);
    System.arraycopy(ones, start + at + 1, ones, start + at, depth - at);
  }

  private double totalWithout(int start, int size, int at) {
    int depth = size - 1;
    double zero = zeros[start + at];
    double one = ones[start + at];
    double next = weights[start + depth];
    double total = 0;
    for (int i = depth - 1; i >= 0; i--) {
      if (one == 0) {
        total += weights[start + i] * size / (zero * (depth - i));
      } else {
        double share = next * size / ((i + 1) * one);
        total += share;
        next = weights[start + i] - share * zero * (depth - i) / size;
      }
    }
    return total;
  }
}
