package org.mekongdragon.report;

import java.util.List;
import java.util.Locale;

/**
 * Shapes and words on a plane, in points from the upper left corner: one layout for the page, where
 * it is SVG, and for paper, where it is PDF.
 */
public record Drawing(double width, double height, List<Shape> shapes, List<Label> labels) {

  private static final double NARROW = 5.2;
  private static final double WIDE = 9;
  private static final int FIRST_WIDE = 0x2E80;
  private static final double EDGE = 0.4;
  private static final double LINE = 1.6;

  /** What a shape is, and so its colour; style sheets name them {@code ink-…}. */
  public enum Ink {
    FIRST(0x0B5B5F, true),
    SECOND(0xC46A1B, true),
    THIRD(0x5B4B9A, true),
    FOURTH(0x7A8B2C, true),
    FIFTH(0x6F6F6F, true),
    LAND(0xE4E9E6, true),
    BORDER(0x9AA8A4, false),
    SPOT(0xB8442A, true),
    AXIS(0xC5CFCF, false),
    LINE_FIRST(0x0B5B5F, false),
    LINE_SECOND(0xC46A1B, false),
    LINE_THIRD(0x5B4B9A, false),
    LINE_FOURTH(0x7A8B2C, false),
    LINE_FIFTH(0x6F6F6F, false);

    private final int colour;
    private final boolean filled;

    Ink(int colour, boolean filled) {
      this.colour = colour;
      this.filled = filled;
    }

    /** On paper: red, green, blue. */
    int colour() {
      return colour;
    }

    /** Whether the shape is filled, not drawn along its edge. */
    boolean filled() {
      return filled;
    }

    /** How wide a line of it is, in points. */
    double stroke() {
      return code().startsWith("line") ? LINE : EDGE;
    }

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A shape.
   *
   * @param path moves, lines and closings of SVG 1.1 path data: {@code M x y L x y Z}
   */
  public record Shape(Ink ink, String path) {}

  /** Where a label stands from its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END;

    /** As SVG has it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Words.
   *
   * @param y the line on which they stand
   */
  public record Label(double x, double y, Anchor anchor, String text) {}

  /** Keeps copies. */
  public Drawing {
    shapes = List.copyOf(shapes);
    labels = List.copyOf(labels);
  }

  /** How a picture looks, with numbers as they are written in a language. */
  public static Drawing of(Picture picture, Locale locale) {
    return picture.form() == Picture.Form.MAP
        ? new MapDrawing(picture.spots()).draw()
        : new ChartDrawing(picture, locale).draw();
  }

  /** About how wide words are, in points; Chinese signs are as wide as they are high. */
  static double wide(String words) {
    return words.codePoints().mapToDouble(sign -> sign >= FIRST_WIDE ? WIDE : NARROW).sum();
  }

  static String number(double value) {
    double tenths = Math.rint(value * 10) / 10;
    return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
  }

  static String rectangle(double x, double y, double width, double height) {
    return "M"
        + point(x, y)
        + "L"
        + point(x + width, y)
        + "L"
        + point(x + width, y + height)
        + "L"
        + point(x, y + height)
        + "Z";
  }

  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }
}
