package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.exchange.Origins;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Wordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The builder: the same rule as text and as rows, with and without JavaScript. */
@Controller
@RequestMapping("/targeting/profiles")
class ProfileFormPages {

  private static final String NEW = "new";
  private static final String SAVE = "save";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Profiles profiles;
  private final ProfileDesk desk;
  private final RuleEditor editor;
  private final RuleAdvice advice;
  private final RuleHelp help;
  private final Operations operations;
  private final Origins origins;
  private final Languages languages;

  ProfileFormPages(
      Profiles profiles,
      ProfileDesk desk,
      RuleEditor editor,
      RuleAdvice advice,
      RuleHelp help,
      Operations operations,
      Origins origins,
      Languages languages) {
    this.profiles = profiles;
    this.desk = desk;
    this.editor = editor;
    this.advice = advice;
    this.help = help;
    this.operations = operations;
    this.origins = origins;
    this.languages = languages;
  }

  /** An empty form, one prefilled by its address, or a copy of a profile. */
  @GetMapping("/new")
  String fresh(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
    var _ = desk.writer();
    Map<String, String> values = new HashMap<>();
    String from = query.getOrDefault("from", "");
    if (!from.isEmpty()) {
      values.putAll(values(profiles.find(key(from))));
      values.remove("version");
    }
    values.put("state", ProfileState.ON.code());
    values.put("validFrom", profiles.today().toString());
    values.putIfAbsent("severity", Integer.toString(ProfileContent.USUAL_SEVERITY));
    for (String name : List.of("rule", "name", "explanation", "severity", "origin")) {
      Optional.ofNullable(query.get(name)).ifPresent(value -> values.put(name, value));
    }
    boolean prefilled = !query.isEmpty();
    return show(new Form(NEW, prefilled, values, text(values), Faults.none()), request, model);
  }

  @GetMapping("/{id:[0-9a-fA-F-]{36}}/edit")
  String edit(@PathVariable String id, HttpServletRequest request, Model model) {
    RiskProfile profile = profiles.find(key(id));
    var _ = desk.requireChange(profile);
    Map<String, String> values = values(profile);
    return show(new Form(id, false, values, text(values), Faults.none()), request, model);
  }

  @PostMapping("/new")
  String create(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return submitted(NEW, typed, request, response, model);
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/edit")
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return submitted(id, typed, request, response, model);
  }

  /** Text and rows brought together while somebody types. */
  @PostMapping("/editor")
  String editor(
      @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Model model) {
    var _ = desk.writer();
    model.addAttribute("editor", editor.view(RuleEditor.Typed.of(typed), languages.texts(request)));
    model.addAttribute("faults", Faults.none());
    return "profile/editor";
  }

  private String submitted(
      String id,
      MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Faults faults = Faults.none();
    RuleEditor.Typed written = RuleEditor.Typed.of(typed);
    if (written.wish().equals(SAVE)) {
      try {
        String rule = editor.rule(written);
        List<Fault> warnings = unheeded(rule, typed.toSingleValueMap());
        if (warnings.isEmpty()) {
          RiskProfile saved = save(id, typed, rule);
          return "redirect:" + ProfileViews.path(saved.id()) + "?saved=profile-" + id;
        }
        response.setStatus(422);
        model.addAttribute("doubts", warnings);
        model.addAttribute("sure", sureOf(rule));
      } catch (Problem problem) {
        switch (problem.code().kind()) {
          case USER, CONFLICT, STALE, LIMIT -> response.setStatus(422);
          case UNKNOWN, DENIED, ABSENT, TOO_OFTEN, EXTERNAL, INTERNAL -> throw problem;
        }
        faults = Faults.of(problem);
      }
    }
    Map<String, String> values = new HashMap<>(typed.toSingleValueMap());
    return show(new Form(id, true, values, written, faults), request, model);
  }

  /**
   * What speaks against a rule that is to screen, until its author has said that it is meant so.
   */
  private List<Fault> unheeded(String rule, Map<String, String> values) {
    boolean screens = values.getOrDefault("state", "").equals(ProfileState.ON.code());
    boolean sure = values.getOrDefault("sure", "").equals(sureOf(rule));
    return screens && !sure ? advice.warnings(rule, PATIENCE) : List.of();
  }

