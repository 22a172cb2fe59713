package org.mekongdragon.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to closed groups and audiences. */
@Component
public class Groups {

  private final GroupStore store;
  private final Audit audit;

  Groups(GroupStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Makes a closed group with nobody in it; false, and nothing happens, when it exists. */
  @Transactional
  public boolean create(String group) {
    return store.create(group);
  }

  /** Takes an organisation in from a day on; its people still have to be enrolled. */
  @Transactional
  public void admit(String group, String organisation, LocalDate from) {
    store.admit(group, organisation, from);
    CurrentPerson.forget();
    audit.record(
        Audited.of("access.admitted", "group:" + group, group).with("organisation", organisation));
    refreshReader();
  }

  /** Ends an organisation's membership: from that day on its people read nothing of the group. */
  @Transactional
  public void dismiss(String group, String organisation, LocalDate from) {
    store.dismiss(group, organisation, from);
    CurrentPerson.forget();
    audit.record(
        Audited.of("access.dismissed", "group:" + group, group).with("organisation", organisation));
    refreshReader();
  }

  /** Gives a person roles in a group, instead of those held; none ends the enrolment. */
  @Transactional
  public void enrol(String group, UUID person, Set<Role> roles) {
    store.enrol(group, person, roles);
    CurrentPerson.forget();
    audit.record(
        Audited.of("access.enrolled", "group:" + group, group)
            .with("person", person)
            .with("roles", String.join(" ", PersonStore.codes(roles))));
    refreshReader();
  }

  /** What is enrolled in a group: people with their roles, by organisation and name. */
  @Transactional(readOnly = true)
  public List<Enrolled> enrolled(String group) {
    return store.enrolled(group);
  }

  /**
   * Which roles the people of organisations hold in a group; those without anybody are left out.
   *
   * @param among codes of the organisations asked for; none for all
   */
  @Transactional(readOnly = true)
  public Map<String, Set<Role>> staff(String group, Collection<String> among) {
    return store.staff(group, among);
  }

  /** A person in a group. */
  public record Enrolled(
      UUID person, String name, String login, String organisation, Set<Role> roles) {
    public Enrolled {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * The number of an audience, to store in {@code audience_id}. Call it in the transaction that
   * stores the record: the writer, who is among the readers, sees it from then on.
   *
   * @throws Problem {@code audience} when nobody would be in it
   */
  @Transactional
  public int numberOf(Audience audience) {
    Optional<GroupStore.Interned> found = store.find(audience);
    int number = found.map(GroupStore.Interned::number).orElseGet(() -> intern(audience));
    if (found.filter(GroupStore.Interned::mine).isEmpty()) {
      refreshReader();
    }
    return number;
  }

  /** The same of several, in their order, asked at once. */
  @Transactional
  public List<Integer> numbersOf(List<Audience> audiences) {
    Map<Audience, GroupStore.Interned> found = store.find(audiences);
    List<Integer> numbers = new ArrayList<>();
    for (Audience one : audiences) {
      GroupStore.Interned interned = found.get(one);
      numbers.add(interned != null && interned.mine() ? interned.number() : numberOf(one));
    }
    return numbers;
  }

  /** The number of an audience, if any record ever had it; nothing is stored. */
  @Transactional(readOnly = true)
  public Optional<Integer> known(Audience audience) {
    return store.find(audience).map(GroupStore.Interned::number);
  }

  private int intern(Audience audience) {
    if (store.readers(audience).isEmpty()) {
      throw Problem.at("audience", AccessProblem.AUDIENCE, String.join(", ", audience.grants()));
    }
    if (audience.isHome()) {
      store.create(audience.group());
    }
    return store.intern(audience);
  }

  /** The audience of a number. */
  @Transactional(readOnly = true)
  public Audience audience(int number) {
    return store.audience(number);
  }

  /** The keys of everybody who reads an audience now. */
  @Transactional(readOnly = true)
  public Set<UUID> readers(Audience audience) {
    return Set.copyOf(store.readers(audience));
  }

  /** The keys of everybody who reads the audience of a number now. */
  @Transactional(readOnly = true)
  public Set<UUID> readers(int number) {
    return Set.copyOf(store.readers(store.audience(number)));
  }

  /** Who would see a record, by organisation and name. */
  @Transactional(readOnly = true)
  public AudiencePreview preview(Audience audience) {
    return store.preview(audience);
  }

  /** Whoever changes groups sees the change in the same transaction. */
  private void refreshReader() {
    People.signedIn().ifPresent(reader -> store.enter(reader.id()));
  }
}
