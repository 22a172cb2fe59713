package org.mekongdragon.operation;

import java.util.Set;

/**
 * What the next phase takes over from the one before.
 *
 * @param wanted the new operation
 * @param organisations codes of the members that take part again, with the role they have
 * @param people whether their people are enrolled again with the same roles
 * @param contacts whether their contact points are taken over, to be confirmed
 */
public record NextPhase(
    NewOperation wanted, Set<String> organisations, boolean people, boolean contacts) {
  public NextPhase {
    organisations = Set.copyOf(organisations);
  }
}
