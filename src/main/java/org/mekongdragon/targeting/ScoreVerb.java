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
    Map<String, List<String>> options = new HashMap<>();
    if (!read(arguments, options)) {
      err.print(usage());
      return WRONG_USE;
    }
    Training training =
        new Training(
            options.get("--label").getFirst(),
            Set.copyOf(options.getOrDefault("--ignore", List.of())),
            Set.copyOf(options.getOrDefault("--keep", List.of())),
            1);
    ScoreFiles files = new ScoreFiles(out, err);
    try {
      boolean clean =
          files.run(
              options.get("--train").stream().map(Path::of).toList(),
              training,
              Path.of(options.get("--score").getFirst()),
              Path.of(options.get("--out").getFirst()));
      return clean ? DONE : FOUND_PROBLEMS;
    } catch (Problem problem) {
      problem.faults().forEach(fault -> err.println(files.sentence(fault)));
      return COULD_NOT_RUN;
    } catch (IOException | UncheckedIOException e) {
      err.println(Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
      return COULD_NOT_RUN;
    }
  }

  private static boolean read(List<String> arguments, Map<String, List<String>> options) {
    String option = "";
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        option = argument;
        options.computeIfAbsent(option, name -> new ArrayList<>());
      } else if (option.isEmpty()) {
        return false;
      } else {
        options.getOrDefault(option, new ArrayList<>()).add(argument);
      }
    }
    return OPTIONS.containsAll(options.keySet())
        && options.keySet().containsAll(NEEDED)
        && options.entrySet().stream()
            .allMatch(
                entry ->
                    MANY.contains(entry.getKey())
                        ? !entry.getValue().isEmpty()
                        : entry.getValue().size() == 1);
  }
}
