package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of this browser. */
@Controller
class LanguagePages {

  @PostMapping("/language")
  String choose(
      @RequestParam String lang,
      @RequestParam(defaultValue = "/") String next,
      HttpServletResponse response) {
    Language.of(lang)
        .ifPresent(language ->
            response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Languages.COOKIE, language.code())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .httpOnly(true)
                    .build()
                    .toString()));
    return "redirect:" + (next.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? next : "/");
  }
}
