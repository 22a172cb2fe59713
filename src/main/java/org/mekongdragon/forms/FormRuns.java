package org.mekongdragon.forms;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what the caller took out, and to files that are made again and again. Both are nobody
 * else's: a file holds what its taker may see.
 */
@Component
public class FormRuns {

  /** How many runs a page shows. */
  static final int PAGE = 50;

  private static final int MOST_SAID = 500;

  /** When files are made, on the office's clock. */
  private static final LocalTime HOUR = LocalTime.of(5, 0);

  private final RunStore store;
  private final ScheduleStore schedules;
  private final Operations operations;
  private final People people;
  private final DataDirectory data;
  private final Audit audit;
  private final Clock clock;

  FormRuns(
      RunStore store,
      ScheduleStore schedules,
      Operations operations,
      People people,
      DataDirectory data,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.schedules = schedules;
    this.operations = operations;
    this.people = people;
    this.data = data;
    this.audit = audit;
    this.clock = clock;
  }

  /** The caller's latest runs in an operation. */
  @Transactional(readOnly = true)
  public List<FormRun> list(String operation) {
    operations.require(operation);
    return store.list(operation, PAGE);
  }

  /**
   * A run of the caller.
   *
   * @throws Problem {@code no-operation}, {@code no-run}
   */
  @Transactional(readOnly = true)
  public FormRun require(String operation, UUID id) {
    operations.require(operation);
    return store.find(operation, id).orElseThrow(() -> Problem.of(FormsProblem.NO_RUN));
  }

  /** What a run said of which record, the gone ones first, at most {@value #MOST_SAID}. */
  @Transactional(readOnly = true)
  List<RunStore.Said> said(FormRun run) {
    return store.said(run.id(), MOST_SAID);
  }

  /**
   * The kept file of a run; taking it is on record.
   *
   * @throws Problem {@code no-operation}, {@code no-run} also when no file was kept
   */
  @Transactional
  Path file(String operation, UUID id) {
    FormRun run = require(operation, id);
    if (run.file().isEmpty()) {
      throw Problem.of(FormsProblem.NO_RUN);
    }
    audit.record(
        Audited.of("forms.file-taken", "operation:" + operation, operation)
            .with("form", run.form())
            .with("run", run.id()));
    return path(data, run.file());
  }

  static Path path(DataDirectory data, String file) {
    return data.resolve("exports/" + file);
  }

  /** The caller's schedules in an operation. */
  @Transactional(readOnly = true)
  List<ScheduleStore.Planned> schedules(String operation) {
    operations.require(operation);
    return schedules.list(operation);
  }

  /** Whether the caller may have files made. */
  @Transactional(readOnly = true)
  public boolean maySchedule(String operation) {
    return people.current().isIn(operation, Role.COORDINATOR, Role.NATIONAL_CONTACT);
  }

  /**
   * Has a file made again and again, the first one at the next 05:00 of the office. A schedule of
   * the same form and format is changed.
   *
   * @param every {@code daily} or {@code weekly}
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code form-choice}
   */
  @Transactional
  public void schedule(ExportRequest request, String every) {
    operations.require(request.operation());
    Person person = people.require(request.operation(), Role.COORDINATOR, Role.NATIONAL_CONTACT);
    if (!List.of("daily", "weekly").contains(every)) {
      throw Problem.at("every", FormsProblem.FORM_CHOICE, every);
    }
    schedules.save(new ScheduleStore.Schedule(new UUID(0, 0), person.id(), request, every), next());
    audit.record(
        Audited.of("forms.scheduled", "operation:" + request.operation(), request.operation())
            .with("form", request.form())
            .with("every", every));
  }

  private Instant next() {
    ZonedDateTime now = clock.instant().atZone(Zones.USUAL);
    ZonedDateTime today = now.with(HOUR);
    return (today.isAfter(now) ? today : today.plus(Duration.ofDays(1))).toInstant();
  }

  /**
   * Ends a schedule of the caller.
   *
   * @throws Problem {@code no-operation}, {@code no-run}
   */
  @Transactional
  public void end(String operation, UUID id) {
    operations.require(operation);
    if (!schedules.delete(operation, id)) {
      throw Problem.of(FormsProblem.NO_RUN);
    }
    audit.record(Audited.of("forms.schedule-ended", "operation:" + operation, operation));
  }

  /** Takes one schedule that is due. */
  @Transactional
  Optional<ScheduleStore.Schedule> due(Instant now) {
    return schedules.take(now);
  }
}
