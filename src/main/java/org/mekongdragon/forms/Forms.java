package org.mekongdragon.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.seizure.ForeignNumbers;
import org.mekongdragon.seizure.PastSeizures;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureCursor;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.seizure.SeizureList;
import org.mekongdragon.seizure.SeizureState;
import org.mekongdragon.seizure.Seizures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to filled forms: the sheet of a record, the number that the form's owner gave, and how
 * far the records of an operation are.
 */
@Component
public class Forms {

  /** So many records are looked through for a list, the newest first. */
  public static final int MOST = 5_000;

  private final FieldMaps maps;
  private final FormExports exports;
  private final Seizures seizures;
  private final PastSeizures past;
  private final ForeignNumbers numbers;
  private final Audit audit;
  private final Clock clock;

  Forms(
      FieldMaps maps,
      FormExports exports,
      Seizures seizures,
      PastSeizures past,
      ForeignNumbers numbers,
      Audit audit,
      Clock clock) {
    this.maps = maps;
    this.exports = exports;
    this.seizures = seizures;
    this.past = past;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All forms of a record that the caller sees, each with how far it is; the reading is on record.
   *
   * @throws Problem {@code seizure-not-found}
   */
  @Transactional
  List<Sheet> sheets(String operation, UUID id) {
    Seizure seizure = seizures.find(operation, id);
    audit.record(Audited.of("forms.sheet-read", "seizure:" + id, operation));
    FormFiller filler = exports.filler();
    Map<UUID, Instant> released = past.released(List.of(id));
    return Stream.of(OutsideSystem.values())
        .flatMap(form -> filler.fill(maps.current(form), seizure).stream())
        .map(form -> new Sheet(form, standing(form, released)))
        .toList();
  }

  /** A filled form and how far the record is with it. */
  record Sheet(FilledForm form, Standing standing) {}

  /** Whether the caller may note foreign numbers of the record. */
  @Transactional(readOnly = true)
  public boolean mayGive(Seizure seizure) {
    return numbers.mayGive(seizure);
  }

  /**
   * Notes the number that the form's owner gave; empty takes it away.
   *
   * @throws Problem {@code seizure-not-found}, {@code seizure-owner}, {@code form-not-for}, {@code
   *     text-long}, {@code text-control}
   */
  @Transactional
  public Seizure give(String operation, UUID id, OutsideSystem form, String number) {
    FieldMap map = maps.current(form);
    Seizure seizure = seizures.find(operation, id);
    if (!map.isFor(seizure) || map.scope().days() == 0) {
      throw Problem.at("form", FormsProblem.FORM_NOT_FOR, form.name());
    }
    Seizure noted = numbers.give(operation, id, form.code(), number);
    audit.record(
        Audited.of("forms.number-noted", "seizure:" + id, operation).with("form", form.code()));
    return noted;
  }

  /**
   * Which of an operation's records.
   *
   * @param owner code of the organisation that answers for them; empty for all
   */
  record Question(String operation, OutsideSystem form, Standing.Wanted wanted, String owner) {}

  /**
   * How far the released records are.
   *
   * @param found those that were looked for, the newest first
   * @param counts of all that were looked through, whatever was looked for
   * @param more whether there are more records than are looked through
   */
  record Standings(
      FieldMap map, List<Standing> found, Map<Standing.Wanted, Integer> counts, boolean more) {}

  /**
   * How far the newest {@value #MOST} released records that the caller sees are.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  Standings standings(Question question) {
    FieldMap map = maps.current(question.form());
    FormFiller filler = exports.filler();
    List<Standing> found = new ArrayList<>();
    Map<Standing.Wanted, Integer> counts = new EnumMap<>(Standing.Wanted.class);
    SeizureFilter released = SeizureFilter.of(question.operation()).in(SeizureState.RELEASED);
    SeizureFilter filter =
        question.owner().isEmpty() ? released : released.ownedBy(question.owner());
    Optional<SeizureCursor> after = Optional.empty();
    int read = 0;
    do {
      SeizureList page = seizures.list(filter, after, Seizures.PAGE);
      for (Standing standing : standings(page.seizures(), map, filler)) {
        for (Standing.Wanted wanted : Standing.Wanted.values()) {
          if (wanted.takes(standing)) {
            counts.merge(wanted, 1, Integer::sum);
          }
        }
        if (question.wanted().takes(standing)) {
          found.add(standing);
        }
      }
      read += page.seizures().size();
      after = page.next();
    } while (after.isPresent() && read < MOST);
    return new Standings(map, found, counts, after.isPresent());
  }

  /** The same for a file; the export is on record. */
  @Transactional
  Standings exported(Question question) {
    Standings standings = standings(question);
    audit.record(
        Audited.of("forms.exported", "operation:" + question.operation(), question.operation())
            .with("form", question.form().code())
            .with("status", question.wanted().code())
            .with("records", standings.found().size()));
    return standings;
  }

  private List<Standing> standings(List<Seizure> page, FieldMap map, FormFiller filler) {
    List<FilledForm> forms = page.stream().flatMap(one -> filler.fill(map, one).stream()).toList();
    Map<UUID, Instant> released =
        past.released(
            forms.stream()
                .filter(form -> form.foreignNumber().isEmpty())
                .map(form -> form.seizure().id())
                .toList());
    return forms.stream().map(form -> standing(form, released)).toList();
  }

  private Standing standing(FilledForm form, Map<UUID, Instant> released) {
    boolean entered = !form.foreignNumber().isEmpty();
    List<FilledForm.Value> gaps = form.gaps();
    int days = form.map().scope().days();
    Optional<Instant> since = Optional.ofNullable(released.get(form.seizure().id()));
    Instant limit = clock.instant().minus(Duration.ofDays(days));
    return new Standing(
        form.seizure(),
        entered
            ? Standing.Status.ENTERED
            : gaps.isEmpty() ? Standing.Status.COMPLETE : Standing.Status.INCOMPLETE,
        gaps,
        since,
        !entered && days > 0 && since.filter(limit::isAfter).isPresent());
  }
}
