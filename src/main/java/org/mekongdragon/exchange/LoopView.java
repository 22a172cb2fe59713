package org.mekongdragon.exchange;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Choice;

/**
 * The loop of an operation.
 *
 * @param steps the funnel
 * @param filters values of the filters in force, by parameter
 */
public record LoopView(
    String operation,
    String sentence,
    List<StepView> steps,
    List<SpanView> spans,
    List<MemberView> members,
    Map<String, String> filters,
    Map<String, List<Choice>> choices) {

  public LoopView {
    steps = List.copyOf(steps);
    spans = List.copyOf(spans);
    members = List.copyOf(members);
    filters = Map.copyOf(filters);
    choices = Map.copyOf(choices);
  }

  /**
   * A bar of the funnel.
   *
   * @param plain the number for the chart
   * @param share of what was sent, in words
   * @param href the deliveries behind it
   */
  public record StepView(
      String code,
      String label,
      String meaning,
      String value,
      String plain,
      String share,
      String href) {}

  /** How long a way took. */
  public record SpanView(
      String label,
      String count,
      String median,
      String ninetieth,
      String officeMedian,
      String officeNinetieth) {}

  /** A recipient organisation: its name and its numbers in the order of the steps. */
  public record MemberView(
      String name, String href, List<String> numbers, String median, String officeMedian) {

    public MemberView {
      numbers = List.copyOf(numbers);
    }
  }

  /** A delivery behind a figure, or one that is late. */
  public record RecordView(
      String href,
      String number,
      String kind,
      String from,
      String to,
      String sent,
      String due,
      String late,
      String state,
      String status,
      String result,
      String reminded,
      String message) {}

  /** The value of a filter. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The choices of a filter. */
  public List<Choice> choice(String name) {
    return choices.getOrDefault(name, List.of());
  }
}
