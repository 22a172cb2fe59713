package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.ProblemAnswers;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What the pages of this room share: names, choices, and forms that come back with faults. */
@Component
class PageForms {

  private final Languages languages;
  private final Organisations organisations;

  PageForms(Languages languages, Organisations organisations) {
    this.languages = languages;
    this.organisations = organisations;
  }

  NamesView names(HttpServletRequest request) {
    return NamesView.of(organisations.all(), languages.of(request));
  }

  Texts texts(HttpServletRequest request) {
    return languages.texts(request);
  }

  /** The form with its faults; problems that no form can mend go on to the problem page. */
  FormView refused(
      Map<String, List<String>> values,
      Problem problem,
      HttpServletRequest request,
      HttpServletResponse response) {
    switch (problem.code().kind()) {
      case USER, CONFLICT, STALE, LIMIT ->
          response.setStatus(ProblemAnswers.status(problem.code()));
      case UNKNOWN, DENIED, ABSENT, TOO_OFTEN, EXTERNAL, INTERNAL -> throw problem;
    }
    return FormView.of(values, problem, texts(request));
  }

  static <E extends Enum<E>> List<Choice> choices(String prefix, E[] constants, Texts texts) {
    return choices(prefix, Arrays.asList(constants), texts);
  }

  static <E extends Enum<E>> List<Choice> choices(
      String prefix, Collection<E> constants, Texts texts) {
    return constants.stream()
        .map(constant -> new Choice(code(constant), texts.of(prefix, constant)))
        .toList();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
