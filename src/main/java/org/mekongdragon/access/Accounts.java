package org.mekongdragon.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who keep accounts: every method needs {@link Role#ADMIN} and is recorded.
 * Passwords are generated here and shown once; nobody thinks one up for somebody else.
 */
@Component
class Accounts {

  static final int PAGE = 50;
  static final int LONGEST_NAME = 120;

  private static final String LOGIN = "[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])";
  private static final Set<Role> SYSTEM = Set.of(Role.ADMIN, Role.AUDITOR);

  private final People people;
  private final AccountStore store;
  private final OrganisationStore organisations;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Audit audit;

  Accounts(
      People people,
      AccountStore store,
      OrganisationStore organisations,
      Passwords passwords,
      Tokens tokens,
      Audit audit) {
    this.people = people;
    this.store = store;
    this.organisations = organisations;
    this.passwords = passwords;
    this.tokens = tokens;
    this.audit = audit;
  }

  /** An account and the password that is shown once. */
  record Opened(Account account, String password) {}

  /** One more than {@link #PAGE} when there are more. */
  @Transactional(readOnly = true)
  public List<Account> list(AccountFilter filter) {
    people.requireSystem(Role.ADMIN);
    return store.list(filter, PAGE + 1);
  }

  @Transactional(readOnly = true)
  public Account find(UUID id) {
    people.requireSystem(Role.ADMIN);
    return require(id);
  }

  @Transactional
  public Opened open(String login, String organisation, AccountChange account) {
    people.requireSystem(Role.ADMIN);
    String name = TypedText.required("login", login, 40).toLowerCase(java.util.Locale.ROOT);
    if (!name.matches(LOGIN)) {
      throw Problem.at("login", AccessProblem.LOGIN);
    }
    if (organisations.organisation(organisation).isEmpty()) {
      throw Problem.at("organisation", AccessProblem.NO_ORGANISATION, organisation);
    }
    AccountChange checked = checked(organisation, account);
    String password = passwords.generate();
    NewPerson person =
        new NewPerson(
            name, checked.name(), organisation, checked.unit(), checked.language(), password);
    return new Opened(require(people.open(person, checked.systemRoles())), password);
  }

  @Transactional
  public void change(UUID id, AccountChange change) {
    Person admin = people.requireSystem(Role.ADMIN);
    Account before = require(id);
    AccountChange checked = checked(before.organisation(), change);
    if (before.isAdmin() && !checked.systemRoles().contains(Role.ADMIN)) {
      refuseToLose(admin, before);
    }
    store.change(id, checked);
    audit.record(
        Audited.of("access.account-changed", subject(before), "")
            .with("roles", String.join(" ", PersonStore.codes(checked.systemRoles()))));
  }

  /** Closes an account: its sessions and tokens end at once. */
  @Transactional
  public void deactivate(UUID id) {
    Person admin = people.requireSystem(Role.ADMIN);
    Account account = require(id);
    refuseToLose(admin, account);
    store.activate(id, false);
    end(account);
    audit.record(Audited.of("access.account-deactivated", subject(account), ""));
  }

  /** Opens a closed account again; tokens of before stay revoked. */
  @Transactional
  public void reactivate(UUID id) {
    people.requireSystem(Role.ADMIN);
    Account account = require(id);
    store.activate(id, true);
    audit.record(Audited.of("access.account-reactivated", subject(account), ""));
  }

  /** Gives an account a new password; its sessions and tokens end at once. */
  @Transactional
  public Opened resetPassword(UUID id) {
    people.requireSystem(Role.ADMIN);
    Account account = require(id);
    String password = passwords.generate();
    store.changePassword(id, passwords.hash(password));
    end(account);
    audit.record(Audited.of("access.password-reset", subject(account), ""));
    return new Opened(account, password);
  }

  private void end(Account account) {
    store.endSessions(account.id());
    tokens.revokeAll(account.id());
  }

  private void refuseToLose(Person admin, Account account) {
    if (account.id().equals(admin.id())) {
      throw Problem.of(AccessProblem.OWN_ACCOUNT);
    }
    if (account.isAdmin() && store.lockAdmins() < 2) {
      throw Problem.of(AccessProblem.LAST_ADMIN);
    }
  }

  private AccountChange checked(String organisation, AccountChange change) {
    if (!SYSTEM.containsAll(change.systemRoles())) {
      throw Problem.at("roles", AccessProblem.NOT_LISTED);
    }
    return new AccountChange(
        TypedText.required("name", change.name(), LONGEST_NAME),
        unitOf(organisation, change.unit()),
        language(change.language()),
        change.systemRoles());
  }

  private Optional<UUID> unitOf(String organisation, Optional<UUID> unit) {
    boolean foreign =
        unit.isPresent()
            && unit.flatMap(organisations::unit)
                .filter(found -> found.organisation().equals(organisation))
                .isEmpty();
    if (foreign) {
      throw Problem.at("unit", AccessProblem.NO_UNIT, unit.orElseThrow());
    }
    return unit;
  }

  /** A language that we speak. */
  static String language(String code) {
    return Language.of(code)
        .filter(language -> language.code().equals(code))
        .orElseThrow(() -> Problem.at("language", AccessProblem.NOT_LISTED))
        .code();
  }

  private Account require(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(AccessProblem.NO_PERSON, id));
  }

  private static String subject(Account account) {
    return "person:" + account.login();
  }
}
