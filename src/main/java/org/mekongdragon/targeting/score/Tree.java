package org.mekongdragon.targeting.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One tree. A child that is 0 or more is a branch, always a later one; a negative child is the leaf
 * of its complement.
 *
 * @param missing LightGBM's decision type, by branch
 * @param branchCounts rows seen in training, by branch
 * @param leafCounts rows seen in training, by leaf
 */
record Tree(
    int[] features,
    double[] thresholds,
    int[] missing,
    int[] lefts,
    int[] rights,
    double[] leaves,
    double[] branchCounts,
    double[] leafCounts) {

  /** LightGBM's decision type: bit 1 default left, bits 2 and 3 how missing is meant. */
  private static final int DEFAULT_LEFT = 2;

  private static final int MISSING_IS_ZERO = 1;
  private static final int MISSING_IS_NAN = 2;
  private static final double ZERO = 1e-35;
  private static final int MAX_LEAVES = 256;

  Tree {
    int branches = features.length;
    boolean equal =
        thresholds.length == branches
            && missing.length == branches
            && lefts.length == branches
            && rights.length == branches
            && branchCounts.length == branches
            && leaves.length == branches + 1
            && leafCounts.length == branches + 1;
    if (!equal || leaves.length > MAX_LEAVES) {
      throw new IllegalArgumentException("not a tree");
    }
    for (int i = 0; i < branches; i++) {
      checkChild(i, lefts[i], branches);
      checkChild(i, rights[i], branches);
    }
  }

  private static void checkChild(int branch, int child, int branches) {
    boolean later = child > branch && child < branches;
    boolean leaf = child < 0 && ~child <= branches;
    if (!later && !leaf) {
      throw new IllegalArgumentException("branch " + branch + " leads to " + child);
    }
  }

  static Tree parse(String section, int width) {
    Map<String, String> lines = new HashMap<>();
    section
        .lines()
        .takeWhile(line -> !line.equals("end of trees"))
        .filter(line -> line.indexOf('=') > 0)
        .forEach(line ->
            lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    if (lines.getOrDefault("num_leaves", "1").equals("1")) {
      return new Tree(
          new int[0],
          new double[0],
          new int[0],
          new int[0],
          new int[0],
          doubles(lines, "leaf_value"),
          new double[0],
          new double[] {1});
    }
    return new Tree(
            ints(lines, "split_feature"),
            doubles(lines, "threshold"),
            ints(lines, "decision_type"),
            ints(lines, "left_child"),
            ints(lines, "right_child"),
            doubles(lines, "leaf_value"),
            doubles(lines, "internal_count"),
            doubles(lines, "leaf_count"))
        .within(width);
  }

  private Tree within(int width) {
    for (int feature : features) {
      if (feature < 0 || feature >= width) {
        throw new IllegalArgumentException("feature " + feature + " of " + width);
      }
    }
    return this;
  }

  private static double[] doubles(Map<String, String> lines, String name) {
    String[] words = lines.getOrDefault(name, "").split(" ", -1);
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = Double.parseDouble(words[i]);
    }
    return values;
  }

  private static int[] ints(Map<String, String> lines, String name) {
    double[] values = doubles(lines, name);
    int[] whole = new int[values.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) values[i];
    }
    return whole;
  }

  double value(double[] row) {
    int node = features.length == 0 ? ~0 : 0;
    while (node >= 0) {
      node = next(node, row);
    }
    return leaves[~node];
  }

  /** Where a row goes from a branch. */
  int next(int branch, double[] row) {
    double value = row[features[branch]];
    int meant = (missing[branch] >> 2) & 3;
    if (Double.isNaN(value) && meant != MISSING_IS_NAN) {
      value = 0;
    }
    boolean absent =
        (meant == MISSING_IS_ZERO && Math.abs(value) <= ZERO)
            || (meant == MISSING_IS_NAN && Double.isNaN(value));
    boolean left = absent ? (missing[branch] & DEFAULT_LEFT) != 0 : value <= thresholds[branch];
    return left ? lefts[branch] : rights[branch];
  }

  /** Rows that training saw at a branch or, negative, at a leaf. */
  double count(int node) {
    return node >= 0 ? branchCounts[node] : leafCounts[~node];
  }

  /** The most branches on a way down. */
  int depth() {
    int[] depths = new int[features.length];
    int deepest = 0;
    for (int branch = 0; branch < features.length; branch++) {
      int below = depths[branch] + 1;
      deepest = Math.max(deepest, below);
      for (int child : new int[] {lefts[branch], rights[branch]}) {
        if (child >= 0) {
          depths[child] = below;
        }
      }
    }
    return deepest;
  }

  /** The mean value over the rows of training. */
  double expected() {
    double sum = 0;
    double rows = 0;
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      sum += leaves[leaf] * leafCounts[leaf];
      rows += leafCounts[leaf];
    }
    return sum / rows;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeInt(features[i]);
      out.writeDouble(thresholds[i]);
      out.writeInt(missing[i]);
      out.writeInt(lefts[i]);
      out.writeInt(rights[i]);
      out.writeDouble(branchCounts[i]);
    }
    for (int i = 0; i <= features.length; i++) {
      out.writeDouble(leaves[i]);
      out.writeDouble(leafCounts[i]);
    }
  }

  static Tree read(DataInputStream in, int width) throws IOException {
    int branches = in.readInt();
    if (branches < 0 || branches >= MAX_LEAVES) {
      throw new IOException(branches + " branches");
    }
    Tree tree =
        new Tree(
            new int[branches],
            new double[branches],
            new int[branches],
            filled(branches),
            filled(branches),
            new double[branches + 1],
            new double[branches],
            new double[branches + 1]);
    for (int i = 0; i < branches; i++) {
      tree.features[i] = in.readInt();
      tree.thresholds[i] = in.readDouble();
      tree.missing[i] = in.readInt();
      tree.lefts[i] = in.readInt();
      tree.rights[i] = in.readInt();
      tree.branchCounts[i] = in.readDouble();
      checkChild(i, tree.lefts[i], branches);
      checkChild(i, tree.rights[i], branches);
    }
    for (int i = 0; i <= branches; i++) {
      tree.leaves[i] = in.readDouble();
      tree.leafCounts[i] = in.readDouble();
    }
    return tree.within(width);
  }

  private static int[] filled(int branches) {
    int[] leaves = new int[branches];
    java.util.Arrays.fill(leaves, ~0);
    return leaves;
  }
}
