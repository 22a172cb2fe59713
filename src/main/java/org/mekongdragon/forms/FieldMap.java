package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.Seizure;

/**
 * How a form is filled from a seizure.
 *
 * @param version 0 for the one that came with the product, then counted up
 * @param fields in the order of the form
 */
public record FieldMap(OutsideSystem form, int version, Scope scope, List<FormField> fields) {

  private static final int MOST_FIELDS = 120;

  /**
   * Which seizures the form is for.
   *
   * @param regimes goods that belong in it; other goods of the same seizure are left out
   * @param countries ISO 3166-1 alpha-2: the seizure was made in one of them or was to pass it;
   *     empty for all
   * @param days after how many days a missing foreign number is asked for; 0 for never
   */
  public record Scope(Set<Regime> regimes, Set<String> countries, int days) {

    private static final int MOST_DAYS = 365;

    /** Keeps copies. */
    public Scope {
      regimes = Set.copyOf(regimes);
      countries = Set.copyOf(countries);
    }

    private List<Fault> faults() {
      List<Fault> faults = new ArrayList<>();
      if (regimes.isEmpty()) {
        faults.add(Fault.of("regimes", FormsProblem.MAP_REGIMES));
      }
      if (days < 0 || days > MOST_DAYS) {
        faults.add(Fault.of("days", FormsProblem.MAP_DAYS, MOST_DAYS));
      }
      countries.stream()
          .filter(code -> !code.matches("[A-Z]{2}"))
          .forEach(code -> faults.add(Fault.of("countries", FormsProblem.MAP_COUNTRY, code)));
      return faults;
    }
  }

  /**
   * @throws Problem all that is wrong, each with its place: {@code field-name}, {@code
   *     field-source}, {@code field-filled}, {@code field-longest}, {@code field-table}, {@code
   *     field-twice}, {@code map-fields}, {@code map-regimes}, {@code map-days}, {@code
   *     map-country}
   */
  public FieldMap {
    fields = List.copyOf(fields);
    List<Fault> faults = new ArrayList<>(scope.faults());
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      faults.add(Fault.of("fields", FormsProblem.MAP_FIELDS, MOST_FIELDS));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      FormField field = fields.get(i);
      faults.addAll(field.faults("fields[" + i + "]"));
      if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
        faults.add(Fault.of("fields[" + i + "].name", FormsProblem.FIELD_TWICE, field.name()));
      }
    }
    Problem.throwIfAny(faults);
  }

  /** The goods of a seizure that belong in the form, in their order. */
  List<GoodsLine> lines(Seizure seizure) {
    return seizure.content().goods().stream()
        .filter(line -> scope.regimes().contains(line.regime().orElse(Regime.OTHER)))
        .toList();
  }

  /** Whether the seizure belongs in the form. */
  boolean isFor(Seizure seizure) {
    boolean there =
        scope.countries().isEmpty()
            || scope.countries().contains(seizure.content().where().country())
            || seizure.content().route().stream()
                .anyMatch(leg -> scope.countries().contains(leg.country()));
    return there && !lines(seizure).isEmpty();
  }
}
