package org.mekongdragon.access;

import java.security.SecureRandom;
import java.util.Set;
import org.mekongdragon.kernel.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id (RFC 9106; 19 MiB, two passes, one lane, as OWASP's minimum asks). */
@Component
class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final Set<String> EVERYBODY_TRIES =
      Set.of("123456789012", "password1234", "passwordpassword", "qwertyuiop12", "111111111111");

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String decoy = String.valueOf(encoder.encode("nobody's password"));

  String hash(String password) {
    if (password.length() < SHORTEST
        || password.length() > LONGEST
        || EVERYBODY_TRIES.contains(password.toLowerCase(java.util.Locale.ROOT))) {
      throw Problem.at("password", AccessProblem.WEAK_PASSWORD, SHORTEST);
    }
    return String.valueOf(encoder.encode(password));
  }

  /** Sixteen letters and digits that are not mistaken for one another: 93 bits. */
  String generate() {
    StringBuilder password = new StringBuilder(19);
    for (int i = 0; i < 16; i++) {
      password.append(i > 0 && i % 4 == 0 ? "-" : "");
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  boolean matches(String password, String hash) {
    return password.length() <= LONGEST && encoder.matches(password, hash);
  }

  /** Takes as long as a real check, so that an unknown login cannot be told by the clock. */
  void pretend(String password) {
    encoder.matches(password.substring(0, Math.min(LONGEST, password.length())), decoy);
  }
}
