package org.mekongdragon.seizure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;

/** Codes of what files call by name; remembers what one file asked for. */
final class ImportNames {

  private static final int MOST_REMEMBERED = 20_000;

  private final Reference reference;
  private final Map<String, List<Entry>> remembered = new HashMap<>();

  ImportNames(Reference reference) {
    this.reference = reference;
  }

  /** All entries of that name. */
  List<Entry> all(ReferenceKind kind, String name) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(kind + "\n" + name, key -> reference.called(kind, name));
  }

  /** The code of the only entry of that name, or the name itself for the rules to judge. */
  String code(ReferenceKind kind, String name) {
    List<Entry> found = name.isEmpty() ? List.of() : all(kind, name);
    return found.size() == 1 ? found.getFirst().code() : name;
  }

  /** The country with which a text begins, as 巴西聖保羅 does. */
  Optional<Entry> countryIn(String text) {
    for (int end = text.length(); end >= 2; end--) {
      List<Entry> found = all(ReferenceKind.COUNTRY, text.substring(0, end));
      boolean coded = end == 2 && text.length() > 2 && text.charAt(0) < 0x80;
      if (found.size() == 1 && !coded) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }
}
