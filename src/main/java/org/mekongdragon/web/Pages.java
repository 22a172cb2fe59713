package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
public class Pages {

  private static final Pattern IN_OPERATION = Pattern.compile("^/operations/([A-Za-z0-9-]+).*");
  private static final String LAST_OPERATION = Pages.class.getName() + ".operation";

  private final Languages languages;
  private final Visitors visitors;
  private final ObjectProvider<OperationSwitch> operations;
  private final ObjectProvider<Bell> bell;
  private final List<RailEntry> rail;

  Pages(
      Languages languages,
      Visitors visitors,
      ObjectProvider<OperationSwitch> operations,
      ObjectProvider<Bell> bell,
      List<RailEntry> rail) {
    this.languages = languages;
    this.visitors = visitors;
    this.operations = operations;
    this.bell = bell;
    this.rail = rail.stream().sorted(Comparator.comparingInt(RailEntry::order)).toList();
  }

  /** The frame of this request. */
  public Page of(HttpServletRequest request) {
    Texts texts = languages.texts(request);
    Optional<Visitor> visitor = visitors.current();
    List<OperationChoice> choices =
        visitor.isEmpty() ? List.of() : operations.getObject().choices(texts.language().code());
    String query = request.getQueryString();
    return new Page(
        texts,
        request.getRequestURI(),
        query == null ? "" : query,
        visitor,
        chosen(request, choices),
        choices,
        visitor.map(v -> rail.stream().filter(entry -> entry.isFor(v)).toList()).orElse(List.of()),
        csrf(request),
        visitors.currentId().map(bell.getObject()::unseen).orElse(0),
        Themes.of(request),
        request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null);
  }

  private static Optional<OperationChoice> chosen(
      HttpServletRequest request, List<OperationChoice> choices) {
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    HttpSession session = request.getSession(false);
    Matcher path = IN_OPERATION.matcher(request.getRequestURI());
    if (path.matches()) {
      Optional<OperationChoice> named = named(choices, path.group(1));
      named.ifPresent(choice -> {
        if (session != null) {
          session.setAttribute(LAST_OPERATION, choice.code());
        }
      });
      return named;
    }
    Object last = session == null ? null : session.getAttribute(LAST_OPERATION);
    return Optional.ofNullable(last)
        .flatMap(code -> named(choices, code.toString()))
        .or(() -> Optional.of(choices.getFirst()));
  }

  private static Optional<OperationChoice> named(List<OperationChoice> choices, String code) {
    return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
  }

  private static Page.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
        : new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
  }
}
