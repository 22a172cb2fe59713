package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a report says about one seizure, or, in imported totals, about several of one kind.
 *
 * @param when empty only before a report is checked
 * @param goods in the order of the report, the main goods first
 * @param route in the order of travel
 * @param cases how many cases the record stands for: 1, more for totals of other publishers
 */
public record SeizureContent(
    Numbers numbers,
    Agencies agencies,
    Optional<Occurrence> when,
    SeizurePlace where,
    Transport transport,
    List<GoodsLine> goods,
    List<RouteLeg> route,
    Discovery discovery,
    List<InvolvedPerson> persons,
    List<InvolvedCompany> companies,
    Aftermath aftermath,
    int cases,
    Origin origin) {

  /** Keeps copies of the lists. */
  public SeizureContent {
    goods = List.copyOf(goods);
    route = List.copyOf(route);
    persons = List.copyOf(persons);
    companies = List.copyOf(companies);
  }

  /**
   * The numbers of others.
   *
   * @param national the number in the reporting country's register
   * @param foreign numbers by the system that gave them: {@code cencomm}, {@code pics}…
   */
  public record Numbers(String national, Map<String, String> foreign) {

    /** Keeps a sorted copy. */
    public Numbers {
      foreign = java.util.Collections.unmodifiableMap(new TreeMap<>(foreign));
    }
  }

  /**
   * Who seized.
   *
   * @param lead code of the organisation that led; filled in by the door when not stated
   * @param takingPart codes of the other organisations, or names of agencies without a code
   */
  public record Agencies(String lead, List<String> takingPart) {

    /** Keeps a copy. */
    public Agencies {
      takingPart = List.copyOf(takingPart);
    }
  }

  /**
   * How it was hidden and how it was found; codes of the reference lists and words beside them.
   *
   * @param warning number of the warning that led to it
   */
  public record Discovery(
      String concealment,
      String concealmentText,
      String detection,
      String detectionText,
      String warning) {}

  /**
   * What became of it.
   *
   * @param disposal what was done with the goods, in words
   * @param dossier number of the investigation that follows
   * @param remarks anything else
   */
  public record Aftermath(
      Optional<LabStatus> lab, String disposal, String dossier, String remarks) {}

  /** Whether a laboratory has spoken. */
  public enum LabStatus {
    SUSPECTED,
    CONFIRMED,
    REFUTED
  }

  /**
   * Where the record is from.
   *
   * @param sender whose file it is, for imported ones
   * @param file the file's name
   * @param key what tells the row from all others of this sender; the same key is stored once
   */
  public record Origin(Kind kind, String sender, String file, String key) {

    /** Entered by somebody. */
    public static final Origin TYPED = new Origin(Kind.TYPED, "", "", "");

    /** How it came in. */
    public enum Kind {
      TYPED,
      IMPORTED,
      /** Made up for a demonstration or a test of size. */
      GENERATED
    }
  }

  /** Whether people or companies are named, so that reading it is put on record. */
  public boolean isSensitive() {
    return !persons.isEmpty() || !companies.isEmpty();
  }

  /** The same with other numbers. */
  public SeizureContent withNumbers(Numbers other) {
    return new SeizureContent(
        other, agencies, when, where, transport, goods, route, discovery, persons, companies,
        aftermath, cases, origin);
  }

  /** The same with other goods. */
  public SeizureContent withGoods(List<GoodsLine> lines) {
    return new SeizureContent(
        numbers, agencies, when, where, transport, lines, route, discovery, persons, companies,
        aftermath, cases, origin);
  }

  /** The same with other agencies. */
  public SeizureContent withAgencies(Agencies other) {
    return new SeizureContent(
        numbers, other, when, where, transport, goods, route, discovery, persons, companies,
        aftermath, cases, origin);
  }

  /** The same elsewhere. */
  public SeizureContent withWhere(SeizurePlace other) {
    return new SeizureContent(
        numbers, agencies, when, other, transport, goods, route, discovery, persons, companies,
        aftermath, cases, origin);
  }

  /** The same from another source. */
  public SeizureContent withOrigin(Origin other) {
    return new SeizureContent(
        numbers, agencies, when, where, transport, goods, route, discovery, persons, companies,
        aftermath, cases, other);
  }
}
