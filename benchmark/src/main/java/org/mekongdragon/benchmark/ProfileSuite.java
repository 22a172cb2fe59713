package org.mekongdragon.benchmark;

import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.targeting.engine.Screener;
import org.mekongdragon.targeting.engine.Screening;

/** Many profiles on a stream of records: records per second on one thread. */
final class ProfileSuite implements Bench.Suite {

  private static final long RECORD_SEED = 1;
  private static final long SAMPLE_SEED = 2;
  private static final long PROFILE_SEED = 3;
  private static final double SECONDS = 1.0;

  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    int count = quick ? 20_000 : 100_000;
    List<World.Row> rows = new World(RECORD_SEED).rows(count);
    List<CargoRecord> records = rows.stream().map(World::cargo).toList();
    List<CargoRecord> sample =
        new World(SAMPLE_SEED).rows(2000).stream().map(World::cargo).toList();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      csv.writeBytes(World.line(rows.get(i)).getBytes(StandardCharsets.UTF_8));
      offsets[i + 1] = csv.size();
    }
    report.note("Time is processor time of the process, garbage collection included; of one record, of the thread.");
    report.note(count + " records, " + csv.size() / count + " bytes each as CSV");
    List<Flat> flats = new ArrayList<>();
    for (int i = 0; i < Math.min(count, 20_000); i++) {
      flats.add(new Flat(i, records.get(i)));
    }
    List<Flat> sampleFlats = sample.stream().map(cargo -> new Flat(0, cargo)).toList();
    List<Document> documents = flats.stream().map(LuceneMonitor::document).toList();
    Map<Integer, Double> own = new LinkedHashMap<>();
    for (int size : quick ? new int[] {1000, 10_000} : new int[] {1000, 10_000, 100_000}) {
      List<Profile> profiles = new ProfileWorld(PROFILE_SEED).profiles(size);
      OurRecords ours = new OurRecords(records, sample);
      OurCsv oursCsv = new OurCsv(csv.toByteArray(), offsets, ours);
      List<Contestant> all = new ArrayList<>(List.of(ours, oursCsv, new NaiveLoop(flats)));
      for (LuceneMonitor.Tuning tuning : LuceneMonitor.Tuning.values()) {
        if (!quick || tuning != LuceneMonitor.Tuning.DEFAULT) {
          all.add(new LuceneMonitor(documents, sampleFlats, tuning, 1));
        }
      }
      all.add(new LuceneMonitor(documents, sampleFlats, LuceneMonitor.Tuning.WEIGHTS, 64));
      if (size == 1000) {
        all.add(new DroolsRules(flats));
      }
      double best = run(quick, report, size, profiles, all, records);
      own.put(size, best);
      single(report, size, ours, records);
      updates(report, size, profiles, ours.screener());
      for (Contestant one : all) {
        one.close();
      }
    }
    growth(report, own);
  }

  private static double run(
      boolean quick,
      Report report,
      int size,
      List<Profile> profiles,
      List<Contestant> all,
      List<CargoRecord> records)
      throws Exception {
    String at = String.format("%,d profiles", size);
    for (Contestant one : all) {
      long start = System.nanoTime();
      one.load(profiles);
      report.figure(one.name(), at + ": load", (System.nanoTime() - start) / 1e6, "ms");
    }
    check(report, at, profiles, all, records, size > 50_000 ? 60 : 300);
    int rounds = quick ? 3 : 5;
    Turn[] turns = new Turn[all.size()];
    double[][] speeds = new double[all.size()][rounds];
    long[] hits = new long[1];
    for (int i = 0; i < turns.length; i++) {
      turns[i] = warm(all.get(i), limit(all.get(i), records), hits);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < turns.length; i++) {
        hits[0] = 0;
        System.gc();
        long start = Clock.processNanos();
        for (int pass = 0; pass < turns[i].passes; pass++) {
          all.get(i).match(0, turns[i].amount, (record, profile) -> hits[0]++);
        }
        double matched = (double) turns[i].amount * turns[i].passes;
        speeds[i][round] = matched / ((Clock.processNanos() - start) / 1e9);
        if (round == 0 && i == 0) {
          report.figure(all.get(i).name(), at + ": hits", hits[0] / matched, "hits/record");
        }
      }
    }
    double[] medians = new double[turns.length];
    for (int i = 0; i < turns.length; i++) {
      Arrays.sort(speeds[i]);
      medians[i] = speeds[i][rounds / 2];
      report.figure(all.get(i).name(), at, medians[i], "records/s/core");
      report.figure(
          all.get(i).name(),
          at + ": spread",
          100 * (speeds[i][rounds - 1] - speeds[i][0]) / medians[i],
          "% of median");
    }
    double best = 0;
    for (int i = 0; i < turns.length; i++) {
      best = all.get(i) instanceof LuceneMonitor ? Math.max(best, medians[i]) : best;
    }
    report.figure(all.get(0).name(), at + ": ratio", medians[0] / best, "× best Lucene Monitor");
    report.figure(all.get(1).name(), at + ": ratio", medians[1] / best, "× best Lucene Monitor");
    return Math.max(medians[0], medians[1]);
  }

  private static int limit(Contestant one, List<CargoRecord> records) {
    return one instanceof OurRecords || one instanceof OurCsv ? records.size() : 20_000;
  }

  /** How many records are matched how often in one measured turn, which takes about a second. */
  private record Turn(int amount, int passes) {}

  /** Runs for some seconds to find that out. */
  private static Turn warm(Contestant one, int most, long[] hits) throws Exception {
    int amount = Math.min(most, 64);
    double needed = 0;
    long begin = Clock.nanos();
    while (Clock.nanos() - begin < 3e9 * SECONDS) {
      long start = Clock.nanos();
      one.match(0, amount, (record, profile) -> hits[0]++);
      needed = (Clock.nanos() - start) / 1e9;
      if (needed < SECONDS / 2 && amount < most) {
        amount = Math.min(most, 2 * amount);
      }
    }
    return new Turn(amount, (int) Math.ceil(SECONDS / needed));
  }

  private static void check(
      Report report,
      String at,
      List<Profile> profiles,
      List<Contestant> all,
      List<CargoRecord> records,
      int count)
      throws Exception {
    List<List<String>> expected = null;
    for (int i = all.size() - 1; i >= 0; i--) {
      List<List<String>> found = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        found.add(new ArrayList<>());
      }
      all.get(i).match(0, count, (record, profile) -> found.get(record).add(profile));
      found.forEach(list -> list.sort(null));
      if (expected != null) {
        report.agreement(at + ", " + count + " records: " + all.get(i).name(), found.equals(expected));
      }
      expected = Optional.ofNullable(expected).orElse(found);
    }
    boolean plain = true;
    for (int k = 0; k < (profiles.size() > 50_000 ? 2 : 20); k++) {
      CargoRecord cargo = records.get(k);
      List<String> ids =
          profiles.stream()
              .filter(p -> Rules.matches(p.rule(), cargo, OurRecords.TODAY))
              .map(Profile::id)
              .sorted()
              .toList();
      plain &= ids.equals(expected.get(k));
    }
    report.agreement(at + ": the product's own plain matcher", plain);
  }

  private static void single(Report report, int size, OurRecords ours, List<CargoRecord> records) {
    Screening screening = ours.screener().screening();
    int count = Math.min(records.size(), 50_000);
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long start = Clock.nanos();
      screening.screen(records.get(i), OurRecords.TODAY);
      nanos[i] = Clock.nanos() - start;
    }
    Arrays.sort(nanos);
    String at = String.format("%,d profiles", size);
    report.figure(ours.name(), at + ": p50 of one record", nanos[count / 2] / 1e3, "µs");
    report.figure(ours.name(), at + ": p99 of one record", nanos[count * 99 / 100] / 1e3, "µs");
    report.figure(
        ours.name(), at + ": memory", ours.screener().bytes() / (double) size, "bytes/profile");
  }

  private static void updates(Report report, int size, List<Profile> profiles, Screener screener) {
    String at = String.format("%,d profiles", size);
    int count = 200;
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      Profile old = profiles.get(i * 3);
      long start = Clock.nanos();
      screener.put(new Profile(old.id(), 2, old.severity(), profiles.get(i * 3 + 1).rule()));
      nanos[i] = Clock.nanos() - start;
    }
    Arrays.sort(nanos);
    report.figure("Mekong Dragon", at + ": update live, median", nanos[count / 2] / 1e6, "ms");
    report.figure("Mekong Dragon", at + ": update live, slowest", nanos[count - 1] / 1e6, "ms");
    long start = System.nanoTime();
    screener.merge();
    report.figure("Mekong Dragon", at + ": merge all", (System.nanoTime() - start) / 1e6, "ms");
  }

  private static void growth(Report report, Map<Integer, Double> own) {
    List<Integer> sizes = List.copyOf(own.keySet());
    double first = own.get(sizes.getFirst());
    for (int size : sizes.subList(1, sizes.size())) {
      report.figure(
          "Mekong Dragon",
          String.format("cost growth 1,000 → %,d", size),
          first / own.get(size),
          "×");
    }
  }
}
