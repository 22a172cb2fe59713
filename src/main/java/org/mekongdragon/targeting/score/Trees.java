package org.mekongdragon.targeting.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted trees in plain Java: whoever scores needs no native library, may do so from many threads,
 * and cannot be harmed by the bytes of a model.
 */
final class Trees {

  /** No tree is deeper. */
  static final int MAX_DEPTH = 6;

  private static final int MAX_TREES = 10_000;

  private final List<Tree> trees;
  private final int width;
  private final double expected;

  Trees(List<Tree> trees, int width) {
    this.trees = List.copyOf(trees);
    this.width = width;
    this.expected = trees.stream().mapToDouble(Tree::expected).sum();
  }

  /** Reads the text that LightGBM saves (format v3). */
  static Trees parse(String model, int width) {
    List<Tree> trees = new ArrayList<>();
    String[] sections = model.split("\nTree=", -1);
    for (int i = 1; i < sections.length; i++) {
      trees.add(Tree.parse(sections[i], width));
    }
    return new Trees(trees, width);
  }

  /** The log-odds of a find. */
  double logOdds(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(features);
    }
    return sum;
  }

  /** The log-odds of a row nothing is known about. */
  double expected() {
    return expected;
  }

  /** What each feature adds to the expected log-odds: exact Shapley values (TreeSHAP). */
  double[] contributions(double[] features) {
    double[] sum = new double[width];
    TreeShares shares = new TreeShares(features, sum);
    trees.forEach(shares::add);
    return sum;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(trees.size());
    for (Tree tree : trees) {
      tree.write(out);
    }
  }

  static Trees read(DataInputStream in, int width) throws IOException {
    if (in.readInt() != width) {
      throw new IOException("trees of another width");
    }
    int count = in.readInt();
    if (count < 0 || count > MAX_TREES) {
      throw new IOException(count + " trees");
    }
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(Tree.read(in, width));
    }
    return new Trees(trees, width);
  }
}
