package org.mekongdragon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks passwords. After five failures of a login or from an address the wait doubles with each
 * further one, up to a quarter of an hour; a success forgets the login's failures.
 */
@Component
class SignIns {

  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final PersonStore people;
  private final FailureStore failures;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SignIns(
      PersonStore people,
      FailureStore failures,
      Passwords passwords,
      Audit audit,
      TransactionTemplate transaction) {
    this.people = people;
    this.failures = failures;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = Clock.systemUTC();
    this.transaction = transaction;
  }

  /**
   * The person of a login and password.
   *
   * @param address where the request came from
   * @throws Problem {@code too-many-tries} with the seconds to wait, {@code wrong-password}
   */
  SignedIn signIn(String login, String password, String address) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    String byLogin = "login:" + name.substring(0, Math.min(80, name.length()));
    String byAddress = "address:" + address;
    refuseWhileWaiting(byLogin);
    refuseWhileWaiting(byAddress);
    Optional<PersonStore.Credentials> found = people.credentials(name);
    if (found.isEmpty()) {
      passwords.pretend(password);
    }
    return found
        .filter(credentials -> passwords.matches(password, credentials.hash()))
        .map(credentials -> welcome(credentials, byLogin))
        .orElseThrow(() -> refuse(byLogin, byAddress));
  }

  /**
   * Asks again for the password of somebody who is signed in, with the same waits.
   *
   * @throws Problem {@code too-many-tries}, {@code old-password}
   */
  void confirm(SignedIn who, String password) {
    String byLogin = "login:" + who.login();
    refuseWhileWaiting(byLogin);
    boolean right =
        people
            .credentials(who.login())
            .filter(credentials -> passwords.matches(password, credentials.hash()))
            .isPresent();
    if (!right) {
      transaction.executeWithoutResult(status -> {
        failures.add(byLogin);
        audit.record(Audited.of("access.sign-in-failed", byLogin, ""));
      });
      throw Problem.at("old", AccessProblem.OLD_PASSWORD);
    }
  }

  private SignedIn welcome(PersonStore.Credentials credentials, String byLogin) {
    SignedIn who = new SignedIn(credentials.id(), credentials.login(), credentials.epoch());
    transaction.executeWithoutResult(status -> {
      failures.forget(byLogin);
      audit.record(Audited.of("access.signed-in", "person:" + who.login(), ""));
    });
    return who;
  }

  private Problem refuse(String byLogin, String byAddress) {
    transaction.executeWithoutResult(status -> {
      failures.add(byLogin);
      failures.add(byAddress);
      audit.record(Audited.of("access.sign-in-failed", byLogin, ""));
    });
    return Problem.of(AccessProblem.WRONG_PASSWORD);
  }

  private void refuseWhileWaiting(String key) {
    failures
        .find(key)
        .map(failure -> wait(failure))
        .filter(Duration::isPositive)
        .ifPresent(wait -> {
          throw Problem.of(AccessProblem.TOO_MANY_TRIES, wait.toSeconds() + 1);
        });
  }

  private Duration wait(FailureStore.Failures failure) {
    int excess = failure.count() - FREE_TRIES;
    if (excess < 0) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(excess + 2, 10));
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    Instant until = failure.last().plus(bounded);
    return Duration.between(clock.instant(), until);
  }
}
