package org.mekongdragon.targeting.engine;

import java.util.List;

/** A record that fulfils a profile. The reasons are worked out when they are asked for. */
public record Hit(Profile profile, CargoRecord cargo, Circumstances circumstances) {

  /** The conditions that fired and the values that fired them, in the order of the rule. */
  public List<Reason> reasons() {
    return Rules.explain(profile.rule(), cargo, circumstances);
  }
}
