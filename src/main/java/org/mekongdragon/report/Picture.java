package org.mekongdragon.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures as a picture: what is shown, not how it is drawn. A table with the same figures stands
 * beside it.
 *
 * @param title what is shown, in words
 * @param labels along the foot: one for each value of a series; none for a map
 * @param series none for a map; at most {@value #MOST_SERIES}
 * @param spots of a map
 */
public record Picture(
    Form form, String title, List<String> labels, List<Series> series, List<Spot> spots) {

  /** More could not be told apart. */
  public static final int MOST_SERIES = 5;

  /** How figures are shown. */
  public enum Form {
    /** Series stand on one another. */
    COLUMNS,
    /** The same in half the width, as one of several side by side. */
    SMALL,
    /** One line a series. */
    LINES,
    /** Spots whose area is the value. */
    MAP
  }

  /** Values of one kind, one for each label. */
  public record Series(String name, List<BigDecimal> values) {

    /** Keeps a copy. */
    public Series {
      values = List.copyOf(values);
    }
  }

  /** A value at a place; degrees of WGS 84. */
  public record Spot(String name, double longitude, double latitude, BigDecimal value) {}

  /** Keeps copies. */
  public Picture {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    spots = List.copyOf(spots);
  }

  /** Whether it stands beside others. */
  @JsonIgnore
  public boolean isSmall() {
    return form == Form.SMALL;
  }

  static Picture of(Form form, String title, List<String> labels, List<Series> series) {
    return new Picture(form, title, labels, series, List.of());
  }

  static Picture map(String title, List<Spot> spots) {
    return new Picture(Form.MAP, title, List.of(), List.of(), spots);
  }
}
