package org.mekongdragon.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.WrittenParts;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Found;
import org.mekongdragon.targeting.engine.RetroHunt;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to back-tests: a saved version's rule tried on everything that the caller's organisation
 * has stored. Their results are read at home only, because they quote consignments.
 */
@Component
class BackTests {

  private final BackTestStore store;
  private final Profiles profiles;
  private final ProfileDesk desk;
  private final Hunter hunter;
  private final Audit audit;
  private final Clock clock;

  BackTests(
      BackTestStore store,
      Profiles profiles,
      ProfileDesk desk,
      Hunter hunter,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.desk = desk;
    this.hunter = hunter;
    this.audit = audit;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  /** How many of the stored consignments a rule fits. */
  record Count(long hits, long searched) {

    OptionalDouble percent() {
      return searched == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * hits / searched);
    }
  }

  /**
   * Puts a run of the version that counts on the list; {@link BackTestWork} does it.
   *
   * @throws Problem {@code risk-profile-unknown}, {@code role-needed}
   */
  @Transactional
  public UUID ask(UUID profile) {
    Person person = desk.writer();
    RiskProfile tried = profiles.find(profile);
    int audience = desk.numberOf(Audience.everybody(Audience.home(person.organisation())));
    UUID id = store.insert(tried, person.organisation(), audience, person.id());
    audit.record(
        Audited.of("profile.backtested", "profile:" + profile, "")
            .with("version", tried.version()));
    return id;
  }

  /**
   * A run of a profile.
   *
   * @throws Problem {@code backtest-unknown}
   */
  @Transactional(readOnly = true)
  public BackTest find(UUID profile, UUID run) {
    return store
        .find(run)
        .filter(found -> found.profile().equals(profile))
        .orElseThrow(() -> Problem.of(RiskProfileProblem.BACKTEST_UNKNOWN));
  }

  /** The runs of a profile, the newest first, at most 20. */
  @Transactional(readOnly = true)
  public List<BackTest> of(UUID profile) {
    return store.of(profile);
  }

  /**
   * Calls a run off; what it has found so far is dropped.
   *
   * @throws Problem {@code backtest-unknown}, {@code backtest-over}, {@code role-needed}
   */
  @Transactional
  public void cancel(UUID profile, UUID run) {
    desk.writer();
    find(profile, run);
    if (!store.cancel(run)) {
      throw Problem.of(RiskProfileProblem.BACKTEST_OVER);
    }
  }

  /** Tells how far a run is; false to stop it. */
  @Transactional
  public boolean advance(UUID run, long done, long total) {
    return store.advance(run, done, total);
  }

  /** Writes down how a run ended. */
  @Transactional
  public void end(UUID run, BackTest.State state, Optional<BackTestResult> result) {
    store.end(run, state, result);
  }

  /** What a run has to try, with the live profiles that the caller may read. */
  @Transactional(readOnly = true)
  public Hunter.Task task(UUID run) {
    BackTest test =
        store.find(run).orElseThrow(() -> Problem.of(RiskProfileProblem.BACKTEST_UNKNOWN));
    ProfileVersion tried =
        profiles
            .version(test.profile(), test.version())
            .orElseThrow(() -> Problem.of(RiskProfileProblem.RISK_PROFILE_UNKNOWN));
    Written written = new Written(tried.content().rule(), profiles.expanded(tried));
    LocalDate today = LocalDate.now(clock);
    List<LiveProfile> others =
        profiles.live(test.organisation(), today).stream()
            .filter(live -> !live.id().equals(test.profile()))
            .filter(live -> profiles.version(live.id(), live.version()).isPresent())
            .toList();
    return task(test.organisation(), written, others);
  }

  /** A rule and what it means. */
  private record Written(String rule, Condition expanded) {}

  private Hunter.Task task(String organisation, Written written, List<LiveProfile> others) {
    return new Hunter.Task(
        organisation,
        written.expanded(),
        WrittenParts.of(Rules.parse(written.rule()), written.expanded()),
        others,
        LocalDate.now(clock));
  }

  /** A run's hunt in the calling thread, as the caller. */
  BackTestResult hunt(Hunter.Task task, RetroHunt.Progress progress) {
    return hunter.hunt(task, progress);
  }

  /** What the history of the caller's organisation says of a rule that is not saved. */
  Count count(String rule, RetroHunt.Progress progress) {
    Written written = new Written(rule, profiles.expanded(rule));
    Found found = hunter.count(task(desk.reader().organisation(), written, List.of()), progress);
    return new Count(found.hits(), found.searched());
  }
}
