package org.mekongdragon.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mekongdragon.benchmark.NameWorld.Disturbance;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameQuery;

/**
 * Names: queries per second per core, recall by kind of disturbance and false alarms per 10,000
 * clean names, side by side with brute force and Lucene. Time is processor time of the one thread
 * that searches, so that a busy machine does not blur it; every query is asked once, after a warm-up
 * with other queries of the same world that lasts until the compiler has done its work. By then the
 * index remembers what many words are like, as in an installation that runs; how fast it answers
 * before it remembers anything stands in a figure of its own.
 */
final class NamesBench implements Bench.Suite {

  private static final long SEED = 20_250_415;
  private static final double JARO_WINKLER = 0.9;
  private static final double TOKEN_EDIT = 0.8;
  private static final double OURS = 0.8;
  private static final int ASKED = 21_000;
  private static final int ASKED_OF_MANY = 7_000;
  private static final int MANY = 100_000;
  private static final int WARM_UPS = 4;

  /** Questions to an index that was never asked before. */
  private static final int ASKED_COLD = 2_100;

  private static final int OTHER_NAMES = 10_000;

  /** The queries are timed in so many parts: as many as there are kinds of disturbance. */
  private static final int PARTS = 7;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "names";
  }

  @Override
  public void run(boolean quick, Report report) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %9s %11s %7s %8s  %s%n",
        "engine",
        "names",
        "queries/s",
        "recall",
        "false/1e4",
        "recall by disturbance");
    for (int names : quick ? new int[] {10_000} : new int[] {10_000, 100_000, 1_000_000}) {
      measure(names, report);
    }
  }

  private static void measure(int names, Report report) {
    int warmUps = names > MANY ? 1 : WARM_UPS;
    int count = names > MANY ? ASKED_OF_MANY : ASKED;
    NameWorld world = new NameWorld(names, (warmUps + 1) * count, SEED);
    long memory = memory();
    long start = System.nanoTime();
    NameIndex index =
        NameIndex.of(
            IntStream.range(0, names)
                .mapToObj(i -> ListedName.of(Integer.toString(i), world.listed.get(i)))
                .toList());
    double built = (System.nanoTime() - start) / 1e9;
    long bytes = (memory() - memory) / names;
    System.out.printf(Locale.ROOT, "built in %.1f s, %d bytes a name%n", built, bytes);
    String size = String.format(Locale.ROOT, " at %,d names", names);
    report.figure("mekong dragon", "memory of a name" + size, bytes, "B");
    report.figure("mekong dragon", "built" + size, built, "s");
    warmCompilerUp();
    cold(report, index, world.queries.subList(count, count + ASKED_COLD), size);
    world.queries.subList(count, world.queries.size()).forEach(query -> ours(index, query.text()));
    row(report, "mekong dragon", names, world, query -> ours(index, query), count, false);
    List<String> plain = world.listed.stream().map(NameWorld::plain).toList();
    int slow = Math.max(14, 14_000_000 / names / 7 * 7 / 10);
    int few = Math.min(700, slow);
    row(report, "token edit, brute force", names, world, NamePeers.tokenEdit(plain, TOKEN_EDIT)::match, few, true);
    row(report, "jaro-winkler, brute force", names, world, NamePeers.jaroWinkler(plain, JARO_WINKLER)::match, few, true);
    row(report, "lucene fuzzy, rescored", names, world, NamePeers.lucene(plain, TOKEN_EDIT, false)::match, 700, true);
    row(report, "lucene 3-grams, rescored", names, world, NamePeers.lucene(plain, TOKEN_EDIT, true)::match, 700, true);
  }

  /** Another index answers questions until the compiler has done its work. */
  private static void warmCompilerUp() {
    NameWorld other = new NameWorld(OTHER_NAMES, 2 * ASKED, SEED + 1);
    NameIndex index =
        NameIndex.of(
            IntStream.range(0, OTHER_NAMES)
                .mapToObj(i -> ListedName.of(Integer.toString(i), other.listed.get(i)))
                .toList());
    other.queries.forEach(query -> ours(index, query.text()));
  }

  /** The first questions to an index, which remembers nothing yet. */
  private static void cold(
      Report report, NameIndex index, List<NameWorld.Query> queries, String size) {
    long start = CLOCK.getCurrentThreadCpuTime();
    queries.forEach(query -> ours(index, query.text()));
    double rate = queries.size() * 1e9 / (CLOCK.getCurrentThreadCpuTime() - start);
    System.out.printf(Locale.ROOT, "%.0f queries/s before anything is remembered%n", rate);
    report.figure("mekong dragon", "queries a second, the first ones" + size, rate, "1/s");
  }

  private static List<Integer> ours(NameIndex index, String query) {
    return index.match(NameQuery.of(query), 100, OURS).stream()
        .map(match -> Integer.valueOf(match.listed().id()))
        .toList();
  }

  private static void row(
      Report report,
      String engine,
      int names,
      NameWorld world,
      Function<String, List<Integer>> match,
      int count,
      boolean plain) {
    Function<String, String> form = plain ? NameWorld::plain : Function.identity();
    List<String> asked =
        world.queries.subList(0, count).stream().map(query -> form.apply(query.text())).toList();
    List<String> clean = world.clean.subList(0, count).stream().map(form).toList();
    clean.forEach(match::apply);
    Map<Disturbance, int[]> found = new EnumMap<>(Disturbance.class);
    List<List<Integer>> answers = new ArrayList<>(count);
    double[] rates = new double[PARTS];
    int part = count / PARTS;
    for (int from = 0; from < count; from += part) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (String query : asked.subList(from, from + part)) {
        answers.add(match.apply(query));
      }
      rates[from / part] = part * 1e9 / (CLOCK.getCurrentThreadCpuTime() - start);
    }
    double rate = count / Arrays.stream(rates).map(one -> part / one).sum();
    Arrays.sort(rates);
    int hits = 0;
    for (int i = 0; i < count; i++) {
      NameWorld.Query query = world.queries.get(i);
      int hit = answers.get(i).contains(query.target()) ? 1 : 0;
      int[] sums = found.computeIfAbsent(query.disturbance(), kind -> new int[2]);
      sums[0] += hit;
      sums[1]++;
      hits += hit;
    }
    long alarms = clean.stream().filter(query -> !match.apply(query).isEmpty()).count();
    StringBuilder parts = new StringBuilder();
    found.forEach(
        (kind, sums) ->
            parts.append(
                String.format(Locale.ROOT, "%s %.2f  ", kind, sums[0] / (double) sums[1])));
    System.out.printf(
        Locale.ROOT,
        "%-28s %9d %11.0f %7.3f %8.1f  %s%n",
        engine,
        names,
        rate,
        hits / (double) count,
        alarms * 10_000.0 / count,
        parts);
    String size = String.format(Locale.ROOT, " at %,d names", names);
    report.figure(engine, "queries a second" + size, rate, "1/s");
    report.figure(engine, "slowest of seven parts" + size, rates[0], "1/s");
    report.figure(engine, "fastest of seven parts" + size, rates[PARTS - 1], "1/s");
    report.figure(engine, "queries asked" + size, count, "");
    report.figure(engine, "recall" + size, hits / (double) count, "");
    report.figure(engine, "false alarms per 10,000" + size, alarms * 10_000.0 / count, "");
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
