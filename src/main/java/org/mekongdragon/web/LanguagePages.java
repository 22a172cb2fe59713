package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletResponse;
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
    Language.of(lang).ifPresent(language -> Languages.remember(language, response));
    return "redirect:" + (next.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? next : "/");
  }
}
