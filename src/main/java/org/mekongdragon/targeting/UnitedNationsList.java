package org.mekongdragon.targeting;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameKind;

/**
 * The Consolidated List of the United Nations Security Council in its XML form, read as a stream.
 * Document types, and with them entities, are refused.
 */
public final class UnitedNationsList {

  private static final int MOST_TEXT = 10_000;

  private final XMLStreamReader xml;
  private final List<ListedName> names = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> remarks = new HashMap<>();
  private Optional<LocalDate> edition = Optional.empty();

  private UnitedNationsList(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads the list; the stream is not closed. Low-quality aliases are left in and marked as
   * aliases; several names in one element are told apart at their semicolons, and {@code na}, which
   * the list writes for no name, is left out.
   *
   * @throws Problem {@code watch-list-format} when it is not this XML or holds a document type
   */
  public static LoadedList read(InputStream in) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      UnitedNationsList list = new UnitedNationsList(factory.createXMLStreamReader(in));
      list.readAll();
      return new LoadedList(list.names, list.faults, list.remarks, list.edition);
    } catch (XMLStreamException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
      throw Problem.of(ListProblem.WATCH_LIST_FORMAT, "line " + line);
    }
  }

  private void readAll() throws XMLStreamException {
    boolean root = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Problem.of(ListProblem.WATCH_LIST_FORMAT, "document type or entity");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!root && !"CONSOLIDATED_LIST".equals(xml.getLocalName())) {
        throw Problem.of(ListProblem.WATCH_LIST_FORMAT, xml.getLocalName());
      }
      if (!root) {
        edition = day(xml.getAttributeValue(null, "dateGenerated"));
      }
      root = true;
      switch (xml.getLocalName()) {
        case "INDIVIDUAL" -> readParty(NameKind.PERSON);
        case "ENTITY" -> readParty(NameKind.ORGANISATION);
        default -> {
          // The lists around the parties carry nothing of their own.
        }
      }
    }
  }

  private void readParty(NameKind kind) throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    Map<String, List<String>> texts = new HashMap<>();
    String party = xml.getLocalName();
    List<String> path = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(xml.getLocalName());
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
        case XMLStreamConstants.END_ELEMENT -> {
          if (path.isEmpty() && party.equals(xml.getLocalName())) {
            addParty(kind, texts, line);
            return;
          }
          String value = text.toString().replaceAll("\\s+", " ").strip();
          if (!value.isEmpty()) {
            texts.computeIfAbsent(String.join("/", path), key -> new ArrayList<>()).add(value);
          }
          text.setLength(0);
          path.removeLast();
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw Problem.of(ListProblem.WATCH_LIST_FORMAT, "document type or entity");
        default -> {
          // Remarks and processing instructions say nothing.
        }
      }
    }
  }

  private void append(StringBuilder text) {
    if (text.length() < MOST_TEXT) {
      text.append(xml.getText());
    }
  }

  private void addParty(NameKind kind, Map<String, List<String>> texts, int line) {
    String place = "line " + line;
    String id = first(texts, "DATAID");
    String name =
        String.join(
            " ",
            Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(part -> first(texts, part))
                .filter(part -> !part.isEmpty() && !"na".equals(part))
                .toList());
    if (id.isEmpty() || name.isEmpty()) {
      String missing = id.isEmpty() ? "DATAID" : "FIRST_NAME";
      faults.add(Fault.of(place, ListProblem.WATCH_LIST_ROW, missing));
      return;
    }
    NameEvidence evidence = evidence(texts);
    String remark =
        Stream.of("REFERENCE_NUMBER", "LISTED_ON", "DESIGNATION/VALUE", "COMMENTS1")
            .map(part -> String.join("; ", texts.getOrDefault(part, List.of())))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    if (!remark.isEmpty()) {
      remarks.put(id, remark);
    }
    names.add(new ListedName(id, name, kind, false, evidence));
    Set<String> seen = new TreeSet<>(Set.of(name));
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(texts).entrySet()) {
      boolean alias = entry.getKey().endsWith("ALIAS_NAME");
      if (alias || "NAME_ORIGINAL_SCRIPT".equals(entry.getKey())) {
        entry.getValue().stream()
            .flatMap(value -> Stream.of(value.split(";", -1)))
            .map(String::strip)
            .filter(other -> !other.isEmpty() && !"na".equals(other) && seen.add(other))
            .forEach(other -> names.add(new ListedName(id, other, kind, true, evidence)));
      }
    }
  }

  private static NameEvidence evidence(Map<String, List<String>> texts) {
    Set<String> dates = new TreeSet<>();
    Set<CountryCode> countries = new TreeSet<>();
    Set<String> numbers = new TreeSet<>();
    texts.forEach((path, values) -> {
      for (String value : values) {
        if (path.endsWith("DATE_OF_BIRTH/DATE") || path.endsWith("DATE_OF_BIRTH/YEAR")) {
          addDate(value, dates);
        } else if (path.equals("NATIONALITY/VALUE") || path.endsWith("ADDRESS/COUNTRY")) {
          Countries.named(value).ifPresent(countries::add);
        } else if (path.endsWith("DOCUMENT/NUMBER")) {
          numbers.add(value);
        }
      }
    });
    return new NameEvidence(dates, countries, numbers);
  }

  private static void addDate(String value, Set<String> dates) {
    String day = value.length() > 10 ? value.substring(0, 10) : value;
    if (day.matches("[0-9]{4}(-[0-9]{2}-[0-9]{2})?")) {
      dates.add(day);
    }
  }

  private static Optional<LocalDate> day(@Nullable String moment) {
    return moment != null && moment.matches("[0-9]{4}-[0-1][0-9]-[0-3][0-9].*")
        ? parsed(moment.substring(0, 10))
        : Optional.empty();
  }

  private static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String first(Map<String, List<String>> texts, String path) {
    List<String> values = texts.getOrDefault(path, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
