package org.mekongdragon.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.notice.Happening;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.springframework.stereotype.Component;

/** What a message is about, as people's rules ask for it. */
@Component
class MessageMarks {

  private static final int MOST_WORDS = 150;
  private static final int LONGEST_NAME = 3;

  private final Reference reference;
  private final Organisations organisations;

  MessageMarks(Reference reference, Organisations organisations) {
    this.reference = reference;
    this.organisations = organisations;
  }

  Map<Happening.Mark, Set<String>> of(Message message) {
    Set<String> countries = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    organisations
        .find(message.issuer().organisation())
        .ifPresent(issuer -> countries.add(issuer.country().value()));
    for (String value : message.content().fields().values()) {
      if (value.matches("[A-Z]{2}") && reference.country(value).isPresent()) {
        countries.add(value);
      } else if (value.matches("[A-Z]{2}[A-Z0-9]{3}") && reference.place(value).isPresent()) {
        places.add(value);
        countries.add(value.substring(0, 2));
      }
    }
    Map<Happening.Mark, Set<String>> marks = new EnumMap<>(Happening.Mark.class);
    marks.put(Happening.Mark.COUNTRY, countries);
    marks.put(Happening.Mark.PLACE, places);
    marks.put(Happening.Mark.HS, headings(message.content().fields().getOrDefault("hs", "")));
    marks.put(Happening.Mark.MODE, modes(message));
    marks.put(Happening.Mark.CODE, codes(names(text(message))));
    return marks;
  }

  private static String text(Message message) {
    return message.content().subject()
        + "\n"
        + message.content().text()
        + "\n"
        + String.join("\n", message.content().fields().values());
  }

  private static Set<String> headings(String stated) {
    String digits = stated.replaceAll("[^0-9]", "");
    return digits.length() < 2 ? Set.of() : Set.of(digits);
  }

  private static Set<String> modes(Message message) {
    Set<String> modes = new TreeSet<>();
    for (MessageIdentifier one : Identifiers.of(text(message), message.content().fields())) {
      switch (one.kind()) {
        case CONTAINER, VESSEL -> modes.add(TransportMode.SEA.code());
        case FLIGHT -> modes.add(TransportMode.AIR.code());
        case BILL, COMPANY, PERSON, PHONE -> {}
      }
    }
    return modes;
  }

  /** Words, and two and three that follow each other: names of substances have several. */
  static Set<String> names(String text) {
    List<String> words =
        java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}-]+", -1))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    Set<String> names = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      for (int until = from + 1; until <= Math.min(words.size(), from + LONGEST_NAME); until++) {
        names.add(String.join(" ", words.subList(from, until)));
      }
    }
    return names;
  }

  private Set<String> codes(Collection<String> names) {
    Set<String> codes = new TreeSet<>();
    for (ReferenceKind kind : List.of(ReferenceKind.SUBSTANCE, ReferenceKind.TAXON)) {
      codes.addAll(
          new ArrayList<>(reference.named(kind, names).values())
              .stream()
                  .flatMap(List::stream)
                  .map(entry -> entry.code())
                  .collect(Collectors.toSet()));
    }
    return codes;
  }
}
