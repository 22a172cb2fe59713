package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mekongdragon.profile.Profiles;
import org.mekongdragon.targeting.score.RandomShare;
import org.mekongdragon.targeting.score.ScoreModel;
import org.mekongdragon.watchlist.WatchLists;
import org.springframework.stereotype.Component;

/**
 * One desk for each organisation whose cargo is screened here. Each is brought up to date before it
 * screens: what another process or thread saved a moment ago counts.
 */
@Component
class ScreeningDesks {

  private final Profiles profiles;
  private final WatchLists lists;
  private final SettingStore settings;
  private final ModelStore models;
  private final Map<String, Kept> desks = new ConcurrentHashMap<>();

  ScreeningDesks(Profiles profiles, WatchLists lists, SettingStore settings, ModelStore models) {
    this.profiles = profiles;
    this.lists = lists;
    this.settings = settings;
    this.models = models;
  }

  /** A desk with the settings that it was made with. */
  private record Kept(ScreeningDesk desk, SettingStore.Setting setting) {}

  LocalDate today() {
    return profiles.today();
  }

  /** The desk as of now; in the transaction of whoever screens. */
  ScreeningDesk of(String organisation) {
    SettingStore.Setting setting = settings.of(organisation);
    Kept kept = desks.computeIfAbsent(organisation, code -> fresh(setting));
    if (!kept.setting().equals(setting)) {
      kept.desk().take(share(setting), setting.randomShare());
      kept = new Kept(kept.desk(), setting);
      desks.put(organisation, kept);
    }
    ScreeningDesk desk = kept.desk();
    LocalDate today = today();
    long generation = profiles.generation(organisation, today);
    if (generation != desk.generation()) {
      desk.take(generation, profiles.live(organisation, today));
    }
    desk.take(lists.watch(organisation));
    learned(organisation, desk);
    return desk;
  }

  private void learned(String organisation, ScreeningDesk desk) {
    long newest = models.newest(organisation);
    if (newest != desk.learned().map(LearnedScore::number).orElse(0L)) {
      desk.take(
          models
              .find(newest)
              .map(model ->
                  new LearnedScore(
                      model.number(), model.threshold(), ScoreModel.load(model.content()))));
    }
  }

  private static Kept fresh(SettingStore.Setting setting) {
    return new Kept(new ScreeningDesk(share(setting), setting.randomShare()), setting);
  }

  private static RandomShare share(SettingStore.Setting setting) {
    return new RandomShare(setting.secret(), setting.randomShare());
  }

  /** For those who look only: what is learned now. */
  Optional<LearnedScore> learned(String organisation) {
    return of(organisation).learned();
  }
}