  /** Says which rule somebody was sure of. */
  private static String sureOf(String rule) {
    return UUID.nameUUIDFromBytes(rule.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private RiskProfile save(String id, MultiValueMap<String, String> typed, String rule) {
    Map<String, String> values = typed.toSingleValueMap();
    ProfileContent content = content(values, rule);
    if (!id.equals(NEW)) {
      return profiles.save(
          key(id), number(values, "version", "version"), content, values.getOrDefault("why", ""));
    }
    Optional<Audience> shared =
        Optional.of(values.getOrDefault("readers", ""))
            .filter(operation -> !operation.isBlank())
            .map(Audience::everybody);
    RiskProfile created =
        profiles.create(new NewProfile(values.getOrDefault("code", ""), content, shared));
    origins.keep(
        values.getOrDefault("origin", ""),
        new Origins.Made(
            Origins.Kind.PROFILE,
            created.id().toString(),
            content.name(),
            ProfileViews.path(created.id())));
    return created;
  }

  private static ProfileContent content(Map<String, String> values, String rule) {
    List<Fault> faults = new ArrayList<>();
    int severity = -1;
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    try {
      severity = number(values, "severity", "severity");
      from = day(values, "validFrom");
      to = day(values, "validTo");
    } catch (Problem problem) {
      faults.addAll(problem.faults());
    }
    if (from.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of("validFrom", RiskProfileProblem.RISK_PROFILE_VALIDITY));
    }
    Problem.throwIfAny(faults);
    return new ProfileContent(
        values.getOrDefault("name", ""),
        rule,
        severity,
        values.getOrDefault("explanation", ""),
        from.orElseThrow(),
        to,
        ProfileState.of(values.getOrDefault("state", ""))
            .orElseThrow(() -> Problem.at("state", RiskProfileProblem.RISK_PROFILE_STATE)),
        Wordings.of((part, language) ->
            values.getOrDefault(
                (part.equals("name") ? "name." : "explanation.") + language.code(), "")));
  }

  private static int number(Map<String, String> values, String name, String field) {
    String text = values.getOrDefault(name, "").strip();
    if (!text.matches("[0-9]{1,9}")) {
      throw Problem.at(field, RiskProfileProblem.RISK_PROFILE_SEVERITY, ProfileContent.MOST_SEVERE);
    }
    return Integer.parseInt(text);
  }

  private static Optional<LocalDate> day(Map<String, String> values, String name) {
    String text = values.getOrDefault(name, "").strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw Problem.at(name, RiskProfileProblem.RISK_PROFILE_VALIDITY);
    }
  }

  private static Map<String, String> values(RiskProfile profile) {
    ProfileContent content = profile.content();
    Map<String, String> values = new HashMap<>(content.words().fields("name", "explanation"));
    values.putAll(
        Map.of(
            "version", Integer.toString(profile.version()),
            "name", content.name(),
            "rule", content.rule(),
            "severity", Integer.toString(content.severity()),
            "explanation", content.explanation(),
            "validFrom", content.validFrom().toString(),
            "validTo", content.validTo().map(LocalDate::toString).orElse(""),
            "state", content.state().code()));
    return values;
  }

  /** What the page is made of. */
  private record Form(
      String id, boolean kept, Map<String, String> values, RuleEditor.Typed typed, Faults faults) {}

  private static RuleEditor.Typed text(Map<String, String> values) {
    return RuleEditor.Typed.text(values.getOrDefault("rule", ""));
  }

  private String show(Form form, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    model.addAttribute(
        "view",
        new ProfileFormView(
            form.id(),
            form.kept(),
            form.values(),
            editor.view(form.typed(), texts),
            form.faults(),
            readers(texts),
            help.examples(texts),
            help.fields(texts),
            help.groups(texts)));
    return "profile/form";
  }

  private List<Choice> readers(Texts texts) {
    return operations.all().stream()
        .map(operation ->
            new Choice(
                operation.code(), texts.of("profile.form.readers.operation", operation.code())))
        .toList();
  }

  private static UUID key(String id) {
    return ProfileApi.key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN);
  }
}
