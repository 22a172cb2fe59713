package org.mekongdragon.forms;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureContent;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks an organisation for foreign numbers that are missing too long: its contact points are told
 * of each record once. Generated records are entered nowhere and not asked for.
 */
@Component
class NumberChaser {

  private static final String MISSING = "number-missing";

  private final Forms forms;
  private final FieldMaps maps;
  private final ChaseStore store;
  private final Notices notices;
  private final Groups groups;

  NumberChaser(Forms forms, FieldMaps maps, ChaseStore store, Notices notices, Groups groups) {
    this.forms = forms;
    this.maps = maps;
    this.store = store;
    this.notices = notices;
    this.groups = groups;
  }

  @Bean
  static NoticeKind missingNumbers() {
    return new NoticeKind(MISSING, 35);
  }

  /** Works as a contact point of the organisation; how many records were asked for. */
  @Transactional
  public int chase(String operation, String organisation) {
    int asked = 0;
    for (OutsideSystem form : OutsideSystem.values()) {
      if (maps.current(form).scope().days() > 0) {
        asked += chase(operation, organisation, form);
      }
    }
    return asked;
  }

  private int chase(String operation, String organisation, OutsideSystem form) {
    List<Seizure> late =
        forms
            .standings(new Forms.Question(operation, form, Standing.Wanted.LATE, organisation))
            .found()
            .stream()
            .map(Standing::seizure)
            .filter(seizure ->
                seizure.content().origin().kind() != SeizureContent.Origin.Kind.GENERATED)
            .toList();
    Set<UUID> before = store.chased(form, late.stream().map(Seizure::id).toList());
    List<Seizure> asked =
        late.stream()
            .filter(seizure -> !before.contains(seizure.id()))
            .filter(seizure -> store.chase(form, seizure))
            .toList();
    if (!asked.isEmpty()) {
      String page = "/operations/" + operation + "/forms?form=" + form.code() + "&status=late";
      String first = asked.getFirst().number();
      Notice notice =
          Notice.of(MISSING, page, form.name(), Integer.toString(asked.size()), operation, first);
      notices.tell(contacts(operation, organisation), notice.in(operation));
    }
    return asked.size();
  }

  private Set<UUID> contacts(String operation, String organisation) {
    return groups.enrolled(operation).stream()
        .filter(one -> one.organisation().equals(organisation))
        .filter(one -> one.roles().contains(Role.NATIONAL_CONTACT))
        .map(Groups.Enrolled::person)
        .collect(Collectors.toSet());
  }
}
