package org.mekongdragon.targeting.score;

import java.util.Arrays;

/**
 * Shares a tree's value out among the features: algorithm 2 of Lundberg, Erion and Lee, "Consistent
 * individualized feature attribution for tree ensembles" (2018), with the training rows as
 * background.
 */
final class TreeShares {

  private final Tree tree;
  private final double[] row;
  private final double[] sum;

  /**
   * @param sum where each feature's share is added
   */
  TreeShares(Tree tree, double[] row, double[] sum) {
    this.tree = tree;
    this.row = row;
    this.sum = sum;
  }

  /** The features met on the way down and how many of their subsets get through. */
  private record Path(int[] features, double[] zeros, double[] ones, double[] weights, int size) {

    static Path empty() {
      return new Path(new int[0], new double[0], new double[0], new double[0], 0);
    }

    Path extended(double zero, double one, int feature) {
      int[] f = Arrays.copyOf(features, size + 1);
      double[] z = Arrays.copyOf(zeros, size + 1);
      double[] o = Arrays.copyOf(ones, size + 1);
      double[] w = Arrays.copyOf(weights, size + 1);
      f[size] = feature;
      z[size] = zero;
      o[size] = one;
      w[size] = size == 0 ? 1 : 0;
      for (int i = size - 1; i >= 0; i--) {
        w[i + 1] += one * w[i] * (i + 1) / (size + 1);
        w[i] = zero * w[i] * (size - i) / (size + 1);
      }
      return new Path(f, z, o, w, size + 1);
    }

    Path without(int at) {
      int depth = size - 1;
      double[] w = weights.clone();
      double next = w[depth];
      for (int i = depth - 1; i >= 0; i--) {
        if (ones[at] == 0) {
          w[i] = w[i] * (depth + 1) / (zeros[at] * (depth - i));
        } else {
          double kept = w[i];
          w[i] = next * (depth + 1) / ((i + 1) * ones[at]);
          next = kept - w[i] * zeros[at] * (depth - i) / (depth + 1);
        }
      }
      int[] f = Arrays.copyOf(features, depth);
      double[] z = Arrays.copyOf(zeros, depth);
      double[] o = Arrays.copyOf(ones, depth);
      for (int i = at; i < depth; i++) {
        f[i] = features[i + 1];
        z[i] = zeros[i + 1];
        o[i] = ones[i + 1];
      }
      return new Path(f, z, o, Arrays.copyOf(w, depth), depth);
    }

    int indexOf(int feature) {
      for (int i = 1; i < size; i++) {
        if (features[i] == feature) {
          return i;
        }
      }
      return -1;
    }

    double totalWithout(int at) {
      int depth = size - 1;
      double next = weights[depth];
      double total = 0;
      for (int i = depth - 1; i >= 0; i--) {
        if (ones[at] == 0) {
          total += weights[i] * (depth + 1) / (zeros[at] * (depth - i));
        } else {
          double share = next * (depth + 1) / ((i + 1) * ones[at]);
          total += share;
          next = weights[i] - share * zeros[at] * (depth - i) / (depth + 1);
        }
      }
      return total;
    }
  }

  void add() {
    if (tree.features().length > 0) {
      walk(0, Path.empty().extended(1, 1, -1));
    }
  }

  private void walk(int node, Path path) {
    if (node < 0) {
      double leaf = tree.leaves()[~node];
      for (int i = 1; i < path.size(); i++) {
        sum[path.features()[i]] +=
            path.totalWithout(i) * (path.ones()[i] - path.zeros()[i]) * leaf;
      }
      return;
    }
    int feature = tree.features()[node];
    int hot = tree.next(node, row);
    int cold = hot == tree.lefts()[node] ? tree.rights()[node] : tree.lefts()[node];
    int before = path.indexOf(feature);
    double zero = before < 0 ? 1 : path.zeros()[before];
    double one = before < 0 ? 1 : path.ones()[before];
    Path rest = before < 0 ? path : path.without(before);
    double all = tree.count(node);
    walk(hot, rest.extended(zero * tree.count(hot) / all, one, feature));
    walk(cold, rest.extended(zero * tree.count(cold) / all, 0, feature));
  }
}
