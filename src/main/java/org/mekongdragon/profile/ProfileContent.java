package org.mekongdragon.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Wordings;

/**
 * What one version of a profile says.
 *
 * @param name at most 120 characters, one line
 * @param rule in the language of {@link org.mekongdragon.targeting.engine.Rules}, as it was written
 * @param severity 0 to 100, the gravest highest
 * @param explanation why such consignments are worth opening, at most 2,000 characters
 * @param validFrom first day
 * @param validTo last day; empty for no end
 * @param words name and explanation in further languages
 */
public record ProfileContent(
    String name,
    String rule,
    int severity,
    String explanation,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    ProfileState state,
    Wordings words) {

  /** The gravest. */
  public static final int MOST_SEVERE = 100;

  /** What counts where nothing is said. */
  public static final int USUAL_SEVERITY = 50;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EXPLANATION = 2_000;

  /**
   * Checks all but the rule's language.
   *
   * @throws Problem {@code risk-profile-name}, {@code risk-profile-severity}, {@code
   *     risk-profile-explanation}, {@code risk-profile-validity}
   */
  public ProfileContent {
    name = name.strip();
    explanation = explanation.strip().replace("\r\n", "\n");
    rule = rule.strip();
    List<Fault> faults = new ArrayList<>();
    if (name.isEmpty() || !isName(name)) {
      faults.add(Fault.of("name", RiskProfileProblem.RISK_PROFILE_NAME, LONGEST_NAME));
    }
    if (severity < 0 || severity > MOST_SEVERE) {
      faults.add(Fault.of("severity", RiskProfileProblem.RISK_PROFILE_SEVERITY, MOST_SEVERE));
    }
    if (!isExplanation(explanation)) {
      faults.add(
          Fault.of(
              "explanation", RiskProfileProblem.RISK_PROFILE_EXPLANATION, LONGEST_EXPLANATION));
    }
    words
        .all()
        .forEach((language, said) -> {
          if (!isName(said.name())) {
            String field = "name." + language.code();
            faults.add(Fault.of(field, RiskProfileProblem.RISK_PROFILE_NAME, LONGEST_NAME));
          }
          if (!isExplanation(said.text())) {
            faults.add(
                Fault.of(
                    "explanation." + language.code(),
                    RiskProfileProblem.RISK_PROFILE_EXPLANATION,
                    LONGEST_EXPLANATION));
          }
        });
    boolean inOrder = validTo.isEmpty() || !validTo.get().isBefore(validFrom);
    boolean inReach = isDay(validFrom) && validTo.filter(day -> !isDay(day)).isEmpty();
    if (!inOrder || !inReach) {
      faults.add(Fault.of("validTo", RiskProfileProblem.RISK_PROFILE_VALIDITY));
    }
    Problem.throwIfAny(faults);
  }

  /** In the writer's language alone. */
  public ProfileContent(
      String name,
      String rule,
      int severity,
      String explanation,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      ProfileState state) {
    this(name, rule, severity, explanation, validFrom, validTo, state, Wordings.NONE);
  }

  /** The same in another state. */
  public ProfileContent in(ProfileState other) {
    return new ProfileContent(name, rule, severity, explanation, validFrom, validTo, other, words);
  }

  /** The same with other further languages. */
  public ProfileContent saying(Wordings other) {
    return new ProfileContent(name, rule, severity, explanation, validFrom, validTo, state, other);
  }

  /** The name for a reader. */
  public String name(Language reader) {
    return words.name(reader, name);
  }

  /** The explanation for a reader. */
  public String explanation(Language reader) {
    return words.text(reader, explanation);
  }

  /** Whether it screens on a day. */
  public boolean isLive(LocalDate day) {
    return state == ProfileState.ON
        && !day.isBefore(validFrom)
        && validTo.filter(day::isAfter).isEmpty();
  }

  private static boolean isDay(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 9999;
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && isPlain(name);
  }

  private static boolean isExplanation(String text) {
    return text.length() <= LONGEST_EXPLANATION && isPlain(text.replace("\n", ""));
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t');
  }
}
