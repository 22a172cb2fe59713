package org.mekongdragon.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Which column is which field.
 *
 * @param header the names of the columns as they stand
 * @param fields the field of each column, empty for a column that is not read
 */
record Mapping(List<String> header, List<String> fields) {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

  Mapping {
    header = List.copyOf(header);
    fields = List.copyOf(fields);
  }

  /**
   * Maps what is not chosen by name; the first column of two that fit wins.
   *
   * @param chosen fields by folded column name; an empty field leaves the column out
   */
  static Mapping of(List<String> header, List<ImportField> known, Map<String, String> chosen) {
    Map<String, String> byName = new HashMap<>();
    known.forEach(field -> byName.put(folded(field.name()), field.name()));
    known.forEach(
        field -> field.names().forEach(name -> byName.putIfAbsent(folded(name), field.name())));
    Set<String> taken = new HashSet<>();
    List<String> fields =
        header.stream()
            .map(name -> {
              String folded = folded(name);
              String field = chosen.getOrDefault(folded, byName.getOrDefault(folded, ""));
              boolean ours = name.strip().startsWith("_");
              return !ours && !field.isEmpty() && taken.add(field) ? field : "";
            })
            .toList();
    return new Mapping(header, fields);
  }

  /**
   * Refuses a mapping that leaves out what must be there.
   *
   * @throws Problem {@code column-missing}
   */
  void require(List<ImportField> known) {
    Problem.throwIfAny(
        known.stream()
            .filter(field -> field.required() && !fields.contains(field.name()))
            .map(field ->
                Fault.of(
                    field.name(),
                    IntakeProblem.COLUMN_MISSING,
                    field.names().isEmpty() ? field.name() : field.names().getFirst()))
            .toList());
  }

  ImportRow row(TableReader.Line line) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(line.cells().size(), fields.size()); i++) {
      String value = line.cells().get(i).strip();
      if (!fields.get(i).isEmpty() && !value.isEmpty()) {
        values.put(fields.get(i), value);
      }
    }
    return new ImportRow(line.number(), values);
  }

  /** What the same sender's next file is known by: the names of its columns. */
  String fingerprint() {
    return Digests.shortHex(header.stream().map(Mapping::folded).toList().toString());
  }

  /** A name as it is compared: without case, accents, width and punctuation. */
  static String folded(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = LATIN_MARKS.matcher(lower).replaceAll("").replace('đ', 'd');
    return NOT_WORD
        .matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }
}
