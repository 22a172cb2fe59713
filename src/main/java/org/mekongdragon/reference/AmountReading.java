package org.mekongdragon.reference;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/** What a text says about an amount: one thing, two things, or nothing that we accept. */
public sealed interface AmountReading<T> {

  /** The text reads one way. */
  record Clear<T>(T reading) implements AmountReading<T> {}

  /**
   * The text reads more than one way; somebody must choose.
   *
   * @param readings two or more, the smaller one first
   * @param fault {@code amount-ambiguous} for the person who must choose
   */
  record Ambiguous<T>(List<T> readings, Fault fault) implements AmountReading<T> {

    /** Keeps a copy of the readings. */
    public Ambiguous {
      readings = List.copyOf(readings);
    }
  }

  /** The text is refused. */
  record Refused<T>(Fault fault) implements AmountReading<T> {}

  /** The reading when there is exactly one. */
  default Optional<T> value() {
    return switch (this) {
      case Clear<T> clear -> Optional.of(clear.reading());
      case Ambiguous<T> _, Refused<T> _ -> Optional.empty();
    };
  }

  /** What is wrong, told of the given field; empty when the text reads one way. */
  default Optional<Fault> fault(String field) {
    return switch (this) {
      case Clear<T> _ -> Optional.empty();
      case Ambiguous<T> ambiguous -> Optional.of(at(field, ambiguous.fault()));
      case Refused<T> refused -> Optional.of(at(field, refused.fault()));
    };
  }

  /**
   * The one reading.
   *
   * @throws Problem with the fault of the given field when there is none or more than one
   */
  default T orThrow(String field) {
    return value().orElseThrow(() -> new Problem(fault(field).stream().toList()));
  }

  private static Fault at(String field, Fault fault) {
    return new Fault(field, fault.code(), fault.arguments());
  }
}
