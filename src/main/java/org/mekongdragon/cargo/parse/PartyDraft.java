package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;

/** A party while its lines are being read. */
final class PartyDraft {

  private final Values values;
  private final String field;
  private final List<String> address = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();
  private String name = "";
  private Optional<CountryCode> country = Optional.empty();

  PartyDraft(Values values, String field) {
    this.values = values;
    this.field = field;
  }

  /** Further parts of a name are joined by a blank. */
  PartyDraft name(String raw) {
    String text = values.text(field, raw);
    name =
        name.isEmpty() || text.isEmpty() ? name + text : Limits.cut(name + " " + text, Limits.TEXT);
    return this;
  }

  PartyDraft address(String raw) {
    return add(address, raw);
  }

  PartyDraft identifier(String raw) {
    return add(identifiers, raw);
  }

  PartyDraft phone(String raw) {
    return add(phones, raw);
  }

  PartyDraft country(String raw) {
    country = values.country(field + ".country", raw).or(() -> country);
    return this;
  }

  private PartyDraft add(List<String> list, String raw) {
    String text = values.text(field, raw);
    if (!text.isEmpty() && !list.contains(text) && list.size() < 50) {
      list.add(text);
    }
    return this;
  }

  Party build() {
    return new Party(
        name, Limits.cut(String.join(", ", address), Limits.TEXT), country, identifiers, phones);
  }
}
