package org.mekongdragon.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Wordings;

/**
 * What one version of a group says.
 *
 * @param title what people call it, one line of at most 120 characters
 * @param explanation why these belong together, at most 2,000 characters
 * @param terms in the order in which they were written, each once; 1 to {@value #MOST_TERMS}
 * @param retired whether new rules may no longer name it
 * @param words title and explanation in further languages
 */
record GroupContent(
    GroupKind kind,
    String title,
    String explanation,
    List<String> terms,
    boolean retired,
    Wordings words) {

  /** The most terms of one group. */
  static final int MOST_TERMS = 20_000;

  /** The longest term. */
  static final int LONGEST_TERM = 200;

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_EXPLANATION = 2_000;

  /**
   * @throws Problem with all faults: {@code group-title}, {@code risk-profile-explanation}, {@code
   *     group-empty}, {@code group-large}, {@code group-term}
   */
  GroupContent {
    title = title.strip();
    explanation = explanation.strip().replace("\r\n", "\n");
    List<Fault> faults = new ArrayList<>();
    title("title", title, faults);
    if (title.isEmpty()) {
      faults.add(Fault.of("title", GroupProblem.GROUP_TITLE, LONGEST_TITLE));
    }
    explanation("explanation", explanation, faults);
    words
        .all()
        .forEach((language, said) -> {
          title("title." + language.code(), said.name(), faults);
          explanation("explanation." + language.code(), said.text(), faults);
        });
    terms = once(kind, terms, faults);
    Problem.throwIfAny(faults);
  }

  /** The title for a reader. */
  String title(Language reader) {
    return words.name(reader, title);
  }

  /** The explanation for a reader. */
  String explanation(Language reader) {
    return words.text(reader, explanation);
  }

  GroupContent retired(boolean other) {
    return new GroupContent(kind, title, explanation, terms, other, words);
  }

  private static void title(String field, String title, List<Fault> faults) {
    if (title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
      faults.add(Fault.of(field, GroupProblem.GROUP_TITLE, LONGEST_TITLE));
    }
  }

  private static void explanation(String field, String text, List<Fault> faults) {
    if (text.length() > LONGEST_EXPLANATION) {
      faults.add(Fault.of(field, RiskProfileProblem.RISK_PROFILE_EXPLANATION, LONGEST_EXPLANATION));
    }
  }

  private static List<String> once(GroupKind kind, List<String> terms, List<Fault> faults) {
    Map<String, String> byKey = new LinkedHashMap<>();
    for (String written : terms) {
      String term = written.strip();
      String key = kind.key(term);
      if (term.isEmpty()) {
        continue;
      }
      if (key.isEmpty() || term.length() > LONGEST_TERM || term.startsWith("@")) {
        faults.add(Fault.of("terms", GroupProblem.GROUP_TERM, cut(term)));
      } else {
        byKey.putIfAbsent(key, term);
      }
      if (byKey.size() > MOST_TERMS || faults.size() > 20) {
        break;
      }
    }
    if (byKey.size() > MOST_TERMS) {
      faults.add(Fault.of("terms", GroupProblem.GROUP_LARGE, MOST_TERMS));
    } else if (byKey.isEmpty() && faults.stream().noneMatch(one -> one.field().equals("terms"))) {
      faults.add(Fault.of("terms", GroupProblem.GROUP_EMPTY));
    }
    return List.copyOf(byKey.values());
  }

  static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
