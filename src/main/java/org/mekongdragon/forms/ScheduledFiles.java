package org.mekongdragon.forms;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the file of a schedule and tells where it lies: its owner finds the file, colleagues who
 * check records find the same as of the same moment, made anew of what they see themselves.
 */
@Component
class ScheduledFiles {

  private static final String MADE = "form-file";

  /** Files of a form that are kept for a person. */
  static final int KEPT = 10;

  private final FormExports exports;
  private final RunStore store;
  private final Notices notices;
  private final Groups groups;
  private final People people;
  private final DataDirectory data;

  ScheduledFiles(
      FormExports exports,
      RunStore store,
      Notices notices,
      Groups groups,
      People people,
      DataDirectory data) {
    this.exports = exports;
    this.store = store;
    this.notices = notices;
    this.groups = groups;
    this.people = people;
    this.data = data;
  }

  @Bean
  static NoticeKind madeFiles() {
    return new NoticeKind(MADE, 36);
  }

  /** Works as the schedule's owner. */
  @Transactional
  public FormRun make(ScheduleStore.Schedule schedule) {
    ExportRequest request = schedule.request();
    String name = UUID.randomUUID() + "." + request.format();
    Path file = FormRuns.path(data, name);
    Path part = file.resolveSibling(name + ".part");
    try {
      FormRun run;
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
        run = exports.write(request, name, output);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      tidy(request);
      tell(run);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(part);
    }
  }

  private void tidy(ExportRequest request) {
    UUID person = people.current().id();
    RunStore.Taker taker = new RunStore.Taker(person, request.operation(), request.form());
    store.expire(taker, KEPT).forEach(old -> remove(FormRuns.path(data, old)));
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(FormRun run) {
    String home = "/operations/" + run.operation() + "/forms";
    Person owner = people.current();
    String form = run.form().toUpperCase(java.util.Locale.ROOT);
    notices.tell(
        List.of(owner.id()),
        Notice.of(MADE, home + "/runs/" + run.id(), form, run.operation()).in(run.operation()));
    Set<UUID> colleagues =
        groups.enrolled(run.operation()).stream()
            .filter(one -> one.organisation().equals(owner.organisation()))
            .filter(one -> one.roles().contains(Role.NATIONAL_CONTACT))
            .map(Groups.Enrolled::person)
            .filter(one -> !one.equals(owner.id()))
            .collect(Collectors.toSet());
    String theirs = home + "?form=" + run.form() + "&asOf=" + run.asOf();
    notices.tell(colleagues, Notice.of(MADE, theirs, form, run.operation()).in(run.operation()));
  }
}
