package org.mekongdragon.profile;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.Audience;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.JsonObjects;
import org.mekongdragon.web.Wordings;
import tools.jackson.databind.JsonNode;

/** Reads a profile that a program sends; what is wrong is collected by field. */
final class ProfileJson {

  private static final int LARGEST = 8 << 20;

  private final JsonNode body;
  private final List<Fault> faults = new ArrayList<>();

  private ProfileJson(JsonNode body) {
    this.body = body;
  }

  /**
   * @throws Problem {@code too-large}, {@code unreadable}
   */
  static ProfileJson read(InputStream in) {
    return new ProfileJson(JsonObjects.read(in, LARGEST));
  }

  /** A new profile; without {@code on} or {@code state} it is a draft. */
  NewProfile newProfile(LocalDate today) {
    ProfileContent content = content(today, ProfileState.DRAFT);
    return new NewProfile(text("id"), content, audience());
  }

  /** What a version says; what is left out is as usual, the state as it was. */
  ProfileContent content(LocalDate today, ProfileState before) {
    return content(today, before, Wordings.NONE);
  }

  /** The same; without {@code words} those of before stay. */
  ProfileContent content(LocalDate today, ProfileState before, Wordings known) {
    int severity = severity();
    LocalDate from = day("validFrom").orElse(today);
    Optional<LocalDate> to = day("validTo");
    ProfileState state = state(before);
    Problem.throwIfAny(faults);
    return new ProfileContent(
        text("name"), text("rule"), severity, text("explanation"), from, to, state, words(known));
  }

  /** {@code {"vi": {"name": …, "explanation": …}}}. */
  private Wordings words(Wordings before) {
    JsonNode words = body.path("words");
    return words.isObject() ? Wordings.read(words, "explanation") : before;
  }

  String rule() {
    return text("rule");
  }

  String why() {
    return text("why");
  }

  /** The readers in an operation: {@code {"operation": …, "grants": […]}}. */
  private Optional<Audience> audience() {
    JsonNode audience = body.path("audience");
    if (!audience.isObject()) {
      return Optional.empty();
    }
    List<String> grants = new ArrayList<>();
    audience.path("grants").forEach(grant -> grants.add(grant.asString("")));
    return Optional.of(
        new Audience(
            audience.path("operation").asString(""), grants.isEmpty() ? List.of("all") : grants));
  }

  private int severity() {
    JsonNode severity = body.path("severity");
    if (severity.isMissingNode() || severity.isNull()) {
      return ProfileContent.USUAL_SEVERITY;
    }
    if (!severity.isIntegralNumber() || !severity.canConvertToInt()) {
      fault("severity", RiskProfileProblem.RISK_PROFILE_SEVERITY, ProfileContent.MOST_SEVERE);
      return 0;
    }
    return severity.intValue();
  }

  private Optional<LocalDate> day(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fault(field, RiskProfileProblem.RISK_PROFILE_VALIDITY);
      return Optional.empty();
    }
  }

  private ProfileState state(ProfileState before) {
    if (body.path("on").isBoolean()) {
      return body.path("on").booleanValue() ? ProfileState.ON : off(before);
    }
    String state = text("state");
    if (state.isEmpty()) {
      return before;
    }
    return ProfileState.of(state)
        .orElseGet(() -> {
          fault("state", RiskProfileProblem.RISK_PROFILE_STATE);
          return before;
        });
  }

  private static ProfileState off(ProfileState before) {
    return before == ProfileState.ON ? ProfileState.OFF : before;
  }

  private String text(String field) {
    JsonNode value = body.path(field);
    return value.isMissingNode() || value.isNull() ? "" : value.asString("").strip();
  }

  private void fault(String field, ProblemCode code, Object... arguments) {
    faults.add(Fault.of(field, code, arguments));
  }
}
