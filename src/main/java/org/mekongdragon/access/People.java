package org.mekongdragon.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts: who calls, who exists, new accounts. */
@Component
public class People {

  private final PersonStore store;
  private final Passwords passwords;
  private final Audit audit;

  People(PersonStore store, Passwords passwords, Audit audit) {
    this.store = store;
    this.passwords = passwords;
    this.audit = audit;
  }

  /**
   * Who calls.
   *
   * @throws Problem {@code not-signed-in}
   */
  public Person current() {
    return findCurrent().orElseThrow(() -> Problem.of(AccessProblem.NOT_SIGNED_IN));
  }

  /** Who calls, if anybody is signed in and the account is active. */
  public Optional<Person> findCurrent() {
    return signedIn()
        .flatMap(caller -> CurrentPerson.of(caller.id(), () -> store.find(caller.id())));
  }

  /**
   * Who calls, when they hold one of the roles in the group.
   *
   * @throws Problem {@code no-group} for somebody who is not in it, {@code role-needed}
   */
  public Person require(String group, Role... roles) {
    Person person = current();
    if (!person.isIn(group)) {
      throw Problem.of(AccessProblem.NO_GROUP, group);
    }
    if (!person.isIn(group, roles)) {
      throw Problem.of(AccessProblem.ROLE_NEEDED);
    }
    return person;
  }

  /**
   * Who calls, when they are in the group.
   *
   * @throws Problem {@code no-group}
   */
  public Person requireMember(String group) {
    Person person = current();
    if (!person.isIn(group)) {
      throw Problem.of(AccessProblem.NO_GROUP, group);
    }
    return person;
  }

  /**
   * Who calls, when they hold one of the roles in the installation.
   *
   * @throws Problem {@code role-needed}
   */
  public Person requireSystem(Role... roles) {
    Person person = current();
    for (Role role : roles) {
      if (person.systemRoles().contains(role)) {
        return person;
      }
    }
    throw Problem.of(AccessProblem.ROLE_NEEDED);
  }

  /** The active account of a login. */
  public Optional<Person> byLogin(String login) {
    return store.byLogin(login);
  }

  /** Names of people by key, for records that say who did something. */
  @Transactional(readOnly = true)
  public Optional<String> nameOf(UUID person) {
    return store.nameOf(person);
  }

  /** All accounts of an organisation, by name. */
  @Transactional(readOnly = true)
  public List<Person> of(String organisation) {
    return store.ofOrganisation(organisation);
  }

  /** The active account of a key. */
  @Transactional(readOnly = true)
  public Optional<Person> find(UUID person) {
    return store.find(person);
  }

  /** The keys of everybody who works in one of these units, not in those below them. */
  @Transactional(readOnly = true)
  public List<UUID> inUnits(Collection<UUID> units) {
    return units.isEmpty() ? List.of() : store.inUnits(units);
  }

  /**
   * Opens an account.
   *
   * @param systemRoles {@link Role#ADMIN}, {@link Role#AUDITOR} or none
   * @throws Problem {@code login-taken}, {@code weak-password}, {@code no-organisation}
   */
  @Transactional
  public UUID open(NewPerson person, Set<Role> systemRoles) {
    UUID id = store.insert(person, passwords.hash(person.password()), systemRoles);
    audit.record(Audited.of("access.account-opened", "person:" + person.login(), ""));
    return id;
  }

  /** Works as somebody for the length of a job: imports, demonstration data, verbs. */
  public <T> T as(UUID person, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(contextOf(person));
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Works as somebody, without a result. */
  public void as(UUID person, Runnable work) {
    as(
        person,
        () -> {
          work.run();
          return true;
        });
  }

  private SecurityContext contextOf(UUID person) {
    String login = store.loginOf(person).orElseThrow(() -> Problem.of(AccessProblem.NO_PERSON));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(SignedIn.once(person, login)));
    return context;
  }

  static Authentication authentication(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(who, "", List.of());
  }

  static Optional<SignedIn> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }
}
