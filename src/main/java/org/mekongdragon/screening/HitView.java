package org.mekongdragon.screening;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * A hit's page: the consignment, what points at it and why, and the work on it.
 *
 * @param key number of the hit that was asked for
 */
public record HitView(
    long key,
    long consignment,
    Head head,
    List<FiredView> fired,
    List<Section> facts,
    List<StopView> route,
    List<RelatedView> related,
    List<HistoryView> history,
    Work work) {

  /** Keeps copies. */
  public HitView {
    fired = List.copyOf(fired);
    facts = List.copyOf(facts);
    route = List.copyOf(route);
    related = List.copyOf(related);
    history = List.copyOf(history);
  }

  /**
   * What stands on top.
   *
   * @param status good, warn, alarm or info: how the state looks
   */
  public record Head(
      String title, String goods, String state, String status, String arrival, String assignee) {}

  /**
   * Something that points at it.
   *
   * @param href of the profile's version or the list, empty when there is none
   * @param detail version and severity, or score, in words
   * @param explanation why a profile looks for such consignments, in lines
   * @param reasons in words
   * @param rules conditions of the rule language, empty for those that are of no rule
   * @param origins the message that it was made of: address and number
   */
  public record FiredView(
      long key,
      String kind,
      String name,
      String href,
      String detail,
      List<String> explanation,
      List<String> reasons,
      List<String> rules,
      List<Choice> origins,
      boolean asked) {
    public FiredView {
      explanation = List.copyOf(explanation);
      reasons = List.copyOf(reasons);
      rules = List.copyOf(rules);
      origins = List.copyOf(origins);
    }
  }

  /** Facts under a heading. */
  public record Section(String title, List<Fact> facts) {
    public Section {
      facts = List.copyOf(facts);
    }
  }

  /** A name and a value, whose parts that fired are marked. */
  public record Fact(String name, List<Part> parts) {
    public Fact {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A piece of text.
   *
   * @param lang the language of ours that it is in, empty when it is as it was stated
   */
  public record Part(String text, boolean fired, String lang) {

    /** As it was stated. */
    public Part(String text, boolean fired) {
      this(text, fired, "");
    }
  }

  /** A stop of the way; longitude and latitude are empty where nobody knows them. */
  public record StopView(
      String kind, String place, String code, String longitude, String latitude) {}

  /** Another consignment of the same parties or containers. */
  public record RelatedView(
      String href, String title, String goods, String parties, String arrival, String result) {}

  /** Something that happened, as a sentence. */
  public record HistoryView(String when, String what, String note) {}

  /**
   * What was done and what can be done.
   *
   * @param selected why and by whom, empty when it is not chosen
   * @param result of the examination that counts, empty without one
   * @param found code of that result, empty without one
   * @param seizures addresses of the seizures reported from it
   * @param alerts who was alerted, and who can be
   */
  public record Work(
      boolean may,
      boolean mine,
      List<Choice> moves,
      List<Choice> colleagues,
      List<Choice> reasons,
      String reason,
      AlertsView alerts,
      String selected,
      String result,
      String found,
      List<String> seizures,
      List<String> operations) {
    public Work {
      moves = List.copyOf(moves);
      colleagues = List.copyOf(colleagues);
      reasons = List.copyOf(reasons);
      seizures = List.copyOf(seizures);
      operations = List.copyOf(operations);
    }
  }
}
