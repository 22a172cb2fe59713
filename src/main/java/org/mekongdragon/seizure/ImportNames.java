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
  private static final int LONGEST_COUNTRY = 40;

  private final Reference reference;
  private final Map<String, List<Entry>> remembered = new HashMap<>();

  ImportNames(Reference reference) {
    this.reference = reference;
  }

  /** All entries of that name; those whose own name it is before those also called so. */
  List<Entry> all(ReferenceKind kind, String name) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(kind + "\n" + name, key -> own(kind, name));
  }

  private List<Entry> own(ReferenceKind kind, String name) {
    List<Entry> found = reference.named(kind, name);
    List<Entry> own =
        found.stream()
            .filter(entry ->
                List.of(entry.code(), entry.name("en"), entry.name("vi"), entry.name("zh")).stream()
                    .anyMatch(name::equalsIgnoreCase))
            .toList();
    return own.isEmpty() ? found : own;
  }

  /** The code of the only entry of that name, or the name itself for the rules to judge. */
  String code(ReferenceKind kind, String name) {
    List<Entry> found = name.isEmpty() ? List.of() : all(kind, name);
    return found.size() == 1 ? found.getFirst().code() : name;
  }

  /** The country with which a text begins, as 巴西聖保羅 does. */
  Optional<Entry> countryIn(String text) {
    for (int end = Math.min(LONGEST_COUNTRY, text.length()); end >= 2; end--) {
      List<Entry> found = all(ReferenceKind.COUNTRY, text.substring(0, end));
      boolean coded = end == 2 && text.length() > 2 && text.charAt(0) < 0x80;
      if (found.size() == 1 && !coded) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }
}
