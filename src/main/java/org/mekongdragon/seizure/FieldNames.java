package org.mekongdragon.seizure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.web.Texts;

/** What the reader calls a field of the JSON. */
final class FieldNames {

  private static final Pattern ROW =
      Pattern.compile("(goods|route|persons|companies)\\[([0-9]+)\\]\\.(.+)");
  private static final String FOREIGN = "foreignNumbers.";

  private FieldNames() {}

  /** The field's name; rows are counted from 1. */
  static String of(String field, Texts texts) {
    Matcher row = ROW.matcher(field);
    if (row.matches()) {
      return texts.of(
          "seizure.row." + row.group(1),
          Integer.parseInt(row.group(2)) + 1,
          of(row.group(3), texts));
    }
    if (field.startsWith(FOREIGN)) {
      return system(field.substring(FOREIGN.length()), texts);
    }
    String plain =
        field.replaceAll("\\[[0-9]+\\]", "").replaceAll("^normalised\\..*", "normalised");
    return texts.of("seizure.field." + plain);
  }

  /** The number that another system gave. */
  static String system(String code, Texts texts) {
    return texts.of("seizure.foreign", code.toUpperCase(Locale.ROOT));
  }
}
