package org.mekongdragon.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Language;

/** What organisations, countries and languages are called in the reader's language. */
public record NamesView(Map<String, Organisation> organisations, Language language) {

  static NamesView of(List<Organisation> organisations, Language language) {
    return new NamesView(
        organisations.stream().collect(Collectors.toMap(Organisation::code, Function.identity())),
        language);
  }

  public NamesView {
    organisations = Map.copyOf(organisations);
  }

  /** The organisation's name, its code when it is not known. */
  public String organisation(String code) {
    return Optional.ofNullable(organisations.get(code))
        .map(organisation -> organisation.name(language.code()))
        .orElse(code);
  }

  /** The code of the organisation's country, empty when it is not known. */
  public String countryOf(String organisation) {
    return Optional.ofNullable(organisations.get(organisation))
        .map(found -> found.country().value())
        .orElse("");
  }

  /** A country's name. */
  public String country(String code) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(language.locale());
  }

  /** A language's name. */
  public String language(String code) {
    return Locale.of(code).getDisplayLanguage(language.locale());
  }

  /** Names of languages, with commas between. */
  public String languages(Collection<String> codes) {
    return codes.stream().map(this::language).collect(Collectors.joining(", "));
  }

  /** Organisations to choose from, by name. */
  public List<Choice> choices(Collection<String> codes) {
    return codes.stream()
        .map(code -> new Choice(code, organisation(code) + " (" + code + ")"))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The countries of organisations, by name. */
  public List<Choice> countries(Collection<String> codes) {
    return codes.stream()
        .map(this::countryOf)
        .filter(country -> !country.isEmpty())
        .distinct()
        .map(country -> new Choice(country, country(country)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }
}
