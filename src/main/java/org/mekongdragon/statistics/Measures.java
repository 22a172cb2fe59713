package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to measures that were defined here. Everybody who is signed in reads them,
 * administrators define them; every change is a new version and the old ones stay.
 */
@Component
public class Measures {

  private static final Map<Dimension, Set<ReferenceKind>> LISTS =
      Map.of(
          Dimension.SUBSTANCE, Set.of(ReferenceKind.SUBSTANCE, ReferenceKind.TAXON),
          Dimension.MODE, Set.of(ReferenceKind.MODE),
          Dimension.DIRECTION, Set.of(ReferenceKind.DIRECTION),
          Dimension.DETECTION, Set.of(ReferenceKind.DETECTION),
          Dimension.CONCEALMENT, Set.of(ReferenceKind.CONCEALMENT),
          Dimension.COUNTRY, Set.of(ReferenceKind.COUNTRY),
          Dimension.ORIGIN, Set.of(ReferenceKind.COUNTRY),
          Dimension.DESTINATION, Set.of(ReferenceKind.COUNTRY));

  private final MeasureStore store;
  private final PublishedStore published;
  private final Reference reference;
  private final People people;
  private final Audit audit;

  Measures(
      MeasureStore store,
      PublishedStore published,
      Reference reference,
      People people,
      Audit audit) {
    this.store = store;
    this.published = published;
    this.reference = reference;
    this.people = people;
    this.audit = audit;
  }

  /** Those that are offered, by code. */
  @Transactional(readOnly = true)
  public List<MeasureDefinition> current() {
    return store.latest().stream().filter(measure -> !measure.retired()).toList();
  }

  /** The latest version of each, retired ones included, by code. */
  @Transactional(readOnly = true)
  public List<MeasureDefinition> all() {
    return store.latest();
  }

  /** The versions of one, the latest first; empty for none. */
  @Transactional(readOnly = true)
  public List<MeasureDefinition> versions(String code) {
    return store.versions(code);
  }

  /**
   * A measure by what questions call it.
   *
   * @param name {@code code} for the latest version, {@code code@version} for that one
   */
  @Transactional(readOnly = true)
  public Optional<MeasureDefinition> find(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return store.versions(name).stream().findFirst();
    }
    String version = name.substring(at + 1);
    return version.matches("[1-9][0-9]{0,5}")
        ? store.find(name.substring(0, at), Integer.parseInt(version))
        : Optional.empty();
  }

  /** Whether the caller may define measures. */
  public boolean mayDefine() {
    return people.current().systemRoles().contains(Role.ADMIN);
  }

  /**
   * That the caller may define measures.
   *
   * @throws Problem {@code role-needed}
   */
  void requireDefiner() {
    people.requireSystem(Role.ADMIN);
  }

  /**
   * A question by the rule and filter of its measure.
   *
   * @throws Problem {@code measure} for one that is not defined
   */
  FigureQuery settle(FigureQuery query) {
    return query.defined().isEmpty()
        ? query
        : query.settled(
            find(query.defined().get()).orElseThrow(() -> unknown(query.defined().get())));
  }

  /** The reference that will mean the same for ever, for what is kept of a question. */
  @Transactional(readOnly = true)
  public String pinned(String name) {
    return Measure.of(name).isPresent()
        ? name
        : find(name).orElseThrow(() -> unknown(name)).reference();
  }

  private Problem unknown(String name) {
    String known =
        Stream.concat(
                Arrays.stream(Measure.values()).map(Measure::code),
                current().stream().map(MeasureDefinition::code))
            .collect(Collectors.joining(", "));
    return Problem.at("measure", StatisticsProblem.MEASURE, name, known);
  }

  /**
   * Puts a version in force.
   *
   * @param wanted its version is the one that was read, 0 for a new measure
   * @return the same with its new version
   * @throws Problem {@code role-needed}, {@code measure-stale}, {@code measure-filter}, {@code
   *     base}
   */
  @Transactional
  public MeasureDefinition define(MeasureDefinition wanted) {
    Person person = people.requireSystem(Role.ADMIN);
    wanted.filter().forEach(this::check);
    if (!wanted.golden().isEmpty() && published.find(wanted.golden()).isEmpty()) {
      throw Problem.at("golden", StatisticsProblem.BASE, wanted.golden());
    }
    int latest = find(wanted.code()).map(MeasureDefinition::version).orElse(0);
    MeasureDefinition next =
        new MeasureDefinition(
            wanted.code(),
            latest + 1,
            wanted.names(),
            wanted.definitions(),
            wanted.rule(),
            wanted.filter(),
            wanted.golden(),
            wanted.retired(),
            person.name(),
            wanted.changedAt());
    if (latest != wanted.version() || !store.insert(next)) {
      throw Problem.at("code", StatisticsProblem.MEASURE_STALE, wanted.code());
    }
    audit.record(
        Audited.of("statistics.measure-defined", "measure:" + next.reference(), "")
            .with("rule", next.rule().code())
            .with("filter", next.filter())
            .with("retired", next.retired()));
    return find(next.reference()).orElseThrow();
  }

  private void check(Dimension dimension, String values) {
    for (String value : values.split(",", -1)) {
      boolean known =
          dimension == Dimension.REGIME
              ? Arrays.stream(Regime.values()).anyMatch(regime -> regime.code().equals(value))
              : !LISTS.containsKey(dimension)
                  || LISTS.getOrDefault(dimension, Set.of()).stream()
                      .anyMatch(list -> reference.entry(list, value).isPresent());
      if (!known) {
        throw Problem.at(dimension.code(), StatisticsProblem.MEASURE_FILTER, value);
      }
    }
  }
}
