package org.mekongdragon.seizure;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds and removes rows of a form without any script: the button says which. */
final class FormRows {

  private static final Pattern WISH =
      Pattern.compile("(add|remove)-(goods|route|persons|companies)(?:-([0-9]{1,3}))?");
  private static final int MOST = 50;

  private FormRows() {}

  /**
   * The form as it is wanted.
   *
   * @param wish {@code add-goods}, {@code remove-route-2}…; anything else changes nothing
   */
  static SeizureForm change(Map<String, String[]> sent, String wish) {
    Matcher wanted = WISH.matcher(wish);
    if (!wanted.matches()) {
      return SeizureForm.of(sent);
    }
    String list = wanted.group(2);
    if (wanted.group(1).equals("remove")) {
      String row = list + "[" + wanted.group(3) + "].";
      Map<String, String[]> fewer = new HashMap<>(sent);
      fewer.keySet().removeIf(name -> name.startsWith(row));
      return SeizureForm.of(fewer);
    }
    SeizureForm form = SeizureForm.of(sent);
    int rows = Math.min(MOST, form.rows(list) + 1);
    return form.with("rows." + list, String.valueOf(rows));
  }
}
