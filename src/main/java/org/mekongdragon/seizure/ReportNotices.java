package org.mekongdragon.seizure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.notice.Happening;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of reports: a check that waits, one that came back, a record that was released. */
@Component
class ReportNotices {

  private static final String WAITS = "report-waits";
  private static final String RETURNED = "report-returned";
  private static final String RELEASED = "seizure-released";

  private final Notices notices;
  private final SeizureStore store;
  private final Groups groups;

  ReportNotices(Notices notices, SeizureStore store, Groups groups) {
    this.notices = notices;
    this.store = store;
    this.groups = groups;
  }

  @Bean
  static NoticeKind waitingReports() {
    return new NoticeKind(WAITS, 30);
  }

  @Bean
  static NoticeKind returnedReports() {
    return new NoticeKind(RETURNED, 31);
  }

  @Bean
  static NoticeKind releasedSeizures() {
    return new NoticeKind(RELEASED, 32, true);
  }

  @EventListener
  void on(SeizureReported event) {
    store.find(event.id()).ifPresent(this::waits);
  }

  @EventListener
  void on(SeizureRevised event) {
    store.find(event.id()).ifPresent(this::waits);
  }

  /** One notice stands for a whole file. */
  @EventListener
  void on(SeizuresImported event) {
    event.ids().stream().findFirst().flatMap(store::find).ifPresent(this::waits);
  }

  @EventListener
  void on(SeizureReturned event) {
    store
        .find(event.id())
        .ifPresent(seizure ->
            notices.tellOthers(List.of(seizure.custody().reporter()), notice(RETURNED, seizure)));
  }

  @EventListener
  void on(SeizureReleased event) {
    store
        .find(event.id())
        .ifPresent(seizure ->
            notices.happened(
                new Happening(
                    notice(RELEASED, seizure)
                        .bundled(
                            seizure.operation(),
                            "/operations/" + seizure.operation() + "/seizures"),
                    event.audience(),
                    marks(seizure.content()))));
  }

  private void waits(Seizure seizure) {
    if (seizure.state() == SeizureState.REPORTED) {
      String queue = "/operations/" + seizure.operation() + "/quality";
      notices.tellOthers(
          checkers(seizure), notice(WAITS, seizure).bundled(seizure.operation(), queue));
    }
  }

  private static Notice notice(String kind, Seizure seizure) {
    String operation = seizure.operation();
    String page = "/operations/" + operation + "/seizures/" + seizure.id();
    return Notice.of(kind, page, seizure.number(), operation).in(operation);
  }

  /** The owner's contact points; where it has none, those who run the operation. */
  private Collection<UUID> checkers(Seizure seizure) {
    List<Groups.Enrolled> all = groups.enrolled(seizure.operation());
    Set<UUID> contacts =
        holders(
            all.stream().filter(one -> one.organisation().equals(seizure.owner())),
            Role.NATIONAL_CONTACT);
    return contacts.isEmpty() ? holders(all.stream(), Role.COORDINATOR) : contacts;
  }

  private static Set<UUID> holders(Stream<Groups.Enrolled> people, Role role) {
    return people
        .filter(one -> one.roles().contains(role))
        .map(Groups.Enrolled::person)
        .collect(Collectors.toSet());
  }

  private static Map<Happening.Mark, Set<String>> marks(SeizureContent content) {
    Set<String> countries = new TreeSet<>(Set.of(content.where().country()));
    Set<String> places = new TreeSet<>(Set.of(content.where().place()));
    for (RouteLeg leg : content.route()) {
      countries.add(leg.country());
      places.add(leg.place());
    }
    Map<Happening.Mark, Set<String>> marks = new EnumMap<>(Happening.Mark.class);
    marks.put(Happening.Mark.COUNTRY, countries);
    marks.put(Happening.Mark.PLACE, places);
    marks.put(Happening.Mark.MODE, Set.of(content.transport().mode()));
    marks.put(
        Happening.Mark.CODE,
        content.goods().stream().map(GoodsLine::code).collect(Collectors.toSet()));
    marks.put(
        Happening.Mark.HS,
        content.goods().stream().map(line -> line.listing().hs()).collect(Collectors.toSet()));
    return marks;
  }
}
