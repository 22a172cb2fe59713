package org.mekongdragon.benchmark;

import java.time.LocalDate;
import java.util.List;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Screener;
import org.mekongdragon.targeting.engine.Screening;

/** Our engine, from record objects whose texts are as written. */
final class OurRecords implements Contestant {

  static final Circumstances TODAY = Circumstances.on(LocalDate.of(2026, 5, 1));

  private final List<CargoRecord> records;
  private final List<CargoRecord> sample;
  private Screener screener = Screener.of(List.of());
  private Screening screening = screener.screening();

  OurRecords(List<CargoRecord> records, List<CargoRecord> sample) {
    this.records = records;
    this.sample = sample;
  }

  @Override
  public String name() {
    return "Mekong Dragon, record objects to hits";
  }

  Screener screener() {
    return screener;
  }

  @Override
  public void load(List<Profile> profiles) {
    screener = Screener.of(profiles, sample);
    screening = screener.screening();
  }

  @Override
  public void match(int from, int to, Sink sink) {
    for (int i = from; i < to; i++) {
      int hits = screening.screen(records.get(i), TODAY);
      for (int h = 0; h < hits; h++) {
        sink.hit(i, screening.profile(h).id());
      }
    }
  }
}
