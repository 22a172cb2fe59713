package org.mekongdragon.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameKind;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameScorer;

/**
 * Real lists and honest names: the primary names of two public lists are loaded, their aliases are
 * asked, and so are names of 41 countries that no list knows. Precision and recall on labelled pairs
 * beside. The peers get the same names in plain letters, and samples, because they are slow.
 */
final class ListedNamesBench implements Bench.Suite {

  private static final double JARO_WINKLER = 0.9;
  private static final double TOKEN_EDIT = 0.8;
  private static final long SEED = 20_250_415;
  private static final int SAMPLE = 1_500;

  /** A row of the data: what is asked and, for an alias, which party it means. */
  private record Asked(String id, NameKind kind, String name) {}

  @Override
  public String name() {
    return "listed-names";
  }

  @Override
  public void run(boolean quick, Report report) throws IOException {
    List<String[]> rows = rows("listed.tsv.gz");
    List<Asked> primary = role(rows, "primary");
    List<Asked> spellings = role(rows, "spelling");
    List<Asked> others = role(rows, "other");
    List<Asked> clean =
        rows("clean.tsv.gz").stream()
            .map(row -> new Asked("", NameKind.valueOf(row[0]), row[2]))
            .toList();
    pairs(report);
    NameIndex index =
        NameIndex.of(
            primary.stream()
                .map(p -> new ListedName(p.id(), p.name(), p.kind(), false, NameEvidence.NONE))
                .toList());
    for (double threshold : new double[] {0.75, NameScorer.DEFAULT_THRESHOLD, 0.85, 0.9}) {
      String engine = "mekong dragon at " + threshold;
      BiFunction<Asked, Integer, Set<String>> ours =
          (asked, limit) ->
              index
                  .match(new NameQuery(asked.name(), asked.kind(), NameEvidence.NONE), limit, threshold)
                  .stream()
                  .map(match -> match.listed().id())
                  .collect(Collectors.toSet());
      measure(report, engine, ours, List.of(spellings, others, clean));
    }
    List<String> plain = primary.stream().map(p -> NameWorld.plain(p.name())).toList();
    List<List<Asked>> few =
        List.of(sample(spellings, quick), sample(others, quick), sample(clean, quick));
    peer(report, "token edit, brute force", NamePeers.tokenEdit(plain, TOKEN_EDIT), primary, few);
    peer(report, "jaro-winkler, brute force", NamePeers.jaroWinkler(plain, JARO_WINKLER), primary, few);
    peer(report, "lucene fuzzy, rescored", NamePeers.lucene(plain, TOKEN_EDIT, false), primary, few);
    peer(report, "lucene 3-grams, rescored", NamePeers.lucene(plain, TOKEN_EDIT, true), primary, few);
  }

  private static void peer(
      Report report,
      String name,
      NamePeers.Engine engine,
      List<Asked> primary,
      List<List<Asked>> asked) {
    measure(
        report,
        name,
        (query, limit) ->
            engine.match(NameWorld.plain(query.name())).stream()
                .map(found -> primary.get(found).id())
                .collect(Collectors.toSet()),
        asked);
  }

  private static void measure(
      Report report,
      String engine,
      BiFunction<Asked, Integer, Set<String>> match,
      List<List<Asked>> asked) {
    for (NameKind kind : List.of(NameKind.PERSON, NameKind.ORGANISATION)) {
      String of = kind == NameKind.PERSON ? " persons" : " organisations";
      List<Asked> spellings = of(asked.get(0), kind);
      List<Asked> all = IntStream.rangeClosed(0, 1).boxed().flatMap(i -> of(asked.get(i), kind).stream()).toList();
      List<Asked> clean = of(asked.get(2), kind);
      report.figure(engine, "recall, other spellings," + of, recall(spellings, match), "");
      report.figure(engine, "recall, all aliases," + of, recall(all, match), "");
      long alarms = clean.stream().filter(query -> !match.apply(query, 1).isEmpty()).count();
      report.figure(engine, "false alarms per 10,000" + of, alarms * 10_000.0 / clean.size(), "");
    }
    List<Asked> clean = asked.get(2);
    long alarms = clean.stream().filter(query -> !match.apply(query, 1).isEmpty()).count();
    report.figure(engine, "false alarms per 10,000, all", alarms * 10_000.0 / clean.size(), "");
  }

  private static double recall(List<Asked> aliases, BiFunction<Asked, Integer, Set<String>> match) {
    long found = aliases.stream().filter(a -> match.apply(a, 100).contains(a.id())).count();
    return found / (double) aliases.size();
  }

  private static List<Asked> of(List<Asked> asked, NameKind kind) {
    return asked.stream().filter(query -> query.kind() == kind).toList();
  }

  private static List<Asked> sample(List<Asked> asked, boolean quick) {
    Random random = new Random(SEED);
    return random.ints(quick ? SAMPLE / 10 : SAMPLE, 0, asked.size()).mapToObj(asked::get).toList();
  }

  private static void pairs(Report report) throws IOException {
    int right = 0;
    int wrong = 0;
    int same = 0;
    for (String[] pair : rows("pairs.tsv")) {
      NameKind kind =
          switch (pair[0]) {
            case "Person" -> NameKind.PERSON;
            case "Company", "Organization" -> NameKind.ORGANISATION;
            case "Vessel" -> NameKind.VESSEL;
            default -> NameKind.UNKNOWN;
          };
      ListedName listed = new ListedName("1", pair[2], kind, false, NameEvidence.NONE);
      double score =
          NameScorer.score(new NameQuery(pair[1], kind, NameEvidence.NONE), listed).score();
      boolean found = score >= NameScorer.DEFAULT_THRESHOLD;
      boolean meant = Boolean.parseBoolean(pair[3]);
      same += meant ? 1 : 0;
      right += found && meant ? 1 : 0;
      wrong += found && !meant ? 1 : 0;
    }
    report.figure("mekong dragon", "precision, labelled pairs", right / (double) (right + wrong), "");
    report.figure("mekong dragon", "recall, labelled pairs", right / (double) same, "");
  }

  private static List<Asked> role(List<String[]> rows, String role) {
    return rows.stream()
        .filter(row -> row[2].equals(role))
        .map(row -> new Asked(row[0], NameKind.valueOf(row[1]), row[3]))
        .toList();
  }

  private static List<String[]> rows(String file) throws IOException {
    InputStream in =
        Objects.requireNonNull(ListedNamesBench.class.getResourceAsStream("/names/" + file), file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    }
  }
}
