package org.mekongdragon.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Unit;
import org.springframework.stereotype.Component;

/** Finds contact points by what is written in them and by what their organisation is called. */
@Component
class ContactSearch {

  private final Organisations organisations;

  ContactSearch(Organisations organisations) {
    this.organisations = organisations;
  }

  List<Kept<ContactPoint>> filter(List<Kept<ContactPoint>> points, ContactFilter filter) {
    List<String> words = List.of(PlainText.folded(filter.text()).strip().split("\\s+"));
    Names names = new Names();
    return points.stream()
        .filter(kept -> matches(kept.value(), filter, names))
        .filter(kept -> {
          String text = filter.text().isBlank() ? "" : names.text(kept.value());
          return words.stream().allMatch(text::contains);
        })
        .toList();
  }

  private static boolean matches(ContactPoint point, ContactFilter filter, Names names) {
    return filter.level().map(level -> level == point.level()).orElse(true)
        && filter.force().map(force -> force == point.force()).orElse(true)
        && filter.language().map(point.languages()::contains).orElse(true)
        && (!filter.allDay() || point.allDay())
        && filter.validOn().map(point::isValid).orElse(true)
        && filter
            .country()
            .map(country ->
                names.organisation(point).filter(o -> o.country().equals(country)).isPresent())
            .orElse(true);
  }

  /** Organisations and units, each looked up once. */
  private final class Names {

    private final Map<String, Optional<Organisation>> known = new HashMap<>();
    private final Map<String, Map<java.util.UUID, Unit>> units = new HashMap<>();

    Optional<Organisation> organisation(ContactPoint point) {
      return known.computeIfAbsent(point.organisation(), organisations::find);
    }

    String text(ContactPoint point) {
      StringBuilder text = new StringBuilder(point.name()).append('\n');
      point.channels().forEach(channel -> text.append(channel.value()).append('\n'));
      text.append(point.organisation()).append('\n');
      organisation(point)
          .ifPresent(o ->
              text.append(o.nameEn())
                  .append('\n')
                  .append(o.nameVi())
                  .append('\n')
                  .append(o.nameZh()));
      unit(point)
          .ifPresent(unit ->
              text.append('\n')
                  .append(unit.code())
                  .append('\n')
                  .append(unit.nameEn())
                  .append('\n')
                  .append(unit.nameVi())
                  .append('\n')
                  .append(unit.nameZh()));
      return PlainText.folded(text.toString());
    }

    private Optional<Unit> unit(ContactPoint point) {
      return point
          .unit()
          .flatMap(id ->
              Optional.ofNullable(
                  units
                      .computeIfAbsent(
                          point.organisation(),
                          code ->
                              organisations.units(code).stream()
                                  .collect(Collectors.toMap(Unit::id, unit -> unit)))
                      .get(id)));
    }
  }
}
