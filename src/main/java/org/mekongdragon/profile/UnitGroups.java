package org.mekongdragon.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to groups of terms that units define. Each save makes a new version, which rules mean
 * that are saved from then on; profiles that were saved before keep what they meant until somebody
 * brings them up to date ({@link GroupUses}). What the caller may not see is not found.
 */
@Component
class UnitGroups {

  private static final int MOST_OWNED = 1_000;
  private static final int MOST_FAULTS = 20;
  private static final int LONGEST_WHY = 500;

  private final UnitGroupStore store;
  private final ProfileDesk desk;
  private final WordGroups catalogue;
  private final Reference reference;
  private final Audit audit;

  UnitGroups(
      UnitGroupStore store,
      ProfileDesk desk,
      WordGroups catalogue,
      Reference reference,
      Audit audit) {
    this.store = store;
    this.desk = desk;
    this.catalogue = catalogue;
    this.reference = reference;
    this.audit = audit;
  }

  /** Those that the caller reads, retired ones last; at most 1,000. */
  @Transactional(readOnly = true)
  public List<UnitGroup> all() {
    desk.reader();
    return store.all();
  }

  /**
   * A group as it stands.
   *
   * @throws Problem {@code group-unknown}
   */
  @Transactional(readOnly = true)
  public UnitGroup find(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(GroupProblem.GROUP_UNKNOWN));
  }

  /**
   * All versions, the newest first, at most 500.
   *
   * @throws Problem {@code group-unknown}
   */
  @Transactional(readOnly = true)
  public List<UnitGroup.Version> versions(UUID id) {
    find(id);
    return store.versions(id);
  }

  /** Whether the caller may change it. */
  @Transactional(readOnly = true)
  public boolean mayChange(UnitGroup group) {
    return desk.mayWrite(group.organisation());
  }

  /** Who reads it. */
  @Transactional(readOnly = true)
  public Audience audience(UnitGroup group) {
    return desk.audience(group.audience());
  }

  /**
   * Saves a new group as version 1.
   *
   * @param name without the {@code @}
   * @param shared its readers in an operation's group; empty for everybody at home
   * @throws Problem {@code role-needed}, {@code no-group}, {@code audience}, {@code group-name},
   *     {@code group-name-taken}, {@code group-too-many}, {@code group-country}, {@code
   *     group-place}
   */
  @Transactional
  public UnitGroup create(String name, GroupContent content, Optional<Audience> shared) {
    Person author = desk.writer();
    if (!UnitGroup.isName(name)) {
      throw Problem.at("name", GroupProblem.GROUP_NAME, GroupContent.cut(name));
    }
    if (catalogue.find(name).isPresent()) {
      throw Problem.at("name", GroupProblem.GROUP_NAME_TAKEN, "@" + name);
    }
    check(content);
    if (store.owned(author.organisation()) >= MOST_OWNED) {
      throw Problem.of(GroupProblem.GROUP_TOO_MANY, MOST_OWNED);
    }
    Audience audience = desk.audience(author, shared);
    UUID id =
        store.insert(
            name,
            content.kind(),
            new ProfileStore.Home(
                author.organisation(), author.unit(), desk.numberOf(audience), author.id()));
    store.append(id, 1, new UnitGroupStore.Saved(content, "", author.id()));
    return recorded(find(id));
  }

  /**
   * Saves another version; the kind stays what it was.
   *
   * @param version the one that the caller has read
   * @throws Problem {@code group-unknown}, {@code group-stale}, {@code group-owner}, {@code
   *     role-needed}, {@code group-kind}, {@code group-country}, {@code group-place}
   */
  @Transactional
  public UnitGroup save(UUID id, int version, GroupContent content, String why) {
    UnitGroup group = find(id);
    Person author = desk.writer();
    if (!author.organisation().equals(group.organisation())) {
      throw Problem.of(GroupProblem.GROUP_OWNER);
    }
    if (content.kind() != group.content().kind()) {
      throw Problem.at("kind", GroupProblem.GROUP_KIND);
    }
    check(content);
    if (!store.advance(id, version)) {
      throw Problem.of(GroupProblem.GROUP_STALE);
    }
    String line = why.strip();
    String cut = line.length() <= LONGEST_WHY ? line : line.substring(0, LONGEST_WHY);
    store.append(id, version + 1, new UnitGroupStore.Saved(content, cut, author.id()));
    return recorded(find(id));
  }

  /**
   * What names of groups stand for now, for the caller: the own organisation's groups before those
   * that others shared. Names that are no unit's are left out, retired ones too.
   */
  @Transactional(readOnly = true)
  public List<GroupPin> pins(Collection<String> names) {
    Map<String, GroupPin> pins = new LinkedHashMap<>();
    for (UnitGroup group : named(names)) {
      pins.putIfAbsent(group.name(), group.pin());
    }
    return List.copyOf(pins.values());
  }

  /** The groups that these names mean for the caller, best first; retired ones are left out. */
  @Transactional(readOnly = true)
  public List<UnitGroup> named(Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : store.named(names, desk.organisation()).stream()
            .filter(group -> !group.content().retired())
            .toList();
  }

  private UnitGroup recorded(UnitGroup group) {
    Audience audience = desk.audience(group.audience());
    String operation = audience.group().contains(":") ? "" : audience.group();
    audit.record(
        Audited.of("profile.group-saved", "word-group:" + group.id(), operation)
            .with("name", group.name())
            .with("version", group.version())
            .with("terms", group.content().terms().size()));
    return group;
  }

  /** Countries and places must be known ones. */
  private void check(GroupContent content) {
    List<Fault> faults = new ArrayList<>();
    for (String term : content.terms()) {
      switch (content.kind()) {
        case COUNTRIES -> {
          if (reference
              .entry(
                  ReferenceKind.COUNTRY,
                  content.kind().key(term).toUpperCase(java.util.Locale.ROOT))
              .isEmpty()) {
            faults.add(Fault.of("terms", GroupProblem.GROUP_COUNTRY, term));
          }
        }
        case PLACES -> {
          if (reference
              .place(content.kind().key(term).toUpperCase(java.util.Locale.ROOT))
              .isEmpty()) {
            faults.add(Fault.of("terms", GroupProblem.GROUP_PLACE, term));
          }
        }
        case CODES, WORDS, PARTIES -> {}
      }
      if (faults.size() == MOST_FAULTS) {
        break;
      }
    }
    Problem.throwIfAny(faults);
  }
}
