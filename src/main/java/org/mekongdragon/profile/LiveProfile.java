package org.mekongdragon.profile;

import java.util.Map;
import java.util.UUID;
import org.mekongdragon.targeting.engine.Condition;

/**
 * A profile that screens.
 *
 * @param version so that a hit names exactly what fired
 * @param organisation whose it is
 * @param severity 0 to 100, the gravest highest
 * @param rule its groups expanded
 * @param written parts of the rule that hold an expanded group, each with what was written there
 */
public record LiveProfile(
    UUID id,
    int version,
    String organisation,
    String name,
    String explanation,
    int severity,
    Condition rule,
    Map<Condition, Condition> written) {

  /** Keeps a copy. */
  public LiveProfile {
    written = Map.copyOf(written);
  }

  /**
   * A part of the rule, such as a reason names, as its author wrote it: with the name of a group
   * instead of its long list.
   */
  public Condition asWritten(Condition part) {
    return written.getOrDefault(part, part);
  }
}
