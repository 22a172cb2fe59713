package org.mekongdragon.access;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * A page of accounts.
 *
 * @param next address of the next page, empty at the end
 */
public record AccountsView(
    AccountFilter filter, List<Account> accounts, List<Choice> organisations, String next) {

  public AccountsView {
    accounts = List.copyOf(accounts);
    organisations = List.copyOf(organisations);
  }
}
