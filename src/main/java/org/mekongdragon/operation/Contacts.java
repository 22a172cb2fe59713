package org.mekongdragon.operation;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the directory of contact points. Everybody in the operation reads it; coordinators
 * keep it, and national contact points that of their own organisation.
 */
@Component
public class Contacts {

  /** The most contact points of one operation. */
  public static final int MOST = 5000;

  private final ContactStore store;
  private final ContactSearch search;
  private final MemberStore members;
  private final OperationAccess access;
  private final Organisations organisations;
  private final People people;
  private final Audit audit;

  Contacts(
      ContactStore store,
      ContactSearch search,
      MemberStore members,
      OperationAccess access,
      Organisations organisations,
      People people,
      Audit audit) {
    this.store = store;
    this.search = search;
    this.members = members;
    this.access = access;
    this.organisations = organisations;
    this.people = people;
    this.audit = audit;
  }

  /**
   * The contact points that match, by organisation, level and name; at most {@link #MOST}.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Kept<ContactPoint>> list(String code, ContactFilter filter) {
    access.require(code);
    return search.filter(store.points(code), filter);
  }

  /**
   * The same, on record as an export.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional
  public List<Kept<ContactPoint>> export(String code, ContactFilter filter) {
    List<Kept<ContactPoint>> found = list(code, filter);
    audit.record(
        Audited.of("operation.contacts-exported", Operations.subject(code), code)
            .with("rows", found.size())
            .with("filter", filter));
    return found;
  }

  /**
   * One contact point.
   *
   * @throws Problem {@code no-operation}, {@code no-contact-point}
   */
  @Transactional(readOnly = true)
  public Kept<ContactPoint> require(String code, UUID id) {
    access.require(code);
    return store.find(code, id).orElseThrow(() -> Problem.of(OperationProblem.NO_CONTACT_POINT));
  }

  /**
   * Enters a contact point.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code own-organisation-only},
   *     {@code operation-closed}, {@code not-member}, {@code foreign-unit}, {@code no-account},
   *     {@code too-many}
   */
  @Transactional
  public Kept<ContactPoint> add(String code, ContactPoint point) {
    check(code, point);
    if (store.count(code) >= MOST) {
      throw Problem.of(OperationProblem.TOO_MANY, MOST);
    }
    UUID id = store.insert(code, point);
    audit.record(recorded("operation.contact-added", code, id).with("name", point.name()));
    return require(code, id);
  }

  /**
   * Changes a contact point, which also confirms it.
   *
   * @param revision the one that the caller has read
   * @throws Problem as {@link #add}, {@code no-contact-point}, {@code changed-meanwhile}
   */
  @Transactional
  public Kept<ContactPoint> change(String code, UUID id, ContactPoint point, int revision) {
    Kept<ContactPoint> before = require(code, id);
    access.actsFor(code, before.value().organisation());
    check(code, point);
    if (!store.update(code, new Kept<>(id, point, revision))) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
    audit.record(
        recorded("operation.contact-changed", code, id)
            .with("name", before.value().name() + " → " + point.name()));
    return require(code, id);
  }

  /**
   * Says that a contact point which was taken over still holds.
   *
   * @throws Problem as {@link #change}
   */
  @Transactional
  public Kept<ContactPoint> confirm(String code, UUID id) {
    Kept<ContactPoint> kept = require(code, id);
    return change(code, id, kept.value().asConfirmed(), kept.revision());
  }

  /**
   * The present members whose contact points the caller may keep, by code; none once the operation
   * is closed.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<String> kept(String code) {
    Operation operation = access.require(code);
    return members.members(code).stream()
        .filter(member -> operation.status() != Status.CLOSED)
        .filter(member -> member.isPresent(access.today()))
        .map(Member::organisation)
        .filter(organisation -> access.mayActFor(code, organisation))
        .sorted()
        .toList();
  }

  /**
   * Refuses whoever keeps no contact points.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code own-organisation-only}
   */
  @Transactional(readOnly = true)
  public void requireKeeper(String code, String organisation) {
    access.require(code);
    access.actsFor(code, organisation);
  }

  private void check(String code, ContactPoint point) {
    access.requireOpen(code);
    access.actsFor(code, point.organisation());
    if (members.present(code, point.organisation()).isEmpty()) {
      throw Problem.at("organisation", OperationProblem.NOT_MEMBER);
    }
    point
        .unit()
        .ifPresent(unit -> {
          if (organisations
              .unit(unit)
              .filter(found -> found.organisation().equals(point.organisation()))
              .isEmpty()) {
            throw Problem.at("unit", OperationProblem.FOREIGN_UNIT);
          }
        });
    point
        .account()
        .ifPresent(account -> {
          if (people.of(point.organisation()).stream().map(Person::id).noneMatch(account::equals)) {
            throw Problem.at("account", OperationProblem.NO_ACCOUNT);
          }
        });
  }

  private static Audited recorded(String action, String code, UUID id) {
    return Audited.of(action, "contact-point:" + id, code);
  }
}
