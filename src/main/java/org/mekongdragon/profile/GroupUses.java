package org.mekongdragon.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which profiles use a group, and what the newest version of it would change for each. */
@Component
class GroupUses {

  private final UnitGroups groups;
  private final ProfileStore store;
  private final Profiles profiles;

  GroupUses(UnitGroups groups, ProfileStore store, Profiles profiles) {
    this.groups = groups;
    this.store = store;
    this.profiles = profiles;
  }

  /**
   * A profile whose version that counts uses the group.
   *
   * @param used the version of the group that it means
   * @param added terms of the newest version that it does not mean
   * @param gone terms that it means and the newest version lacks
   */
  record Use(RiskProfile profile, int used, List<String> added, List<String> gone) {
    Use {
      added = List.copyOf(added);
      gone = List.copyOf(gone);
    }

    boolean isCurrent(UnitGroup group) {
      return used == group.version();
    }
  }

  /**
   * The uses that the caller may see, by name; at most 500.
   *
   * @throws Problem {@code group-unknown}
   */
  @Transactional(readOnly = true)
  public List<Use> of(UUID group) {
    UnitGroup known = groups.find(group);
    List<Use> uses = new ArrayList<>();
    for (RiskProfile profile : store.using(group)) {
      profile.current().groups().stream()
          .filter(pin -> pin.group().equals(group))
          .findFirst()
          .ifPresent(pin ->
              uses.add(
                  new Use(
                      profile,
                      pin.version(),
                      without(known.content().terms(), pin.terms(), known.content().kind()),
                      without(pin.terms(), known.content().terms(), known.content().kind()))));
    }
    return uses;
  }

  /**
   * Lets a profile mean the newest version of the group, as a new version that is otherwise the
   * same: its other groups keep what they meant.
   *
   * @param version of the profile that the caller has read
   * @throws Problem {@code group-unknown}, {@code risk-profile-unknown}, {@code
   *     risk-profile-stale}, {@code risk-profile-owner}, {@code role-needed}
   */
  @Transactional
  public RiskProfile apply(UUID group, UUID profile, int version) {
    return profiles.renew(profile, version, groups.find(group).pin());
  }

  static List<String> without(List<String> terms, List<String> others, GroupKind kind) {
    Set<String> keys = new LinkedHashSet<>();
    others.forEach(term -> keys.add(kind.key(term)));
    return terms.stream().filter(term -> !keys.contains(kind.key(term))).toList();
  }
}
