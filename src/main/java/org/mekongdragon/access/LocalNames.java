package org.mekongdragon.access;

import java.util.Map;
import org.mekongdragon.kernel.Problem;

/** A name in the three languages; the English one stands in for those that are not given. */
record LocalNames(String en, String vi, String zh) {

  private static final int LONGEST = 200;

  /**
   * Reads {@code nameEn}, {@code nameVi} and {@code nameZh}.
   *
   * @throws Problem {@code missing}, {@code text}
   */
  static LocalNames of(Map<String, String> form) {
    String en = TypedText.required("nameEn", form.getOrDefault("nameEn", ""), LONGEST);
    return new LocalNames(
        en,
        TypedText.optional("nameVi", form.getOrDefault("nameVi", ""), LONGEST).orElse(en),
        TypedText.optional("nameZh", form.getOrDefault("nameZh", ""), LONGEST).orElse(en));
  }
}
