package org.mekongdragon.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.seizure.SeizureCursor;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.seizure.SeizureList;
import org.mekongdragon.seizure.SeizureState;
import org.mekongdragon.seizure.Seizures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the annual illegal trade report of a year before it is taken. */
@Component
class AnnualReport {

  private final FieldMaps maps;
  private final FormExports exports;
  private final Operations operations;
  private final Seizures seizures;

  AnnualReport(FieldMaps maps, FormExports exports, Operations operations, Seizures seizures) {
    this.maps = maps;
    this.exports = exports;
    this.operations = operations;
    this.seizures = seizures;
  }

  /**
   * What a year holds.
   *
   * @param records how many seizures
   * @param rows how many goods lines
   * @param incomplete those that are not complete
   */
  record Completeness(int records, int rows, List<FilledForm> incomplete) {}

  /** Of what the caller sees in all operations, in a country or everywhere. */
  @Transactional(readOnly = true)
  public Completeness of(int year, String country) {
    FieldMap map = maps.current(OutsideSystem.CITES);
    FormFiller filler = exports.filler();
    List<FilledForm> incomplete = new ArrayList<>();
    int records = 0;
    int rows = 0;
    for (Operation operation : operations.all()) {
      for (FilledForm form : forms(filter(operation.code(), year, country), map, filler)) {
        records++;
        rows += form.rows().size();
        if (!form.gaps().isEmpty()) {
          incomplete.add(form);
        }
      }
    }
    return new Completeness(records, rows, incomplete);
  }

  private List<FilledForm> forms(SeizureFilter filter, FieldMap map, FormFiller filler) {
    List<FilledForm> forms = new ArrayList<>();
    Optional<SeizureCursor> after = Optional.empty();
    do {
      SeizureList page = seizures.list(filter, after, Seizures.PAGE);
      page.seizures().forEach(one -> filler.fill(map, one).ifPresent(forms::add));
      after = page.next();
    } while (after.isPresent());
    return forms;
  }

  private static SeizureFilter filter(String operation, int year, String country) {
    return new SeizureFilter(
        operation,
        "",
        Set.of(SeizureState.RELEASED),
        Set.of(Regime.CITES),
        "",
        new SeizureFilter.Where(country, "", "", "", ""),
        SeizureFilter.How.ANY,
        new SeizureFilter.Span(
            Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31))),
        Optional.empty());
  }
}
