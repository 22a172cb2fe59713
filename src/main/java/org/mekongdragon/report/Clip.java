package org.mekongdragon.report;

import java.util.Arrays;

/** Cuts a polygon to a rectangle from 0,0 (Sutherland and Hodgman, CACM 17, 1974). */
final class Clip {

  private Clip() {}

  /**
   * The part inside.
   *
   * @param ring x and y in turn
   * @return the same way; empty when nothing is inside
   */
  static double[] to(double[] ring, double width, double height) {
    double[] cut = half(ring, 0, 0, true);
    cut = half(cut, 0, width, false);
    cut = half(cut, 1, 0, true);
    return half(cut, 1, height, false);
  }

  /** What lies on one side of a line across an axis: 0 for x, 1 for y. */
  private static double[] half(double[] ring, int axis, double edge, boolean above) {
    double[] kept = new double[ring.length * 2 + 4];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int before = i == 0 ? ring.length - 2 : i - 2;
      boolean inside = above ? ring[i + axis] >= edge : ring[i + axis] <= edge;
      boolean was = above ? ring[before + axis] >= edge : ring[before + axis] <= edge;
      if (inside != was) {
        double share = (edge - ring[before + axis]) / (ring[i + axis] - ring[before + axis]);
        kept[size++] = ring[before] + share * (ring[i] - ring[before]);
        kept[size++] = ring[before + 1] + share * (ring[i + 1] - ring[before + 1]);
      }
      if (inside) {
        kept[size++] = ring[i];
        kept[size++] = ring[i + 1];
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
