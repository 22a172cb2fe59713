package org.mekongdragon.targeting;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.targeting.score.ScoreFiles;
import org.mekongdragon.targeting.score.Training;

/** Trains the selection score from files and ranks another file with it. */
public final class ScoreVerb implements Verb {

  private static final Set<String> OPTIONS =
      Set.of("--train", "--label", "--score", "--out", "--ignore", "--keep");
  private static final Set<String> NEEDED = Set.of("--train", "--label", "--score", "--out");
  private static final Set<String> MANY = Set.of("--train", "--ignore", "--keep");

  @Override
  public String name() {
    return "score";
  }

  @Override
  public String usage() {
    return """
    score --train T.csv… --label COLUMN --score S.csv --out ranked.csv
      Learns from labelled consignments or declarations and ranks others.
      --train   CSV files with a header line, oldest first; gzip is taken too
      --label   the column that says whether there was a find: 1 or 0, yes or no, empty when
                not examined; never used for ranking
      --score   the CSV file to rank
      --out     its columns plus score (0 to 1), rank (from 1) and reasons, best first
      --ignore  columns not to learn from
      --keep    columns to learn from although they seem to give the label away
      Columns are typed by themselves. Columns that give the label away are left out and said.
      Prints precision and recall at 1, 5 and 10 % when S has the label.
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<Options> options = Options.read(arguments);
    if (options.isEmpty()) {
      err.print(usage());
      return WRONG_USE;
    }
    ScoreFiles files = new ScoreFiles(out, err);
    try {
      return rank(options.get(), files) ? DONE : FOUND_PROBLEMS;
    } catch (Problem problem) {
      problem.faults().forEach(fault -> err.println(files.sentence(fault)));
    } catch (IOException | UncheckedIOException e) {
      err.println("cannot read or write: " + Objects.toString(e.getMessage(), e.toString()));
    }
    return COULD_NOT_RUN;
  }

  private static boolean rank(Options options, ScoreFiles files) throws IOException {
    Training training =
        new Training(
            options.one("--label"),
            Set.copyOf(options.all("--ignore")),
            Set.copyOf(options.all("--keep")),
            1);
    List<Path> train = options.all("--train").stream().map(Path::of).toList();
    return files.run(
        train, training, Path.of(options.one("--score")), Path.of(options.one("--out")));
  }

  private record Options(Map<String, List<String>> values) {

    static Optional<Options> read(List<String> arguments) {
      Map<String, List<String>> values = new HashMap<>();
      List<String> current = new ArrayList<>();
      for (String argument : arguments) {
        if (argument.startsWith("--")) {
          current = values.computeIfAbsent(argument, name -> new ArrayList<>());
        } else if (values.isEmpty()) {
          return Optional.empty();
        } else {
          current.add(argument);
        }
      }
      Options options = new Options(values);
      return options.complete() ? Optional.of(options) : Optional.empty();
    }

    private boolean complete() {
      return OPTIONS.containsAll(values.keySet())
          && values.keySet().containsAll(NEEDED)
          && values.entrySet().stream()
              .allMatch(option ->
                  MANY.contains(option.getKey())
                      ? !option.getValue().isEmpty()
                      : option.getValue().size() == 1);
    }

    List<String> all(String name) {
      return values.getOrDefault(name, List.of());
    }

    String one(String name) {
      return all(name).getFirst();
    }
  }
}
