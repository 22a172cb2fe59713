package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;

/**
 * One question about several operations at once.
 *
 * @param operations their codes, at least one, at most {@link #MOST_OPERATIONS}
 * @param question as it is asked of each; its dimensions are those of rows, columns and panels
 */
public record PivotQuery(List<String> operations, FigureQuery question) {

  /** The most operations at once. */
  public static final int MOST_OPERATIONS = 12;

  /** The parameters that name dimensions, in the order of a cell's keys. */
  private static final List<String> SIDES = List.of("rows", "columns", "panels");

  /**
   * @throws Problem {@code operations} for none or too many
   */
  public PivotQuery {
    operations = List.copyOf(operations);
    if (operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
      throw Problem.at("operation", StatisticsProblem.OPERATIONS, MOST_OPERATIONS);
    }
  }

  /**
   * The question of an address: {@code operation} (codes with commas), {@code measure}, {@code
   * rows}, {@code columns}, {@code panels}, {@code asOf}, {@code from}, {@code to}, {@code
   * organisation}, and any dimension as a condition (values with commas).
   *
   * @throws Problem {@code operations}, {@code measure}, {@code dimension}, {@code period}, {@code
   *     moment}
   */
  public static PivotQuery of(Map<String, String> parameters) {
    List<String> operations =
        Arrays.stream(parameters.getOrDefault("operation", "").split(",", -1))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    Map<String, String> asked = new HashMap<>(parameters);
    asked.put(
        "by",
        SIDES.stream()
            .map(side -> parameters.getOrDefault(side, ""))
            .filter(code -> !code.isBlank())
            .collect(Collectors.joining(",")));
    String first = operations.isEmpty() ? "" : operations.getFirst();
    return new PivotQuery(operations, FigureWords.query(first, asked));
  }

  /** The dimensions of rows, columns and panels, as far as there are any. */
  public List<Dimension> by() {
    return question.by();
  }

  /** As it is asked of each operation. */
  Stream<FigureQuery> each() {
    return operations.stream().map(question::in);
  }
}
