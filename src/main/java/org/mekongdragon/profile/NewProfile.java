package org.mekongdragon.profile;

import java.util.Optional;
import org.mekongdragon.access.Audience;
import org.mekongdragon.kernel.Problem;

/**
 * A profile to come.
 *
 * @param code the owner's short name for it; empty for one that is made up
 * @param shared its readers in an operation's group; empty for everybody at home
 */
public record NewProfile(String code, ProfileContent content, Optional<Audience> shared) {

  private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  /**
   * @throws Problem {@code risk-profile-code}
   */
  public NewProfile {
    code = code.strip();
    if (!code.isEmpty() && !code.matches(FORM)) {
      throw Problem.at("id", RiskProfileProblem.RISK_PROFILE_CODE, code);
    }
  }

  /** For everybody at home, under a made-up short name. */
  public static NewProfile atHome(ProfileContent content) {
    return new NewProfile("", content, Optional.empty());
  }
}
