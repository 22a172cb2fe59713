package org.mekongdragon.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to one's own account; a program with a token may read there and change nothing. */
@Component
class OwnAccount {

  /** How long a token may live, in days. */
  static final List<Integer> LIVES = List.of(1, 7, 30, 90, 365);

  private static final int MOST_TOKENS = 20;
  private static final int LONGEST_LABEL = 60;

  private final People people;
  private final AccountStore store;
  private final SignIns signIns;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Audit audit;

  OwnAccount(
      People people,
      AccountStore store,
      SignIns signIns,
      Passwords passwords,
      Tokens tokens,
      Audit audit) {
    this.people = people;
    this.store = store;
    this.signIns = signIns;
    this.passwords = passwords;
    this.tokens = tokens;
    this.audit = audit;
  }

  @Transactional
  public void changeLanguage(String language) {
    Person person = inSession();
    store.changeLanguage(person.id(), Accounts.language(language));
  }

  /** Confirms the old password; wrong ones are counted, so this is no transaction. */
  void confirm(String old) {
    inSession();
    signIns.confirm(People.signedIn().orElseThrow(), old);
  }

  /** Changes the password after {@link #confirm}; the answer is what goes on with this session. */
  @Transactional
  public SignedIn changePassword(String password) {
    Person person = inSession();
    store.changePassword(person.id(), passwords.hash(password));
    int epoch = store.endSessions(person.id());
    audit.record(Audited.of("access.password-changed", "person:" + person.login(), ""));
    return new SignedIn(person.id(), person.login(), epoch);
  }

  @Transactional(readOnly = true)
  public List<Tokens.Issued> tokens() {
    return tokens.of(people.current().id());
  }

  /** The token itself, which is shown once. */
  @Transactional
  public String issue(String label, String days) {
    Person person = inSession();
    String name = TypedText.required("label", label, LONGEST_LABEL);
    if (!Set.copyOf(LIVES.stream().map(String::valueOf).toList()).contains(days)) {
      throw Problem.at("days", AccessProblem.NOT_LISTED);
    }
    if (tokens.of(person.id()).size() >= MOST_TOKENS) {
      throw Problem.at("label", AccessProblem.TOO_MANY_TOKENS, MOST_TOKENS);
    }
    return tokens.issue(person.login(), name, Duration.ofDays(Integer.parseInt(days)));
  }

  @Transactional
  public void revoke(UUID token) {
    tokens.revoke(inSession(), token);
  }

  private Person inSession() {
    if (!People.signedIn().map(SignedIn::inSession).orElse(false)) {
      throw Problem.of(AccessProblem.SESSION_NEEDED);
    }
    return people.current();
  }
}
