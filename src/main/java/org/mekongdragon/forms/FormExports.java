package org.mekongdragon.forms;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.seizure.PastSeizures;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.seizure.SeizureState;
import org.mekongdragon.seizure.Seizures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to files of released seizures in the words of a form. Written in the memory of one page;
 * what was taken out is remembered, so that the next file may hold only what changed.
 */
@Component
public class FormExports {

  private final FieldMaps maps;
  private final Seizures seizures;
  private final PastSeizures past;
  private final RunStore runs;
  private final Reference reference;
  private final Organisations organisations;
  private final Operations operations;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  FormExports(
      FieldMaps maps,
      Seizures seizures,
      PastSeizures past,
      RunStore runs,
      Reference reference,
      Organisations organisations,
      Operations operations,
      People people,
      Audit audit,
      Clock clock) {
    this.maps = maps;
    this.seizures = seizures;
    this.past = past;
    this.runs = runs;
    this.reference = reference;
    this.organisations = organisations;
    this.operations = operations;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes what the caller sees to a file and remembers it; the export is on record. The stream is
   * not closed.
   *
   * @throws org.mekongdragon.kernel.Problem {@code no-operation}
   */
  @Transactional
  public FormRun write(ExportRequest request, OutputStream output) {
    return write(request, "", output);
  }

  /** The same, kept in a file of that name. */
  @Transactional
  FormRun write(ExportRequest request, String file, OutputStream output) {
    operations.require(request.operation());
    Person taker = people.current();
    Instant moment = moment(request);
    int version =
        OutsideSystem.of(request.form()).map(form -> maps.current(form).version()).orElse(0);
    RunStore.Taker memory = new RunStore.Taker(taker.id(), request.operation(), request.form());
    Takeout takeout = new Takeout(runs, memory, request.changedOnly());
    try (Outlet outlet = outlet(request, moment, output)) {
      past.stream(filter(request), moment, seizure -> takeout.take(seizure, outlet));
      takeout.finish(outlet, ids -> past.states(request.operation(), ids, moment));
    }
    FormRun run =
        new FormRun(
            takeout.run(),
            taker.id(),
            request.operation(),
            request.form(),
            request.format(),
            version,
            moment,
            request.changedOnly(),
            clock.instant(),
            takeout.counts(),
            file);
    runs.insert(run);
    audit.record(
        Audited.of("forms.exported", "operation:" + request.operation(), request.operation())
            .with("form", request.form())
            .with("format", request.format())
            .with("asOf", moment)
            .with("records", run.counts().records())
            .with("changedOnly", request.changedOnly()));
    return run;
  }

  /**
   * Writes the annual illegal trade report of all operations that the caller sees: one table, one
   * row a goods line.
   *
   * @param request its operation is not looked at
   * @param country ISO 3166-1 alpha-2 of the seizures, as parties report their own; empty for all
   * @return how many records are in it
   */
  @Transactional
  public int writeYear(ExportRequest request, String country, OutputStream output) {
    Instant moment = moment(request);
    int[] records = {0};
    try (Outlet outlet = outlet(request, moment, output)) {
      for (Operation operation : operations.all()) {
        past.stream(
            at(country, filter(request, operation.code())),
            moment,
            seizure ->
                outlet
                    .entry(seizure)
                    .ifPresent(entry -> {
                      entry.write().accept(Optional.empty());
                      records[0]++;
                    }));
      }
    }
    audit.record(
        Audited.of("forms.exported", "form:" + request.form(), "")
            .with("format", request.format())
            .with("year", request.year())
            .with("country", country)
            .with("asOf", moment)
            .with("records", records[0]));
    return records[0];
  }

  private static SeizureFilter at(String country, SeizureFilter filter) {
    return new SeizureFilter(
        filter.operation(),
        filter.text(),
        filter.states(),
        filter.regimes(),
        filter.code(),
        new SeizureFilter.Where(country, "", "", "", ""),
        filter.how(),
        filter.span(),
        filter.unit());
  }

  /** Now, or a moment up to which nothing will be added. */
  private Instant moment(ExportRequest request) {
    Instant now = seizures.settled();
    return request.asOf().filter(now::isAfter).orElse(now);
  }

  private static SeizureFilter filter(ExportRequest request) {
    return filter(request, request.operation());
  }

  private static SeizureFilter filter(ExportRequest request, String operation) {
    SeizureFilter all = SeizureFilter.of(operation).in(SeizureState.RELEASED);
    if (request.year().isEmpty()) {
      return all;
    }
    int year = request.year().getAsInt();
    return new SeizureFilter(
        all.operation(),
        all.text(),
        all.states(),
        all.regimes(),
        all.code(),
        all.where(),
        all.how(),
        new SeizureFilter.Span(
            Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31))),
        all.unit());
  }

  private Outlet outlet(ExportRequest request, Instant moment, OutputStream output) {
    EnglishNames names = new EnglishNames(reference, organisations);
    if (request.form().equals(ExportRequest.STIX)) {
      return new StixOutlet(names, request.operation(), moment, output);
    }
    if (request.form().equals(ExportRequest.MISP)) {
      return new MispOutlet(names, request.operation(), moment, output);
    }
    FieldMap map = maps.current(OutsideSystem.of(request.form()).orElseThrow());
    FormFiller filler = new FormFiller(reference, organisations);
    return request.format().equals("json")
        ? new JsonOutlet(map, filler, request, output)
        : new TableOutlet(map, filler, request.format().equals("xlsx"), output);
  }

  /** Fills forms for somebody who looks at many records. */
  FormFiller filler() {
    return new FormFiller(reference, organisations);
  }
}
