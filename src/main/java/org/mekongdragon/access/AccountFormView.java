package org.mekongdragon.access;

import java.util.List;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The form of an account.
 *
 * @param unit key of the unit, empty for none
 * @param units to choose from
 */
public record AccountFormView(
    String login,
    String organisation,
    String name,
    String unit,
    String language,
    boolean admin,
    boolean auditor,
    List<Choice> units,
    List<Choice> languages,
    Faults faults) {

  public AccountFormView {
    units = List.copyOf(units);
    languages = List.copyOf(languages);
  }

  static AccountFormView of(
      AccountForm form, List<Choice> units, List<Choice> languages, Faults faults) {
    return new AccountFormView(
        form.login(),
        form.organisation(),
        form.name(),
        form.unit(),
        form.language(),
        form.roles().contains(Role.ADMIN),
        form.roles().contains(Role.AUDITOR),
        units,
        languages,
        faults);
  }
}
