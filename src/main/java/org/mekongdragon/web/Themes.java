package org.mekongdragon.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Light, dark or as the system says. A cookie keeps the choice, because a page must be right at its
 * first paint and our content security policy refuses the inline script that would mend it.
 */
@Controller
class Themes {

  private static final String COOKIE = "theme";
  private static final String SYSTEM = "system";
  private static final Set<String> ALL = Set.of("light", "dark", SYSTEM);

  static String of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? SYSTEM
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE) && ALL.contains(cookie.getValue()))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(SYSTEM);
  }

  @PostMapping("/theme")
  String choose(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String next,
      HttpServletResponse response) {
    if (ALL.contains(theme)) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(COOKIE, theme)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .build()
              .toString());
    }
    return "redirect:" + (next.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? next : "/");
  }
}
