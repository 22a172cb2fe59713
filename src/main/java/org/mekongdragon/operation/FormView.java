package org.mekongdragon.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.WebProblem;

/**
 * A form as it is shown: what was typed, by path, and what is wrong with it.
 *
 * @param values by path ({@code periods[0].from}); a path without a value is missing or empty
 */
public record FormView(Map<String, List<String>> values, Faults faults) {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,3})]");

  public FormView {
    values = Map.copyOf(values);
  }

  /** A form that nobody has sent yet. */
  static FormView of(Map<String, List<String>> values) {
    return new FormView(values, Faults.none());
  }

  /** A form that came back; what is missing is called by its label. */
  static FormView of(Map<String, List<String>> values, Problem problem, Texts texts) {
    List<Fault> labelled =
        problem.faults().stream()
            .map(fault ->
                fault.code() == WebProblem.MISSING
                    ? Fault.of(
                        fault.field(),
                        WebProblem.MISSING,
                        texts.of("operation.field." + INDEX.matcher(fault.field()).replaceAll("")))
                    : fault)
            .toList();
    return new FormView(values, new Faults(labelled));
  }

  /** What was typed in a field, empty when nothing was. */
  public String value(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /** Whether a choice is made. */
  public boolean has(String name, String choice) {
    return values.getOrDefault(name, List.of()).contains(choice);
  }

  /** Whether a box is ticked. */
  public boolean ticked(String name) {
    return value(name).equals("true") || value(name).equals("on");
  }

  /** How many rows of a list to show: those that were sent and some empty ones, 20 at most. */
  public int rows(String name, int empty) {
    TreeSet<Integer> indexes = new TreeSet<>();
    for (String path : values.keySet()) {
      Matcher index = INDEX.matcher(path);
      if (path.startsWith(name + "[") && index.find()) {
        indexes.add(Integer.valueOf(index.group(1)));
      }
    }
    int sent = indexes.isEmpty() ? 0 : indexes.last() + 1;
    return Math.clamp((long) sent + empty, 1, Math.max(20, sent));
  }

  /** The same with one more value. */
  FormView with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new FormView(more, faults);
  }
}
