package org.mekongdragon.seizure;

import java.util.List;
import java.util.Set;
import org.mekongdragon.web.Choice;

/**
 * A record as its page shows it, in the reader's words.
 *
 * @param status good, warn, alarm or empty: how the state looks
 * @param audience in one line
 * @param facts where, when, how…: sections with names and values
 * @param seen who has read it; empty when that is not on record
 * @param actions names of what the reader may do, lower case
 * @param duplicates candidates to merge with
 */
public record SeizureView(
    String operation,
    String id,
    int revision,
    Head head,
    List<GoodsView> goods,
    List<Section> facts,
    List<StopView> route,
    List<PhotoView> photos,
    List<ChangeView> history,
    List<SeenView> seen,
    Set<String> actions,
    List<SeizureFormView.DuplicateView> duplicates,
    List<Choice> codes) {

  /** What stands on top. */
  public record Head(
      String title,
      String number,
      String state,
      String status,
      String owner,
      String audience,
      boolean generated,
      String mergedInto) {}

  /**
   * A line of goods.
   *
   * @param amount as reported
   * @param mass what it is worth, empty without a factor
   * @param source who says so
   * @param note part of another line's mass
   */
  public record GoodsView(
      String regime,
      String what,
      String description,
      String form,
      String amount,
      String mass,
      String source,
      String codes,
      boolean note) {}

  /** Facts under a heading. */
  public record Section(String title, List<Fact> facts) {

    /** Keeps a copy. */
    public Section {
      facts = List.copyOf(facts);
    }
  }

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A stop of the way; longitude and latitude are empty where nobody knows them. */
  public record StopView(
      String kind, String place, String when, String mode, String longitude, String latitude) {}

  /** A photo. */
  public record PhotoView(String id, String href, String thumbnail, String caption) {}

  /** A revision as a sentence with its differences. */
  public record ChangeView(
      String when,
      String who,
      String what,
      String why,
      List<String> codes,
      List<Difference> changes) {

    /** Keeps copies. */
    public ChangeView {
      codes = List.copyOf(codes);
      changes = List.copyOf(changes);
    }
  }

  /** One field that was changed. */
  public record Difference(String field, String before, String after) {}

  /** A reading. */
  public record SeenView(String who, String when) {}

  /** Keeps copies. */
  public SeizureView {
    goods = List.copyOf(goods);
    facts = List.copyOf(facts);
    route = List.copyOf(route);
    photos = List.copyOf(photos);
    history = List.copyOf(history);
    seen = List.copyOf(seen);
    actions = Set.copyOf(actions);
    duplicates = List.copyOf(duplicates);
    codes = List.copyOf(codes);
  }

  /** The record's own address. */
  public String path() {
    return "/operations/" + operation + "/seizures/" + id;
  }

  /** Whether the reader may do something. */
  public boolean may(String action) {
    return actions.contains(action);
  }
}
