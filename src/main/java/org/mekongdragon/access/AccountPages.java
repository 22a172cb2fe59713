package org.mekongdragon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: language, password, API tokens. */
@Controller
@RequestMapping("/account")
class AccountPages {

  private static final int UNPROCESSABLE = 422;
  private static final String BACK = "redirect:/account";

  private final OwnAccount own;
  private final People people;
  private final Languages languages;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  AccountPages(OwnAccount own, People people, Languages languages) {
    this.own = own;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String account(
      @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
    String known = done.equals("password") || done.equals("language") ? done : "";
    return page(new OwnAccountView.Said(known, "", "", Faults.none()), request, model);
  }

  @PostMapping("/language")
  String changeLanguage(
      @RequestParam(defaultValue = "") String language, HttpServletResponse response) {
    own.changeLanguage(language);
    Language.of(language).ifPresent(chosen -> Languages.remember(chosen, response));
    return BACK + "?done=language";
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      own.confirm(old);
      goOn(own.changePassword(password), request, response);
      return BACK + "?done=password";
    } catch (Problem problem) {
      return wrong(problem, "", request, response, model);
    }
  }

  @PostMapping("/tokens")
  String issue(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String days,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      String token = own.issue(label, days);
      return page(new OwnAccountView.Said("", token, "", Faults.none()), request, model);
    } catch (Problem problem) {
      return wrong(problem, label, request, response, model);
    }
  }

  @PostMapping("/tokens/{token}/revocation")
  String revoke(@PathVariable UUID token) {
    own.revoke(token);
    return BACK;
  }

  /** This session goes on under a new key; all others ended with the old password. */
  private void goOn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(People.authentication(who));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  private String wrong(
      Problem problem,
      String label,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    AccessPages.refuseUnlessFault(problem);
    response.setStatus(UNPROCESSABLE);
    return page(new OwnAccountView.Said("", "", label, Faults.of(problem)), request, model);
  }

  private String page(OwnAccountView.Said said, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    Person person = people.current();
    List<OwnAccountView.Token> tokens =
        own.tokens().stream()
            .map(token ->
                new OwnAccountView.Token(
                    token.id().toString(),
                    token.label(),
                    texts.moment(token.created(), ZoneOffset.UTC),
                    texts.moment(token.expires(), ZoneOffset.UTC),
                    token.used().map(used -> texts.moment(used, ZoneOffset.UTC)).orElse("")))
            .toList();
    List<Choice> lives =
        OwnAccount.LIVES.stream()
            .map(days -> new Choice(days.toString(), life(days, texts)))
            .toList();
    model.addAttribute(
        "view",
        new OwnAccountView(
            person.login(),
            person.name(),
            person.organisation(),
            person.language(),
            AccessPages.languages(),
            tokens,
            lives,
            said));
    return "access/own-account";
  }

  private static String life(int days, Texts texts) {
    return days == 1 ? texts.of("account.token.day") : texts.of("account.token.days", days);
  }
}
