package org.mekongdragon.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.profile.LiveProfile;
import org.mekongdragon.targeting.CargoNames;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Screener;
import org.mekongdragon.targeting.score.RandomShare;
import org.mekongdragon.watchlist.Watch;

/**
 * What an organisation's cargo is tried on: profiles, watch lists, learned score, random share. Any
 * number of threads may screen while it is brought up to date; a consignment that begins after a
 * profile was saved is tried on it. Equal consignments in equal circumstances give equal findings.
 */
final class ScreeningDesk {

  /** What a finding names; the rule itself may be large. */
  private record Key(String id, int version) {

    static Key of(Profile profile) {
      return new Key(profile.id(), profile.version());
    }
  }

  /** The rules of one moment. */
  private record Live(long generation, Map<Key, LiveProfile> profiles) {}

  private final Screener screener = Screener.of(List.of());
  private final WatchSearch watches = new WatchSearch();
  private volatile Live live = new Live(Long.MIN_VALUE, Map.of());
  private volatile Watch watch = Watch.NOTHING;
  private volatile Optional<LearnedScore> learned = Optional.empty();
  private volatile RandomShare share;
  private volatile double sharePart;

  ScreeningDesk(RandomShare share, double part) {
    this.share = share;
    this.sharePart = part;
  }

  long generation() {
    return live.generation();
  }

  Optional<LearnedScore> learned() {
    return learned;
  }

  void take(Watch current) {
    watch = current;
  }

  void take(Optional<LearnedScore> current) {
    learned = current;
  }

  void take(RandomShare current, double part) {
    share = current;
    sharePart = part;
  }

  /** Replaces what changed, while others screen. */
  synchronized void take(long generation, List<LiveProfile> profiles) {
    Map<Key, LiveProfile> wanted = new HashMap<>();
    List<Profile> fresh = new ArrayList<>();
    for (LiveProfile profile : profiles) {
      Profile compiled = compiled(profile);
      Key key = Key.of(compiled);
      wanted.put(key, profile);
      if (!profile.equals(live.profiles().get(key))) {
        fresh.add(compiled);
      }
    }
    Set<String> gone = new HashSet<>();
    live.profiles().keySet().forEach(key -> gone.add(key.id()));
    wanted.keySet().forEach(key -> gone.remove(key.id()));
    // Screenings under way may still meet the rules of the moment before.
    Map<Key, LiveProfile> both = new HashMap<>(live.profiles());
    both.putAll(wanted);
    live = new Live(live.generation(), Map.copyOf(both));
    screener.putAll(fresh);
    gone.forEach(screener::remove);
    live = new Live(generation, Map.copyOf(wanted));
  }

  /** The record that rules see. */
  static CargoRecord record(StoredConsignment stored) {
    return CargoRecords.of(stored.content(), stored.number());
  }

  /** Everything that points at a consignment, profiles by severity first, then the others. */
  List<Finding> screen(StoredConsignment stored, CargoRecord cargo, Circumstances circumstances) {
    List<Finding> findings = new ArrayList<>();
    RuleReasons reasons = new RuleReasons(cargo, circumstances);
    screener
        .screen(cargo, circumstances)
        .forEach(hit -> findings.add(finding(stored, hit.profile(), reasons)));
    if (!watch.isEmpty()) {
      findings.addAll(watches.search(watch, stored, CargoNames.of(cargo, stored.content())));
    }
    learned.flatMap(score -> score.finding(stored, cargo)).ifPresent(findings::add);
    if (share.selects(Long.toString(stored.id()))) {
      findings.add(random(stored));
    }
    return findings;
  }

  private Finding finding(StoredConsignment stored, Profile profile, RuleReasons reasons) {
    String name =
        Optional.ofNullable(live.profiles().get(Key.of(profile))).map(LiveProfile::name).orElse("");
    return new Finding(
        stored.id(),
        new Hit.Target(HitKind.PROFILE, "", profile.id(), profile.version(), name),
        profile.severity(),
        1,
        reasons.of(profile.rule()));
  }

  private Finding random(StoredConsignment stored) {
    return new Finding(
        stored.id(),
        new Hit.Target(HitKind.RANDOM, "", "", 0, ""),
        0,
        0,
        List.of(HitReason.of("random", "", Double.toString(sharePart), List.of())));
  }

  private static Profile compiled(LiveProfile profile) {
    return new Profile(
        profile.id().toString(), profile.version(), profile.severity(), profile.rule());
  }
}
