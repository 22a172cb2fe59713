package org.mekongdragon.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns or lines over a scale of round numbers, with a legend. */
final class ChartDrawing {

  private static final double FULL_WIDTH = 640;
  private static final double FULL_HEIGHT = 220;
  private static final double SMALL_WIDTH = 312;
  private static final double SMALL_HEIGHT = 158;
  private static final double LEFT = 46;
  private static final double LEGEND_ROW = 13;
  private static final double FOOT = 20;
  private static final double RIGHT = 6;
  private static final double COLUMN = 0.64;
  private static final int STEPS = 4;

  /** Room between two labels of the foot. */
  private static final double BETWEEN = 10;

  /** From here on the scale has no room for numbers as they are. */
  private static final double MOST_WHOLE = 1_000_000;

  /** The colours of series, in their order. */
  static final List<Drawing.Ink> FILLS =
      List.of(
          Drawing.Ink.FIRST,
          Drawing.Ink.SECOND,
          Drawing.Ink.THIRD,
          Drawing.Ink.FOURTH,
          Drawing.Ink.FIFTH);

  private static final List<Drawing.Ink> LINES =
      List.of(
          Drawing.Ink.LINE_FIRST,
          Drawing.Ink.LINE_SECOND,
          Drawing.Ink.LINE_THIRD,
          Drawing.Ink.LINE_FOURTH,
          Drawing.Ink.LINE_FIFTH);

  private final Picture picture;
  private final Locale locale;
  private final List<Drawing.Shape> shapes = new ArrayList<>();
  private final List<Drawing.Label> labels = new ArrayList<>();
  private final double top;
  private final boolean small;
  private final double width;
  private final double height;
  private final double head;

  ChartDrawing(Picture picture, Locale locale) {
    this.picture = picture;
    this.locale = locale;
    small = picture.form() == Picture.Form.SMALL;
    width = small ? SMALL_WIDTH : FULL_WIDTH;
    height = small ? SMALL_HEIGHT : FULL_HEIGHT;
    head = LEGEND_ROW * (1 + (picture.series().size() - 1) / legendColumns());
    this.top = roof(highest());
  }

  Drawing draw() {
    scale();
    if (isStacked()) {
      columns();
    } else {
      lines();
    }
    foot();
    legend();
    return new Drawing(width, height, shapes, labels);
  }

  private boolean isStacked() {
    return picture.form() != Picture.Form.LINES;
  }

  /** Side by side where there is room, two by two where there is not. */
  private int legendColumns() {
    return small ? 2 : Math.max(1, picture.series().size());
  }

  private double highest() {
    double highest = 0;
    for (int i = 0; i < picture.labels().size(); i++) {
      double stacked = 0;
      for (Picture.Series series : picture.series()) {
        double value = series.values().get(i).doubleValue();
        stacked = isStacked() ? stacked + value : value;
        highest = Math.max(highest, stacked);
      }
    }
    return highest;
  }

  /**
   * The next of 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8 and 10 times a power of ten whose steps are
   * whole; at least as many as there are steps.
   */
  static double roof(double highest) {
    if (highest <= STEPS) {
      return STEPS;
    }
    double power = Math.pow(10, Math.floor(Math.log10(highest)));
    for (double times : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
      double roof = Math.rint(times * power);
      if (highest <= roof && roof % STEPS == 0) {
        return roof;
      }
    }
    return 12 * power;
  }

  private double y(double value) {
    return height - FOOT - value / top * (height - FOOT - head - LEGEND_ROW);
  }

  private double x(double position) {
    double slot = (width - LEFT - RIGHT) / Math.max(1, picture.labels().size());
    return LEFT + slot * position;
  }

  private void scale() {
    NumberFormat format = top < MOST_WHOLE ? NumberFormat.getInstance(locale) : compact();
    for (int i = 0; i <= STEPS; i++) {
      double value = top * i / STEPS;
      String path =
          "M" + Drawing.point(LEFT, y(value)) + "L" + Drawing.point(width - RIGHT, y(value));
      shapes.add(new Drawing.Shape(Drawing.Ink.AXIS, path));
      labels.add(
          new Drawing.Label(LEFT - 5, y(value) + 3, Drawing.Anchor.END, format.format(value)));
    }
  }

  private NumberFormat compact() {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return format;
  }

  private void columns() {
    for (int i = 0; i < picture.labels().size(); i++) {
      double foot = 0;
      double wide = (x(1) - x(0)) * COLUMN;
      double left = x(i + 0.5) - wide / 2;
      for (int s = 0; s < picture.series().size(); s++) {
        double value = picture.series().get(s).values().get(i).doubleValue();
        if (value > 0) {
          shapes.add(
              new Drawing.Shape(
                  FILLS.get(s),
                  Drawing.rectangle(left, y(foot + value), wide, y(foot) - y(foot + value))));
        }
        foot += value;
      }
    }
  }

  private void lines() {
    for (int s = 0; s < picture.series().size(); s++) {
      StringBuilder path = new StringBuilder();
      List<BigDecimal> values = picture.series().get(s).values();
      for (int i = 0; i < values.size(); i++) {
        path.append(i == 0 ? "M" : "L")
            .append(Drawing.point(x(i + 0.5), y(values.get(i).doubleValue())));
      }
      shapes.add(new Drawing.Shape(LINES.get(s), path.toString()));
    }
  }

  /** As many labels as have room. */
  private void foot() {
    double longest = picture.labels().stream().mapToDouble(Drawing::wide).max().orElse(0);
    int each = Math.max(1, (int) Math.ceil((longest + BETWEEN) / (x(1) - x(0))));
    for (int i = 0; i < picture.labels().size(); i += each) {
      labels.add(
          new Drawing.Label(
              x(i + 0.5), height - 6, Drawing.Anchor.MIDDLE, picture.labels().get(i)));
    }
  }

  private void legend() {
    int columns = legendColumns();
    double slot = (width - LEFT - RIGHT) / columns;
    for (int s = 0; s < picture.series().size(); s++) {
      double left = LEFT + s % columns * slot;
      double line = LEGEND_ROW * (1 + s / columns);
      String name = picture.series().get(s).name();
      shapes.add(new Drawing.Shape(FILLS.get(s), Drawing.rectangle(left, line - 8, 9, 9)));
      labels.add(
          new Drawing.Label(
              left + 13, line, Drawing.Anchor.START, small ? cut(name, slot - 15) : name));
    }
  }

  private static String cut(String name, double room) {
    if (Drawing.wide(name) <= room) {
      return name;
    }
    String shorter = name;
    while (!shorter.isEmpty() && Drawing.wide(shorter + "…") > room) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter.strip() + "…";
  }
}
