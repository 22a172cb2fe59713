package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mekongdragon.profile.Profiles;
import org.mekongdragon.targeting.score.RandomShare;
import org.mekongdragon.targeting.score.ScoreModel;
import org.mekongdragon.watchlist.WatchLists;
import org.springframework.stereotype.Component;

/**
 * One desk for each organisation whose cargo is screened here. Each is brought up to date before it
 * screens: what another process or thread saved a moment ago counts. Whether anything changed is
 * one question to the database.
 */
@Component
class ScreeningDesks {

  private final Profiles profiles;
  private final WatchLists lists;
  private final SettingStore settings;
  private final StampStore stamps;
  private final ModelStore models;
  private final Map<String, Kept> desks = new ConcurrentHashMap<>();

  ScreeningDesks(
      Profiles profiles,
      WatchLists lists,
      SettingStore settings,
      StampStore stamps,
      ModelStore models) {
    this.profiles = profiles;
    this.lists = lists;
    this.settings = settings;
    this.stamps = stamps;
    this.models = models;
  }

  /** What a desk was made of. */
  private record State(StampStore.Stamp stamp, long generation, LocalDate day) {}

  /** A desk with what it is made of; whoever changes it holds it. */
  private static final class Kept {

    private final ScreeningDesk desk;
    private volatile Optional<State> state = Optional.empty();

    Kept(ScreeningDesk desk) {
      this.desk = desk;
    }
  }

  LocalDate today() {
    return profiles.today();
  }

  /** The desk as of now; in the transaction of whoever screens. */
  ScreeningDesk of(String organisation) {
    LocalDate today = today();
    StampStore.Stamp stamp = stamp(organisation, today);
    State now = new State(stamp, profiles.generation(stamp.profiles()), today);
    Kept kept = desks.computeIfAbsent(organisation, code -> new Kept(fresh(stamp.setting())));
    if (!kept.state.equals(Optional.of(now))) {
      synchronized (kept) {
        update(organisation, kept, now);
      }
    }
    return kept.desk;
  }

  private StampStore.Stamp stamp(String organisation, LocalDate today) {
    return stamps
        .of(organisation, today)
        .orElseGet(() -> {
          var _ = settings.of(organisation);
          return stamps.of(organisation, today).orElseThrow();
        });
  }

  /** What was found changed may have changed again: the next question finds that. */
  private void update(String organisation, Kept kept, State now) {
    Optional<State> before = kept.state;
    StampStore.Stamp stamp = now.stamp();
    boolean anotherDay = differs(before, now, State::day);
    if (differs(before, now, state -> state.stamp().setting())) {
      kept.desk.take(share(stamp.setting()), stamp.setting().randomShare());
    }
    if (anotherDay || differs(before, now, State::generation)) {
      kept.desk.take(now.generation(), profiles.live(organisation, now.day()));
    }
    if (anotherDay || differs(before, now, state -> state.stamp().lists())) {
      kept.desk.take(lists.watch(organisation));
    }
    if (differs(before, now, state -> state.stamp().model())) {
      kept.desk.take(learned(stamp.model()));
    }
    kept.state = Optional.of(now);
  }

  private static boolean differs(Optional<State> before, State now, Function<State, Object> part) {
    return !before.map(part).equals(Optional.of(part.apply(now)));
  }

  private Optional<LearnedScore> learned(long number) {
    return models
        .find(number)
        .map(model ->
            new LearnedScore(model.number(), model.threshold(), ScoreModel.load(model.content())));
  }

  private static ScreeningDesk fresh(SettingStore.Setting setting) {
    return new ScreeningDesk(share(setting), setting.randomShare());
  }

  private static RandomShare share(SettingStore.Setting setting) {
    return new RandomShare(setting.secret(), setting.randomShare());
  }

  /** For those who look only: what is learned now. */
  Optional<LearnedScore> learned(String organisation) {
    return of(organisation).learned();
  }
}
