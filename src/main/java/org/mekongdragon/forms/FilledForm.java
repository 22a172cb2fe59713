package org.mekongdragon.forms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.seizure.Seizure;

/**
 * A form filled from a seizure.
 *
 * @param rows a row for each goods line that belongs in the form, each with all fields
 */
record FilledForm(Seizure seizure, FieldMap map, List<List<Value>> rows) {

  FilledForm {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What keeps a value from being taken as it is. */
  enum Gap {
    /** Required and empty. */
    MISSING,
    /** More characters than the field holds. */
    LONG,
    /** Not in the field's table. */
    UNTRANSLATED
  }

  /**
   * A field with its value.
   *
   * @param text whole, also when it is too long
   */
  record Value(FormField field, String text, Optional<Gap> gap) {

    /** Numbers as such, everything else as text. */
    Object cell() {
      boolean number =
          field.sources().size() == 1
              && field.table().isEmpty()
              && FieldSources.isNumber(field.sources().getFirst());
      return number && !text.isEmpty() ? new BigDecimal(text) : text;
    }
  }

  /** What stands once for the case: the fields that are not of a goods line. */
  List<Value> head() {
    return rows.getFirst().stream().filter(value -> !value.field().isOfLine()).toList();
  }

  /** What stands for each goods line. */
  List<List<Value>> lines() {
    return rows.stream()
        .map(row -> row.stream().filter(value -> value.field().isOfLine()).toList())
        .toList();
  }

  /** All values that are not right yet, those of the case once. */
  List<Value> gaps() {
    return Stream.concat(head().stream(), lines().stream().flatMap(List::stream))
        .filter(value -> value.gap().isPresent())
        .toList();
  }

  /** The number that the form's owner gave; empty when none is known. */
  String foreignNumber() {
    return seizure.content().numbers().foreign().getOrDefault(map.form().code(), "");
  }

  /** The same for the same words in the same fields; 128 bits. */
  String digest() {
    List<String> words = new ArrayList<>();
    for (List<Value> row : rows) {
      row.stream()
          .filter(value -> !value.field().sources().contains("number." + map.form().code()))
          .forEach(value -> words.add(value.field().name() + "\n" + value.text()));
    }
    return digest(String.join("\u0000", words));
  }

  static String digest(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(java.util.Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
