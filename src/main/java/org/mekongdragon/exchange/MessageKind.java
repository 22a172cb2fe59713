package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is; each kind has a series of numbers of its own per issuer and year. */
public enum MessageKind {
  /** A consignment or person that others should act on. */
  WARNING("W", true),
  /** Something that looked wrong, to be judged by the recipient. */
  SUSPICIOUS("S", true),
  /** A question. */
  REQUEST("Q", true),
  /** A request to examine or monitor a named consignment, as the CECWG sends it. */
  REFERRAL("R", true),
  /** What came of a message; always within its thread. */
  FEEDBACK("F", false),
  /** A bulletin of a numbered series. */
  BULLETIN("B", false),
  /** An alert of a numbered series. */
  ALERT("A", false),
  /** What two border posts told each other. */
  BLO_LOG("L", false),
  /** A special alert, as the INCB sends it. */
  SPECIAL_ALERT("X", false);

  private final String letter;
  private final boolean answered;

  MessageKind(String letter, boolean answered) {
    this.letter = letter;
    this.answered = answered;
  }

  /** Lower case with hyphens, as in {@code blo-log}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a code. */
  public static Optional<MessageKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Whether its recipients owe feedback. */
  public boolean expectsFeedback() {
    return answered;
  }

  /** Whether a closed office is told of it at night all the same: the goods do not wait. */
  public boolean isUrgent() {
    return this == WARNING || this == SPECIAL_ALERT;
  }

  /** Its letter in numbers. */
  String letter() {
    return letter;
  }

  static MessageKind of(String code) {
    return find(code).orElseThrow();
  }
}
