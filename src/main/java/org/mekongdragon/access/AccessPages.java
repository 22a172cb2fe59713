package org.mekongdragon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, for those who keep them. */
@Controller
@RequestMapping("/accounts")
class AccessPages {

  private static final int UNPROCESSABLE = 422;

  private final Accounts accounts;
  private final People people;
  private final Organisations organisations;
  private final Languages languages;

  AccessPages(Accounts accounts, People people, Organisations organisations, Languages languages) {
    this.accounts = accounts;
    this.people = people;
    this.organisations = organisations;
    this.languages = languages;
  }

  @Bean
  static RailEntry accountsInRail() {
    return new RailEntry(110, "access.rail.accounts", "/accounts", "settings", Set.of("admin"));
  }

  @GetMapping
  String list(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    AccountFilter filter = AccountFilter.of(parameters);
    List<Account> found = accounts.list(filter);
    boolean more = found.size() > Accounts.PAGE;
    List<Account> shown = more ? found.subList(0, Accounts.PAGE) : found;
    model.addAttribute(
        "view",
        new AccountsView(
            filter, shown, organisations(request), more ? next(filter, shown.getLast()) : ""));
    return "access/accounts";
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String organisation,
      HttpServletRequest request,
      Model model) {
    people.requireSystem(Role.ADMIN);
    model.addAttribute("organisations", organisations(request));
    return form(
        AccountForm.of(Map.of("organisation", organisation)), Faults.none(), request, model);
  }

  @PostMapping
  String open(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    AccountForm form = AccountForm.of(fields);
    try {
      return once(accounts.open(form.login(), form.organisation(), form.change()), model);
    } catch (Problem problem) {
      refuseUnlessFault(problem);
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("organisations", organisations(request));
      return form(form, Faults.of(problem), request, model);
    }
  }

  @GetMapping("/{id}")
  String account(@PathVariable UUID id, HttpServletRequest request, Model model) {
    return shown(id, AccountForm.of(accounts.find(id)), Faults.none(), request, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    AccountForm form = AccountForm.of(fields);
    try {
      accounts.change(id, form.change());
      return "redirect:/accounts/" + id;
    } catch (Problem problem) {
      refuseUnlessFault(problem);
      response.setStatus(UNPROCESSABLE);
      return shown(id, form, Faults.of(problem), request, model);
    }
  }

  @PostMapping("/{id}/deactivation")
  String deactivate(@PathVariable UUID id) {
    accounts.deactivate(id);
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/{id}/reactivation")
  String reactivate(@PathVariable UUID id) {
    accounts.reactivate(id);
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/{id}/password")
  String resetPassword(@PathVariable UUID id, Model model) {
    return once(accounts.resetPassword(id), model);
  }

  private static String once(Accounts.Opened opened, Model model) {
    model.addAttribute("account", opened.account());
    model.addAttribute("password", opened.password());
    return "access/password";
  }

  private String shown(
      UUID id, AccountForm form, Faults faults, HttpServletRequest request, Model model) {
    Account account = accounts.find(id);
    AccountForm whole =
        new AccountForm(
            account.login(),
            account.organisation(),
            form.name(),
            form.unit(),
            form.language(),
            form.roles());
    model.addAttribute("account", account);
    model.addAttribute("self", people.current().id().equals(id));
    form(whole, faults, request, model);
    return "access/account";
  }

  private String form(AccountForm form, Faults faults, HttpServletRequest request, Model model) {
    String language = languages.of(request).code();
    List<Choice> units =
        organisations.units(form.organisation()).stream()
            .map(
                unit -> new Choice(unit.id().toString(), unit.code() + " · " + unit.name(language)))
            .toList();
    model.addAttribute("form", AccountFormView.of(form, units, languages(), faults));
    return "access/new-account";
  }

  private List<Choice> organisations(HttpServletRequest request) {
    String language = languages.of(request).code();
    return organisations.all().stream()
        .map(found -> new Choice(found.code(), found.code() + " · " + found.name(language)))
        .toList();
  }

  static List<Choice> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Choice(language.code(), language.endonym()))
        .toList();
  }

  /** What is wrong with a field is shown at it; everything else ends the request. */
  static void refuseUnlessFault(Problem problem) {
    if (problem.faults().stream().allMatch(fault -> fault.field().isEmpty())
        && problem.code() != AccessProblem.OWN_ACCOUNT
        && problem.code() != AccessProblem.LAST_ADMIN) {
      throw problem;
    }
  }

  private static String next(AccountFilter filter, Account last) {
    return "/accounts?q=%s&organisation=%s&state=%s&after=%s"
        .formatted(
            encoded(filter.text()),
            encoded(filter.organisation()),
            encoded(filter.state()),
            encoded(last.login()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
