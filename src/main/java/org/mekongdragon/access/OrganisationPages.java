package org.mekongdragon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;
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

/** Organisations and their units, for those who keep them. */
@Controller
@RequestMapping("/accounts/organisations")
class OrganisationPages {

  private static final int UNPROCESSABLE = 422;
  private static final UUID NO_KEY = new UUID(0, 0);
  private static final String LIST = "redirect:/accounts/organisations/";

  private final Register register;
  private final People people;
  private final Organisations organisations;
  private final Languages languages;

  OrganisationPages(
      Register register, People people, Organisations organisations, Languages languages) {
    this.register = register;
    this.people = people;
    this.organisations = organisations;
    this.languages = languages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    people.requireSystem(Role.ADMIN);
    return list(OrganisationView.Typed.nothing(), request, model);
  }

  @PostMapping
  String add(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      Organisation organisation = organisation(code(fields), fields);
      register.add(organisation);
      return LIST + organisation.code();
    } catch (Problem problem) {
      return list(wrong(fields, problem, response), request, model);
    }
  }

  @GetMapping("/{code}")
  String organisation(@PathVariable String code, HttpServletRequest request, Model model) {
    return shown(code, OrganisationView.Typed.nothing(), request, model);
  }

  @PostMapping("/{code}")
  String rename(
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      register.rename(organisation(code, fields));
      return LIST + register.find(code).code();
    } catch (Problem problem) {
      return shown(code, wrong(fields, problem, response), request, model);
    }
  }

  @PostMapping("/{code}/units")
  String addUnit(
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      register.add(unit(code, fields));
      return LIST + register.find(code).code();
    } catch (Problem problem) {
      return shown(code, wrong(fields, problem, response), request, model);
    }
  }

  @PostMapping("/{code}/units/{id}")
  String renameUnit(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      register.change(code, id, LocalNames.of(fields), place(fields));
      return LIST + register.find(code).code();
    } catch (Problem problem) {
      return shown(code, wrong(fields, problem, response), request, model);
    }
  }

  private String list(OrganisationView.Typed typed, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    model.addAttribute("organisations", organisations.all());
    model.addAttribute("kinds", organisationKinds(texts));
    model.addAttribute("typed", typed);
    return "access/organisations";
  }

  private String shown(
      String code, OrganisationView.Typed typed, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    Organisation organisation = register.find(code);
    List<OrganisationView.Branch> tree = tree(organisations.units(organisation.code()));
    List<Choice> parents =
        tree.stream()
            .map(branch ->
                new Choice(
                    branch.unit().id().toString(),
                    branch.unit().code() + " · " + branch.unit().name(texts.language().code())))
            .toList();
    model.addAttribute(
        "view", new OrganisationView(organisation, tree, unitKinds(texts), parents, typed));
    model.addAttribute("organisationKinds", organisationKinds(texts));
    return "access/organisation";
  }

  /** Each unit after its superior; the depth of a tree is bounded by its size. */
  private static List<OrganisationView.Branch> tree(List<Unit> units) {
    List<OrganisationView.Branch> tree = new ArrayList<>();
    units.stream().filter(unit -> unit.parent().isEmpty()).forEach(top -> add(top, units, tree, 0));
    return tree;
  }

  private static void add(
      Unit unit, List<Unit> units, List<OrganisationView.Branch> tree, int depth) {
    tree.add(new OrganisationView.Branch(unit, depth));
    units.stream()
        .filter(below -> below.parent().equals(Optional.of(unit.id())))
        .forEach(below -> add(below, units, tree, depth + 1));
  }

  private static OrganisationView.Typed wrong(
      Map<String, String> fields, Problem problem, HttpServletResponse response) {
    AccessPages.refuseUnlessFault(problem);
    response.setStatus(UNPROCESSABLE);
    return new OrganisationView.Typed(fields, Faults.of(problem));
  }

  private static String code(Map<String, String> fields) {
    return fields.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT);
  }

  private static Organisation organisation(String code, Map<String, String> fields) {
    LocalNames names = LocalNames.of(fields);
    return new Organisation(
        code,
        country(fields.getOrDefault("country", "")),
        choice(Organisation.Kind.values(), fields),
        names.en(),
        names.vi(),
        names.zh());
  }

  private static CountryCode country(String code) {
    if (!code.strip().matches("[A-Za-z]{2}")) {
      throw Problem.at("country", AccessProblem.NOT_LISTED);
    }
    return new CountryCode(code);
  }

  private static Unit unit(String organisation, Map<String, String> fields) {
    LocalNames names = LocalNames.of(fields);
    String parent = fields.getOrDefault("parent", "");
    return new Unit(
        NO_KEY,
        organisation,
        parent.isEmpty() ? Optional.empty() : Optional.of(key(parent)),
        code(fields),
        choice(Unit.Kind.values(), fields),
        names.en(),
        names.vi(),
        names.zh(),
        place(fields));
  }

  private static Optional<String> place(Map<String, String> fields) {
    String place = fields.getOrDefault("place", "").strip().toUpperCase(Locale.ROOT);
    return place.isEmpty() ? Optional.empty() : Optional.of(place);
  }

  private static UUID key(String parent) {
    try {
      return UUID.fromString(parent);
    } catch (IllegalArgumentException e) {
      throw Problem.at("parent", AccessProblem.NOT_LISTED);
    }
  }

  private static <K extends Enum<K>> K choice(K[] kinds, Map<String, String> fields) {
    String wanted = fields.getOrDefault("kind", "").toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(kinds)
        .filter(kind -> kind.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Problem.at("kind", AccessProblem.NOT_LISTED));
  }

  private static List<Choice> organisationKinds(Texts texts) {
    return Arrays.stream(Organisation.Kind.values())
        .map(kind -> new Choice(kind.code(), texts.of("organisation-kind", kind)))
        .toList();
  }

  private static List<Choice> unitKinds(Texts texts) {
    return Arrays.stream(Unit.Kind.values())
        .map(kind -> new Choice(kind.code(), texts.of("unit-kind", kind)))
        .toList();
  }
}
