package org.mekongdragon.profile;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what profiles are called and say, for readers of any language. */
@Component
public class ProfileWords {

  private final ProfileStore store;

  ProfileWords(ProfileStore store) {
    this.store = store;
  }

  /** A version by its profile's key and its number. */
  public record Key(UUID id, int version) {}

  /** What versions said, of those that the caller may read. */
  @Transactional(readOnly = true)
  public Map<Key, ProfileContent> said(Collection<Key> keys) {
    return keys.isEmpty()
        ? Map.of()
        : store.versions(Set.copyOf(keys)).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    version -> new Key(version.profile(), version.version()),
                    ProfileVersion::content));
  }

  /** What profiles say now, of those that the caller may read. */
  @Transactional(readOnly = true)
  public Map<UUID, ProfileContent> current(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : store.find(Set.copyOf(ids)).stream()
            .collect(Collectors.toUnmodifiableMap(RiskProfile::id, RiskProfile::content));
  }

  /** A rule, or a part of one, as a sentence; empty when it cannot be read. */
  public Optional<String> sentence(String rule, Texts texts) {
    try {
      return Optional.of(new RuleWords(texts).of(Rules.parse(rule)));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }
}
