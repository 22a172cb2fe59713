package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.WebProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Risk profiles for programs. */
@RestController
@RequestMapping("/api/v1/profiles")
class ProfileApi {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration COUNT_PATIENCE = Duration.ofSeconds(1);

  private final Profiles profiles;
  private final RuleAdvice advice;
  private final BackTests tests;
  private final BackTestWork work;
  private final Languages languages;
  private final Clock clock;

  ProfileApi(
      Profiles profiles,
      RuleAdvice advice,
      BackTests tests,
      BackTestWork work,
      Languages languages,
      Clock clock) {
    this.profiles = profiles;
    this.advice = advice;
    this.tests = tests;
    this.work = work;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping
  ProfileAnswers.Items list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "0") int severity,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    ProfileFilter filter = new ProfileFilter(q.strip(), ProfileState.of(state), owner, severity);
    ProfileList found = profiles.list(filter, page, size);
    return new ProfileAnswers.Items(
        found.profiles().stream().map(one -> answer(one, List.of(), Optional.empty())).toList(),
        found.count());
  }

  @PostMapping
  ResponseEntity<ProfileAnswers.One> create(HttpServletRequest request, InputStream body) {
    NewProfile wanted = ProfileJson.read(body).newProfile(profiles.today());
    RiskProfile saved = profiles.create(wanted);
    return ResponseEntity.created(URI.create("/api/v1/profiles/" + saved.id()))
        .eTag(tag(saved))
        .body(withWarnings(saved, request));
  }

  /** What should be known of a rule before it is saved; saves nothing. */
  @PostMapping("/check")
  ProfileAnswers.Check check(HttpServletRequest request, InputStream body) {
    RuleAdvice.Advice known = advice.of(ProfileJson.read(body).rule(), PATIENCE);
    return new ProfileAnswers.Check(
        ProfileAnswers.Warning.of(known.warnings(), languages.texts(request)),
        known.count().map(BackTests.Count::hits).orElse(-1L),
        known.count().map(BackTests.Count::searched).orElse(-1L));
  }

  @GetMapping("/{id}")
  ResponseEntity<ProfileAnswers.One> find(@PathVariable String id) {
    RiskProfile found = profiles.find(key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN));
    return ResponseEntity.ok().eTag(tag(found)).body(answer(found, List.of(), Optional.empty()));
  }

  @PutMapping("/{id}")
  ResponseEntity<ProfileAnswers.One> save(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      HttpServletRequest request,
      InputStream body) {
    RiskProfile current = profiles.find(key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN));
    int version = version(match);
    ProfileJson json = ProfileJson.read(body);
    ProfileContent before = current.content();
    ProfileContent content = json.content(before.validFrom(), before.state(), before.words());
    RiskProfile saved = profiles.save(current.id(), version, content, json.why());
    return ResponseEntity.ok().eTag(tag(saved)).body(withWarnings(saved, request));
  }

  @GetMapping("/{id}/versions")
  Map<String, List<ProfileAnswers.OneVersion>> versions(@PathVariable String id) {
    return Map.of(
        "items",
        profiles.versions(key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN)).stream()
            .map(ProfileAnswers.OneVersion::of)
            .toList());
  }

  /** 200 with the result when the history is short, else 202 and the run to ask for. */
  @PostMapping("/{id}/backtest")
  ResponseEntity<Map<String, Object>> backtest(@PathVariable String id) {
    UUID profile = key(id, RiskProfileProblem.RISK_PROFILE_UNKNOWN);
    BackTest run = work.start(profile, PATIENCE);
    URI place = URI.create("/api/v1/profiles/" + profile + "/backtests/" + run.id());
    return ResponseEntity.status(run.state().isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .location(place)
        .body(ProfileAnswers.of(run, clock.instant()));
  }

  @GetMapping("/{id}/backtests/{run}")
  Map<String, Object> run(@PathVariable String id, @PathVariable String run) {
    return ProfileAnswers.of(tests.find(runOf(id), runKey(run)), clock.instant());
  }

  @PostMapping("/{id}/backtests/{run}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id, @PathVariable String run) {
    tests.cancel(runOf(id), runKey(run));
  }

  private static UUID runOf(String id) {
    return key(id, RiskProfileProblem.BACKTEST_UNKNOWN);
  }

  private static UUID runKey(String run) {
    return key(run, RiskProfileProblem.BACKTEST_UNKNOWN);
  }

  private ProfileAnswers.One withWarnings(RiskProfile saved, HttpServletRequest request) {
    List<Fault> warnings = advice.warnings(saved.content().rule(), COUNT_PATIENCE);
    return answer(saved, warnings, Optional.of(request));
  }

  private ProfileAnswers.One answer(
      RiskProfile profile, List<Fault> warnings, Optional<HttpServletRequest> request) {
    return ProfileAnswers.One.of(
        profile,
        profiles.audience(profile),
        profiles.today(),
        request
            .map(asked -> ProfileAnswers.Warning.of(warnings, languages.texts(asked)))
            .orElse(List.of()));
  }

  private static String tag(RiskProfile profile) {
    return "\"" + profile.version() + "\"";
  }

  private static int version(String match) {
    if (!match.matches("(W/)?\"[0-9]{1,9}\"|[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    return Integer.parseInt(match.replaceAll("[^0-9]", ""));
  }

  static UUID key(String text, RiskProfileProblem absent) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(absent);
    }
  }
}
