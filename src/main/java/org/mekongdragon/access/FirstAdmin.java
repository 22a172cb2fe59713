package org.mekongdragon.access;

import java.util.Optional;
import java.util.Set;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.kernel.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first account of an installation that holds nobody: {@code admin}, of an organisation that
 * stands for the installation until it is renamed. The password waits in the data directory until
 * it was shown, so that a start that was killed in between shows it the next time.
 */
@Component
public class FirstAdmin {

  /** The login. */
  public static final String LOGIN = "admin";

  private static final String SECRET = "first-admin";
  private static final String HOME = "HOME";
  private static final String NOWHERE = "ZZ";

  private final AccountStore accounts;
  private final Organisations organisations;
  private final People people;
  private final DataDirectory data;

  FirstAdmin(
      AccountStore accounts, Organisations organisations, People people, DataDirectory data) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.people = people;
    this.data = data;
  }

  /** Opens the account when there is nobody at all; does nothing otherwise. */
  @Transactional
  public void openOnce() {
    if (!accounts.isEmpty()) {
      return;
    }
    organisations.save(
        new Organisation(
            HOME,
            new CountryCode(NOWHERE),
            Organisation.Kind.OTHER_LAW_ENFORCEMENT,
            "This installation",
            "Hệ thống này",
            "本系统"));
    people.open(
        new NewPerson(LOGIN, "Administrator", HOME, Optional.empty(), "en", data.secret(SECRET)),
        Set.of(Role.ADMIN));
  }

  /** The password while it was not shown; whoever asked shows it and calls {@link #shown}. */
  public Optional<String> password() {
    return data.hasSecret(SECRET) ? Optional.of(data.secret(SECRET)) : Optional.empty();
  }

  /** Forgets the password: from now on only its hash is known. */
  public void shown() {
    data.forgetSecret(SECRET);
  }
}
