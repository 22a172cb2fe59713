package org.mekongdragon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.ProblemAnswers;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The only page that strangers see. */
@Controller
class SignInPages {

  private final SignIns signIns;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SignInPages(SignIns signIns) {
    this.signIns = signIns;
  }

  /** Where to sign in and come back from. */
  static String pathFor(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return wanted.equals("/") || !request.getMethod().equals("GET")
        ? "/sign-in"
        : "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "") String next, Model model) {
    return page(model, "", next, Optional.empty());
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn who;
    try {
      who = signIns.signIn(login, password, request.getRemoteAddr());
    } catch (Problem problem) {
      response.setStatus(ProblemAnswers.status(problem.code()));
      return page(model, login, next, Optional.of(problem.faults().getFirst()));
    }
    // A new session, so that one planted before sign-in is worth nothing.
    Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(People.authentication(who));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return "redirect:" + inside(next);
  }

  /** Only paths of our own: never another host. */
  private static String inside(@Nullable String next) {
    return next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? next : "/";
  }

  private static String page(Model model, String login, String next, Optional<Fault> fault) {
    model.addAttribute("login", login);
    model.addAttribute("next", next);
    model.addAttribute("fault", fault);
    return "access/sign-in";
  }
}
