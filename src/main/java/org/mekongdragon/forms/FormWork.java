package org.mekongdragon.forms;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes files that are due and asks for missing numbers, each as the people whose they are. */
@Component
@Profile("!beside")
class FormWork {

  private static final Logger LOG = LoggerFactory.getLogger(FormWork.class);
  private static final int MOST_AT_ONCE = 100;

  private final FormRuns runs;
  private final ScheduledFiles files;
  private final NumberChaser chaser;
  private final Organisations organisations;
  private final People people;
  private final Clock clock;

  FormWork(
      FormRuns runs,
      ScheduledFiles files,
      NumberChaser chaser,
      Organisations organisations,
      People people,
      Clock clock) {
    this.runs = runs;
    this.files = files;
    this.chaser = chaser;
    this.organisations = organisations;
    this.people = people;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
  void make() {
    Optional<ScheduleStore.Schedule> next = runs.due(clock.instant());
    for (int i = 0; i < MOST_AT_ONCE && next.isPresent(); i++) {
      make(next.get());
      next = runs.due(clock.instant());
    }
  }

  private void make(ScheduleStore.Schedule schedule) {
    try {
      if (people.find(schedule.person()).isPresent()) {
        people.as(
            schedule.person(),
            () -> {
              var _ = files.make(schedule);
            });
      }
    } catch (Problem | DataAccessException e) {
      LOG.warn("schedule {}", schedule.id(), e);
    }
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void chase() {
    for (Organisation organisation : organisations.all()) {
      Set<String> done = new HashSet<>();
      for (Person person : people.of(organisation.code())) {
        person.groupRoles().keySet().stream()
            .filter(group -> person.isIn(group, Role.NATIONAL_CONTACT))
            .filter(group -> !group.contains(":"))
            .filter(done::add)
            .forEach(group -> chase(group, person));
      }
    }
  }

  private void chase(String operation, Person contact) {
    try {
      people.as(
          contact.id(),
          () -> {
            var _ = chaser.chase(operation, contact.organisation());
          });
    } catch (Problem | DataAccessException e) {
      LOG.warn("numbers of {} in {}", contact.organisation(), operation, e);
    }
  }
}
