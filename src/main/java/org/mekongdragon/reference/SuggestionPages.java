package org.mekongdragon.reference;

import jakarta.servlet.http.HttpServletRequest;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list under a type-ahead field. */
@Controller
class SuggestionPages {

  private final Reference reference;
  private final Languages languages;

  SuggestionPages(Reference reference, Languages languages) {
    this.reference = reference;
    this.languages = languages;
  }

  /**
   * The options for a field; its id is the beginning of the options' ids.
   *
   * @param field id of the input, letters, digits, dots and hyphens
   */
  @GetMapping("/reference/{list}")
  String options(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "q") String field,
      HttpServletRequest request,
      Model model) {
    String language = languages.of(request).code();
    ReferenceKind kind = ReferenceApi.kind(list);
    model.addAttribute(
        "view",
        new SuggestionsView(
            field.replaceAll("[^A-Za-z0-9._-]", ""),
            reference.suggest(kind, q, language, Reference.MOST_SUGGESTIONS)));
    return "reference/suggestions";
  }
}
