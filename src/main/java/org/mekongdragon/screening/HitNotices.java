package org.mekongdragon.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Unit;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells the unit where the cargo will be unloaded of what should not wait. */
@Component
class HitNotices {

  /** From here on a hit does not wait until somebody looks at the queue, 0 to 100. */
  static final int GRAVE = 80;

  /** More of a chunk tell nobody anything new. */
  private static final int MOST_TRIED = 100;

  private static final String KIND = "hit-grave";
  private static final String FITS = "hit-fits";

  private final Notices notices;
  private final Organisations organisations;
  private final People people;

  HitNotices(Notices notices, Organisations organisations, People people) {
    this.notices = notices;
    this.organisations = organisations;
    this.people = people;
  }

  @Bean
  static NoticeKind graveHits() {
    return new NoticeKind(KIND, 40);
  }

  @Bean
  static NoticeKind fittingHits() {
    return new NoticeKind(FITS, 41, true);
  }

  /**
   * Where hits come from.
   *
   * @param file the manifest's name
   */
  record Source(UUID manifest, String organisation, String file) {}

  /** Tells of grave ones among new findings of a chunk. */
  void raised(Source source, List<StoredConsignment> chunk, Stream<Finding> fresh) {
    Set<Long> grave =
        fresh
            .filter(finding -> finding.severity() >= GRAVE)
            .map(Finding::consignment)
            .collect(Collectors.toSet());
    if (grave.isEmpty()) {
      return;
    }
    Set<String> ports =
        chunk.stream()
            .filter(one -> grave.contains(one.id()))
            .flatMap(one -> port(one.content().route()).stream())
            .collect(Collectors.toSet());
    String page = "/targeting/hits?manifest=" + source.manifest() + "&minSeverity=" + GRAVE;
    notices.tell(
        people.inUnits(units(source.organisation(), ports)), Notice.of(KIND, page, source.file()));
  }

  /**
   * Tells those of the organisation whose rules ask for such consignments; a file is one notice.
   */
  void fitting(Source source, List<StoredConsignment> hit, Set<UUID> readers) {
    if (!notices.anyRules(readers)) {
      return;
    }
    Notice fits =
        Notice.of(FITS, "/targeting/hits?manifest=" + source.manifest(), source.file())
            .bundled(FITS, "/targeting/hits");
    hit.stream()
        .limit(MOST_TRIED)
        .map(StoredConsignment::content)
        .map(HitMarks::of)
        .distinct()
        .forEach(marks -> notices.happened(readers, fits, () -> marks));
  }

  private static Optional<String> port(Route route) {
    return Stream.of(route.discharge(), route.destination())
        .map(Place::unlocode)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The units at these ports; where there are none, the organisation's port control units. */
  private List<UUID> units(String organisation, Set<String> ports) {
    List<Unit> all = organisations.units(organisation);
    List<UUID> there =
        all.stream()
            .filter(unit -> unit.place().filter(ports::contains).isPresent())
            .map(Unit::id)
            .toList();
    return there.isEmpty()
        ? all.stream()
            .filter(unit -> unit.kind() == Unit.Kind.PORT_CONTROL_UNIT)
            .map(Unit::id)
            .toList()
        : there;
  }
}
