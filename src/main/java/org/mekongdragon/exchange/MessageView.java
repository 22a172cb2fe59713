package org.mekongdragon.exchange;

import java.util.List;
import java.util.Set;
import org.mekongdragon.web.Choice;

/**
 * A message's page.
 *
 * @param facts what its coded fields say
 * @param deliveries how far each recipient is
 * @param thread the other messages of its thread, the first one first
 * @param readers who read it, for its issuer
 * @param made what the reader's organisation made of it: address and name
 * @param ours whether the reader may add files
 * @param actions codes of {@link MessageAction}
 */
public record MessageView(
    String operation,
    String id,
    Head head,
    Body body,
    List<Fact> facts,
    List<FoundView> found,
    List<DeliveryView> deliveries,
    List<ThreadView> thread,
    List<ReaderView> readers,
    List<Choice> made,
    List<FileView> files,
    boolean ours,
    Set<String> actions,
    List<Choice> results) {

  public MessageView {
    facts = List.copyOf(facts);
    found = List.copyOf(found);
    deliveries = List.copyOf(deliveries);
    thread = List.copyOf(thread);
    readers = List.copyOf(readers);
    made = List.copyOf(made);
    files = List.copyOf(files);
    actions = Set.copyOf(actions);
    results = List.copyOf(results);
  }

  /**
   * What stands on top.
   *
   * @param language of the title, empty for one of ours
   * @param number empty until it is sent
   * @param reason why it was refused or recalled
   */
  public record Head(
      String title,
      String language,
      String number,
      String kind,
      String state,
      String status,
      String from,
      String author,
      String when,
      String due,
      boolean late,
      boolean generated,
      String reason) {}

  /**
   * What it says and how it is to be taken.
   *
   * @param language of the text
   * @param seizure address of the seizure that it names
   */
  public record Body(
      String text,
      String language,
      String action,
      String grading,
      String handling,
      String seizure,
      String replyTo) {}

  /** A coded field. */
  public record Fact(String name, String value) {}

  /** By what it can be found, and what can be done with it. */
  public record FoundView(String kind, String text, List<Offer> offers) {

    public FoundView {
      offers = List.copyOf(offers);
    }
  }

  /**
   * How far a recipient is.
   *
   * @param steps what happened, when and by whom
   * @param answer address of the feedback
   */
  public record DeliveryView(
      String key,
      String who,
      String state,
      String status,
      List<StepView> steps,
      String due,
      String why,
      boolean late,
      String result,
      String answer,
      WorkView work) {

    public DeliveryView {
      steps = List.copyOf(steps);
    }
  }

  /** A step of a recipient. */
  public record StepView(String what, String when, String who) {}

  /**
   * Who works on a delivery.
   *
   * @param people of the recipient, for its own people
   * @param units of the same organisation that may be asked to take it
   * @param mine whether the reader may hand it on or take it
   */
  public record WorkView(
      String assigned,
      String offered,
      boolean mine,
      boolean takes,
      List<Choice> people,
      List<Choice> units) {

    /** Nothing to do here. */
    static final WorkView NONE = new WorkView("", "", false, false, List.of(), List.of());

    public WorkView {
      people = List.copyOf(people);
      units = List.copyOf(units);
    }
  }

  /** Another message of the thread. */
  public record ThreadView(
      String href,
      String title,
      String number,
      String from,
      String when,
      String text,
      String language,
      String seizure,
      boolean current) {}

  /** A file with it. */
  public record FileView(String href, String name, String size, List<String> pages) {

    public FileView {
      pages = List.copyOf(pages);
    }
  }

  /** Somebody who read it. */
  public record ReaderView(String who, String what, String when) {}

  /** Whether the reader may do something. */
  public boolean may(String action) {
    return actions.contains(action);
  }

  /** Its own address. */
  public String path() {
    return "/operations/" + operation + "/messages/" + id;
  }
}
