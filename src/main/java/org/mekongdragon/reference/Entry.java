package org.mekongdragon.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a code list, as it was in force for a time.
 *
 * @param attributes what else the list says, never blank values
 * @param validFrom day from which this wording holds
 */
public record Entry(
    ReferenceKind kind,
    String code,
    Names names,
    Map<String, String> attributes,
    LocalDate validFrom) {

  /** Keeps a copy of the attributes. */
  public Entry {
    attributes = Map.copyOf(attributes);
  }

  /** The name in a language, or in English when that one is missing. */
  public String name(String language) {
    return names.in(language);
  }

  /** An attribute of the list, such as {@code appendix} or {@code cas}. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  String text(String name) {
    return attributes.getOrDefault(name, "");
  }

  List<String> words(String name) {
    return attribute(name).map(value -> List.of(value.split(" ", -1))).orElse(List.of());
  }
}
