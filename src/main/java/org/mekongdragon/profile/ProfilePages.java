package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Chip;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of profiles, a profile's page, and what can be done there. */
@Controller
@RequestMapping("/targeting/profiles")
class ProfilePages {

  private static final int PAGE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String LIST = "/targeting/profiles";

  private final Profiles profiles;
  private final ProfileViews views;
  private final TestViews testViews;
  private final ProfileFiles files;
  private final BackTests tests;
  private final BackTestWork work;
  private final Organisations organisations;
  private final Languages languages;

  ProfilePages(
      Profiles profiles,
      ProfileViews views,
      TestViews testViews,
      ProfileFiles files,
      BackTests tests,
      BackTestWork work,
      Organisations organisations,
      Languages languages) {
    this.profiles = profiles;
    this.views = views;
    this.testViews = testViews;
    this.files = files;
    this.tests = tests;
    this.work = work;
    this.organisations = organisations;
    this.languages = languages;
  }

  @GetMapping
  String list(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    Map<String, String> filters = filters(query);
    int page = number(query.getOrDefault("page", ""));
    ProfileList found = profiles.list(filter(filters), page, PAGE);
    boolean more = (page + 1L) * PAGE < found.count();
    model.addAttribute(
        "view",
        new ProfileListView(
            views.rows(found.profiles(), texts),
            found.count(),
            filters,
            chips(filters, texts),
            states(texts),
            owners(texts),
            views.knowsYield(),
            page == 0 ? "" : address(filters, page - 1),
            more ? address(filters, page + 1) : "",
            profiles.mayWrite()));
    return "profile/list";
  }

  @GetMapping("/{id:[0-9a-fA-F-]{36}}")
  String record(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    RiskProfile profile = find(id);
    Optional<ProfileView.TestView> last =
        tests.of(profile.id()).stream()
            .findFirst()
            .map(test -> testViews.view(test, profile.version(), texts));
    model.addAttribute("view", views.view(profile, last, texts));
    model.addAttribute("draft", saved);
    return "profile/record";
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/state")
  String switchTo(@PathVariable String id, @RequestParam int version, @RequestParam String state) {
    ProfileState wanted =
        ProfileState.of(state)
            .orElseThrow(() -> Problem.at("state", RiskProfileProblem.RISK_PROFILE_STATE));
    return "redirect:" + ProfileViews.path(profiles.switchTo(key(id), version, wanted).id());
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/backtest")
  String backtest(@PathVariable String id) {
    var _ = work.start(key(id), PATIENCE);
    return "redirect:" + ProfileViews.path(key(id)) + "#backtest";
  }

  /** How far a run is, for the page that shows it. */
  @GetMapping("/{id:[0-9a-fA-F-]{36}}/backtests/{run}")
  String backtest(
      @PathVariable String id, @PathVariable String run, HttpServletRequest request, Model model) {
    RiskProfile profile = find(id);
    BackTest test =
        tests.find(profile.id(), ProfileApi.key(run, RiskProfileProblem.BACKTEST_UNKNOWN));
    model.addAttribute("test", testViews.view(test, profile.version(), languages.texts(request)));
    model.addAttribute("name", profile.content().name(languages.texts(request).language()));
    return "profile/backtest";
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/backtests/{run}/cancel")
  String cancel(@PathVariable String id, @PathVariable String run) {
    tests.cancel(key(id), ProfileApi.key(run, RiskProfileProblem.BACKTEST_UNKNOWN));
    return "redirect:" + ProfileViews.path(key(id)) + "#backtest";
  }

  @GetMapping("/import")
  String imports(Model model) {
    model.addAttribute("faults", Faults.none());
    return "profile/import";
  }

  @PostMapping("/import")
  String imports(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "draft") String state,
      Model model,
      jakarta.servlet.http.HttpServletResponse response)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      model.addAttribute(
          "taken", files.read(content, ProfileState.of(state).orElse(ProfileState.DRAFT)));
      model.addAttribute("faults", Faults.none());
    } catch (Problem problem) {
      response.setStatus(422);
      model.addAttribute("faults", Faults.of(problem));
    }
    return "profile/import";
  }

  private RiskProfile find(String id) {
    return profiles.find(key(id));
  }

  private static UUID key(String id) {
    return ProfileApi.key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN);
  }

  private static Map<String, String> filters(Map<String, String> query) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : List.of("q", "state", "owner", "severity")) {
      String value = query.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        filters.put(name, value.length() > 200 ? value.substring(0, 200) : value);
      }
    }
    return filters;
  }

  private static ProfileFilter filter(Map<String, String> filters) {
    return new ProfileFilter(
        filters.getOrDefault("q", ""),
        ProfileState.of(filters.getOrDefault("state", "")),
        filters.getOrDefault("owner", ""),
        number(filters.getOrDefault("severity", "")));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static String address(Map<String, String> filters, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(LIST);
    filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    if (page > 0) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(filters).toUriString();
  }

  private List<Chip> chips(Map<String, String> filters, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    filters.forEach((name, value) -> {
      Map<String, String> others = new LinkedHashMap<>(filters);
      others.remove(name);
      String shown =
          switch (name) {
            case "state" ->
                ProfileState.of(value).map(state -> texts.of("profile.state", state)).orElse(value);
            case "owner" -> views.organisation(value, texts);
            default -> value;
          };
      chips.add(new Chip(texts.of("profile.filter." + name), shown, address(others, 0)));
    });
    return chips;
  }

  private static List<Choice> states(Texts texts) {
    return Arrays.stream(ProfileState.values())
        .map(state -> new Choice(state.code(), texts.of("profile.state", state)))
        .toList();
  }

  private List<Choice> owners(Texts texts) {
    return organisations.all().stream()
        .map(one -> new Choice(one.code(), ProfileViews.name(one, texts)))
        .toList();
  }
}
