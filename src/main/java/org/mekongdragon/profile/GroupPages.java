package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups of terms that units define: the list, a group's page, its form. */
@Controller
@RequestMapping(GroupViews.ROOT)
class GroupPages {

  private static final int MOST_AT_ONCE = 500;

  private final UnitGroups groups;
  private final GroupUses uses;
  private final GroupViews views;
  private final ProfileDesk desk;
  private final Operations operations;
  private final Languages languages;

  GroupPages(
      UnitGroups groups,
      GroupUses uses,
      GroupViews views,
      ProfileDesk desk,
      Operations operations,
      Languages languages) {
    this.groups = groups;
    this.uses = uses;
    this.views = views;
    this.desk = desk;
    this.operations = operations;
    this.languages = languages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("groups", views.rows(languages.texts(request)));
    model.addAttribute("mayWrite", desk.mayWrite());
    return "profile/groups";
  }

  @GetMapping("/{id:[0-9a-fA-F-]{36}}")
  String one(@PathVariable String id, HttpServletRequest request, Model model) {
    model.addAttribute("view", views.of(groups.find(key(id)), languages.texts(request)));
    return "profile/group";
  }

  @GetMapping("/new")
  String fresh(HttpServletRequest request, Model model) {
    var _ = desk.writer();
    GroupForm empty = new GroupForm(Map.of("kind", GroupKind.PARTIES.code()));
    return show("", empty, Faults.none(), new Asked(request, model));
  }

  @PostMapping("/new")
  String create(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    GroupForm form = new GroupForm(typed);
    try {
      Optional<Audience> shared =
          Optional.of(form.value("readers"))
              .filter(operation -> !operation.isEmpty())
              .map(Audience::everybody);
      return "redirect:" + path(groups.create(form.name(), form.content(), shared).id());
    } catch (Problem problem) {
      return show("", form, refused(problem, response), new Asked(request, model));
    }
  }

  @GetMapping("/{id:[0-9a-fA-F-]{36}}/edit")
  String edit(@PathVariable String id, HttpServletRequest request, Model model) {
    UnitGroup group = groups.find(key(id));
    if (!groups.mayChange(group)) {
      throw Problem.of(GroupProblem.GROUP_OWNER);
    }
    return show(path(group.id()), GroupForm.of(group), Faults.none(), new Asked(request, model));
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/edit")
  String change(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    GroupForm form = new GroupForm(typed);
    try {
      String version = form.value("version");
      int read = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
      UnitGroup saved = groups.save(key(id), read, form.content(), form.value("why"));
      return "redirect:" + path(saved.id()) + "#uses";
    } catch (Problem problem) {
      return show(path(key(id)), form, refused(problem, response), new Asked(request, model));
    }
  }

  /** Brings the ticked profiles up to date; each stands or fails by itself. */
  @PostMapping("/{id:[0-9a-fA-F-]{36}}/apply")
  String apply(
      @PathVariable String id,
      @RequestParam(name = "profile", required = false) List<String> ticked,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = languages.texts(request);
    List<String> refused = new ArrayList<>();
    int done = 0;
    List<String> keys = ticked == null ? List.of() : ticked;
    for (String one : keys.stream().limit(MOST_AT_ONCE).toList()) {
      try {
        if (!one.matches("[0-9a-f-]{36} [0-9]{1,9}")) {
          throw Problem.of(RiskProfileProblem.RISK_PROFILE_UNKNOWN);
        }
        var _ =
            uses.apply(
                key(id),
                UUID.fromString(one.substring(0, 36)),
                Integer.parseInt(one.substring(37)));
        done++;
      } catch (Problem problem) {
        refused.add(texts.of(problem.faults().getFirst()));
      }
    }
    redirect.addFlashAttribute("done", done);
    redirect.addFlashAttribute("refused", List.copyOf(refused));
    return "redirect:" + path(key(id));
  }

  private record Asked(HttpServletRequest request, Model model) {}

  private String show(String href, GroupForm form, Faults faults, Asked asked) {
    Texts texts = languages.texts(asked.request());
    List<Choice> readers =
        operations.all().stream()
            .map(one ->
                new Choice(one.code(), texts.of("profile.form.readers.operation", one.code())))
            .toList();
    asked
        .model()
        .addAttribute(
            "view",
            new GroupFormView(href, form.values(), GroupViews.kinds(texts), readers, faults));
    return "profile/group-form";
  }

  private static Faults refused(Problem problem, HttpServletResponse response) {
    switch (problem.code().kind()) {
      case USER, CONFLICT, STALE, LIMIT -> response.setStatus(422);
      case UNKNOWN, DENIED, ABSENT, TOO_OFTEN, EXTERNAL, INTERNAL -> throw problem;
    }
    return Faults.of(problem);
  }

  private static String path(UUID id) {
    return GroupViews.ROOT + "/" + id;
  }

  static UUID key(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(GroupProblem.GROUP_UNKNOWN);
    }
  }
}
