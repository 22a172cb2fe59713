package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mekongdragon.kernel.Problem;

/** One consignment as rules see it: values as they were written. Immutable. */
public final class CargoRecord {

  private final String id;
  private final Map<Field, List<String>> texts;
  private final Written written;
  private final double[] numbers;
  private final Optional<LocalDate> arrival;
  private final int epochDay;

  private CargoRecord(Builder builder) {
    this.id = builder.id;
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    builder.texts.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    this.texts = Collections.unmodifiableMap(copy);
    this.written = new Written(copy);
    this.numbers = builder.numbers.clone();
    this.arrival = builder.arrival;
    this.epochDay = arrival.map(day -> (int) day.toEpochDay()).orElse(Cells.NO_DAY);
    fillRatios(numbers);
  }

  /** Begins a record. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** The caller's name for it. */
  public String id() {
    return id;
  }

  /** The values of a code, place or text, in the order given; empty when missing. */
  public List<String> texts(Field field) {
    return texts.getOrDefault(field, List.of());
  }

  /** A number, ratios included. */
  public OptionalDouble number(Field field) {
    double number = numbers[field.index()];
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** The day of arrival. */
  public Optional<LocalDate> arrival() {
    return arrival;
  }

  double rawNumber(Field field) {
    return numbers[field.index()];
  }

  /** Copies the numbers by field, ratios included, NaN being missing. */
  void numbers(double[] target) {
    System.arraycopy(numbers, 0, target, 0, numbers.length);
  }

  /** The day of arrival, or {@link Cells#NO_DAY}. */
  int epochDay() {
    return epochDay;
  }

  Written written() {
    return written;
  }

  /** Sets the ratios of an array of numbers by field, NaN being missing. */
  static void fillRatios(double[] numbers) {
    double mass = numbers[Field.GROSS_MASS.index()];
    double packages = numbers[Field.PACKAGES.index()];
    numbers[Field.VALUE_PER_KG.index()] =
        mass > 0 ? finite(numbers[Field.VALUE.index()] / mass) : Double.NaN;
    numbers[Field.KG_PER_PACKAGE.index()] = packages > 0 ? finite(mass / packages) : Double.NaN;
  }

  private static double finite(double number) {
    return Double.isFinite(number) ? number : Double.NaN;
  }

  @Override
  public String toString() {
    return "CargoRecord[" + id + " " + texts + "]";
  }

  /** Gathers the values of one record. Not for several threads. */
  public static final class Builder {

    private final String id;
    private final Map<Field, List<String>> texts = new EnumMap<>(Field.class);
    private final double[] numbers = new double[Field.all().size()];
    private Optional<LocalDate> arrival = Optional.empty();

    private Builder(String id) {
      this.id = id;
      java.util.Arrays.fill(numbers, Double.NaN);
    }

    /**
     * Adds a value of a code, place or text; of a field with one value it replaces the one before.
     *
     * @throws Problem {@code rule-wrong-operator} when the field is a number or day
     */
    public Builder text(Field field, String value) {
      if (!field.isWritten()) {
        throw Problem.at(field.word(), RuleProblem.RULE_WRONG_OPERATOR, 0, value, "");
      }
      List<String> values = texts.computeIfAbsent(field, absent -> new ArrayList<>(2));
      if (!field.isRepeated()) {
        values.clear();
      }
      values.add(value);
      return this;
    }

    /**
     * Sets a number, in the unit of the field; one that is not finite counts as missing.
     *
     * @throws Problem {@code rule-wrong-operator} when the field is no number or a ratio
     */
    public Builder number(Field field, double value) {
      if (field.kind() != Field.Kind.NUMBER || field.isRatio()) {
        throw Problem.at(field.word(), RuleProblem.RULE_WRONG_OPERATOR, 0, value, "");
      }
      numbers[field.index()] = finite(value);
      return this;
    }

    /** Sets the day of arrival. */
    public Builder arrival(LocalDate day) {
      arrival = Optional.of(day);
      return this;
    }

    /** The record. */
    public CargoRecord build() {
      return new CargoRecord(this);
    }
  }
}
