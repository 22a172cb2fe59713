package org.mekongdragon.targeting.engine;

import java.time.LocalDate;

/** How a number or day is compared with a limit. {@code !=} is written as not equal. */
public enum Relation {
  /** The same. */
  EQUAL("="),
  /** Above the limit. */
  ABOVE(">"),
  /** At the limit or above. */
  FROM(">="),
  /** Below the limit. */
  BELOW("<"),
  /** At the limit or below. */
  TO("<=");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The sign in a rule. */
  public String sign() {
    return sign;
  }

  double low(LocalDate limit) {
    return low((double) limit.toEpochDay());
  }

  double high(LocalDate limit) {
    return high((double) limit.toEpochDay());
  }

  double low(double limit) {
    return switch (this) {
      case EQUAL, FROM -> limit;
      case ABOVE -> Math.nextUp(limit);
      case BELOW, TO -> Double.NEGATIVE_INFINITY;
    };
  }

  double high(double limit) {
    return switch (this) {
      case EQUAL, TO -> limit;
      case BELOW -> Math.nextDown(limit);
      case ABOVE, FROM -> Double.POSITIVE_INFINITY;
    };
  }

  boolean holds(double value, double limit) {
    return switch (this) {
      case EQUAL -> value == limit;
      case ABOVE -> value > limit;
      case FROM -> value >= limit;
      case BELOW -> value < limit;
      case TO -> value <= limit;
    };
  }
}
