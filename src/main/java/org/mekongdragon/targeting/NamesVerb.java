package org.mekongdragon.targeting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameMatch;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.targeting.names.NameScorer;

/** Batch name screening from files, without a server. */
public final class NamesVerb implements Verb {

  private static final Set<String> OPTIONS = Set.of("--list", "--queries", "--threshold", "--out");
  private static final int MOST_HITS = 1_000;
  private static final int BATCH = 4_096;
  private static final int MOST_COMPLAINTS = 20;

  @Override
  public String name() {
    return "names";
  }

  @Override
  public String usage() {
    return """
    names --list L.csv --queries Q.csv [--threshold T] --out O.csv
      --list       listed names, columns id,name; rows that share an id are aliases
      --queries    names to look for, columns id,name
      --threshold  least score, above 0 to 1 (default %s)
      --out        query_id,list_id,score,matched_name,reason, best first per query
    """
        .formatted(NameScorer.DEFAULT_THRESHOLD);
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Map<String, String> options = new HashMap<>();
    String wrong = options(arguments, options);
    if (!wrong.isEmpty()) {
      err.println(wrong);
      err.print(usage());
      return WRONG_USE;
    }
    try {
      return screen(options, out, err);
    } catch (Problem problem) {
      err.println(problem.getMessage());
    } catch (NoSuchFileException missing) {
      err.println("no such file: " + missing.getFile());
    } catch (IOException broken) {
      err.println("cannot read or write: " + broken.getMessage());
    }
    return COULD_NOT_RUN;
  }

  private static String options(List<String> arguments, Map<String, String> options) {
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!OPTIONS.contains(option)) {
        return "unknown option: " + option;
      }
      if (i + 1 == arguments.size()) {
        return "no value: " + option;
      }
      options.put(option, arguments.get(i + 1));
    }
    for (String needed : List.of("--list", "--queries", "--out")) {
      if (!options.containsKey(needed)) {
        return "missing option: " + needed;
      }
    }
    double threshold = threshold(options);
    return threshold > 0 && threshold <= 1 ? "" : "threshold must be above 0 to 1";
  }

  private static double threshold(Map<String, String> options) {
    String text = options.get("--threshold");
    if (text == null) {
      return NameScorer.DEFAULT_THRESHOLD;
    }
    return text.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(text) : 0;
  }

  private static int screen(Map<String, String> options, PrintStream out, PrintStream err)
      throws IOException {
    LoadedList listed = load(options.getOrDefault("--list", ""), err);
    LoadedList queries = load(options.getOrDefault("--queries", ""), err);
    NameIndex index = NameIndex.of(listed.names());
    double threshold = threshold(options);
    long hits = 0;
    try (CsvWriter csv = CsvWriter.builder().build(Path.of(options.get("--out")))) {
      csv.writeRecord("query_id", "list_id", "score", "matched_name", "reason");
      for (int from = 0; from < queries.names().size(); from += BATCH) {
        int to = Math.min(queries.names().size(), from + BATCH);
        hits += write(queries.names().subList(from, to), index, threshold, csv);
      }
    }
    out.printf(
        Locale.ROOT,
        "%d queries, %d listed names, %d hits at %.2f or better%n",
        queries.names().size(),
        index.size(),
        hits,
        threshold);
    boolean problems = !listed.faults().isEmpty() || !queries.faults().isEmpty();
    return problems ? FOUND_PROBLEMS : DONE;
  }

  private static LoadedList load(String file, PrintStream err) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      LoadedList list = NameCsv.read(in);
      List<Fault> faults = list.faults();
      for (Fault fault : faults.subList(0, Math.min(MOST_COMPLAINTS, faults.size()))) {
        err.println(file + " " + fault.field() + ": " + fault.arguments().getFirst());
      }
      if (faults.size() > MOST_COMPLAINTS) {
        err.println(file + ": " + (faults.size() - MOST_COMPLAINTS) + " more such rows");
      }
      return list;
    }
  }

  private static long write(
      List<ListedName> queries, NameIndex index, double threshold, CsvWriter csv) {
    List<List<NameMatch>> found =
        IntStream.range(0, queries.size())
            .parallel()
            .mapToObj(i -> index.match(NameQuery.of(queries.get(i).name()), MOST_HITS, threshold))
            .toList();
    long hits = 0;
    for (int i = 0; i < found.size(); i++) {
      for (NameMatch match : found.get(i)) {
        csv.writeRecord(
            queries.get(i).id(),
            match.listed().id(),
            String.format(Locale.ROOT, "%.4f", match.score()),
            match.listed().name(),
            NameReason.english(match.reasons()));
        hits++;
      }
    }
    return hits;
  }
}
