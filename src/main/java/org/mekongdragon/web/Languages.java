package org.mekongdragon.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Which language a request gets: for a program the one it asks for; for a person the one just
 * chosen, then their own, then the browser's; else English.
 */
@Component
public class Languages {

  /** The cookie that remembers a choice. */
  private static final String COOKIE = "lang";

  private final MessageSource messages;
  private final Visitors visitors;

  Languages(MessageSource messages, Visitors visitors) {
    this.messages = messages;
    this.visitors = visitors;
  }

  /** Makes this browser keep a language, whatever the account says. */
  public static void remember(Language language, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build()
            .toString());
  }

  /** The texts for a request. */
  public Texts texts(HttpServletRequest request) {
    return texts(of(request));
  }

  /** The texts of a language. */
  public Texts texts(Language language) {
    return new Texts(messages, language);
  }

  /** The language for a request. */
  public Language of(HttpServletRequest request) {
    boolean program = request.getHeader("Authorization") != null;
    Optional<Language> asked = program ? Optional.empty() : cookie(request);
    return asked
        .or(() -> program ? Optional.empty() : own())
        .or(() -> browser(request))
        .orElse(Language.EN);
  }

  private Optional<Language> own() {
    return visitors.current().flatMap(visitor -> Language.of(visitor.language()));
  }

  private static Optional<Language> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> Language.of(cookie.getValue()));
  }

  private static Optional<Language> browser(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::toLanguageTag)
        .map(Language::of)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
