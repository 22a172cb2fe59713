package org.mekongdragon.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Brings the text of a rule and its rows of conditions together: whichever was changed counts, and
 * the other is written anew.
 */
@Component
class RuleEditor {

  private static final int MOST_ROWS = 40;
  private static final int MOST_MARKED = 40;
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final RuleAdvice advice;

  RuleEditor(RuleAdvice advice) {
    this.advice = advice;
  }

  /**
   * What was typed.
   *
   * @param rule the text as it is
   * @param was the text for which the rows stood; empty at first
   * @param rows as they are
   * @param wish {@code add}, {@code remove-3}, {@code use-text}, {@code use-rows} or empty
   */
  record Typed(String rule, String was, List<RuleRow> rows, String wish) {

    Typed {
      rule = rule.replace("\r\n", "\n").strip();
      was = was.replace("\r\n", "\n").strip();
      rows = List.copyOf(rows);
    }

    static Typed text(String rule) {
      return new Typed(rule, rule, List.of(), "use-text");
    }

    static Typed of(Map<String, List<String>> form) {
      List<String> fields = form.getOrDefault("field", List.of());
      List<RuleRow> rows = new ArrayList<>();
      for (int i = 0; i < Math.min(fields.size(), MOST_ROWS); i++) {
        rows.add(new RuleRow(fields.get(i), at(form, "op", i), at(form, "values", i)));
      }
      return new Typed(at(form, "rule", 0), at(form, "was", 0), rows, at(form, "do", 0));
    }

    private static String at(Map<String, List<String>> form, String name, int index) {
      List<String> values = form.getOrDefault(name, List.of());
      return index < values.size() ? values.get(index) : "";
    }
  }

  /** The rule that counts, the rows that stand for it, and what is wrong with either. */
  private record Both(String rule, Optional<List<RuleRow>> rows, List<Fault> faults) {}

  /**
   * The rule that counts.
   *
   * @throws Problem {@code risk-profile-two-ways}, {@code risk-profile-row}
   */
  String rule(Typed typed) {
    Both both = both(typed);
    Problem.throwIfAny(both.faults());
    return both.rule();
  }

  EditorView view(Typed typed, Texts texts) {
    Both both = both(typed);
    List<RuleRow> rows = new ArrayList<>(both.rows().orElse(List.of()));
    if (both.rows().isPresent() && rows.isEmpty()) {
      rows.add(RuleRow.BLANK);
    }
    List<EditorView.Row> views = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      views.add(row(i, rows.get(i), both.faults(), texts));
    }
    boolean disputed =
        both.faults().stream()
            .anyMatch(fault -> fault.code() == RiskProfileProblem.RISK_PROFILE_TWO_WAYS);
    return new EditorView(
        both.rule(),
        both.faults().isEmpty() ? both.rule() : typed.was(),
        both.rows().isPresent(),
        views,
        fields(texts),
        disputed ? fault(both.rule(), both.faults().getFirst(), texts) : check(both.rule(), texts));
  }

  /** What is known of a text: what is wrong where, or what it says and would have hit. */
  EditorView.Check check(String rule, Texts texts) {
    if (rule.isBlank()) {
      return EditorView.Check.NONE;
    }
    try {
      RuleAdvice.Advice known = advice.of(rule, PATIENCE);
      return new EditorView.Check(
          "",
          "",
          "",
          "",
          new RuleWords(texts).of(Rules.parse(rule)),
          known.warnings().stream().map(texts::of).toList(),
          known
              .count()
              .map(count -> texts.of("profile.check.count", count.hits(), count.searched()))
              .orElse(""));
    } catch (Problem problem) {
      return fault(rule, problem.faults().getFirst(), texts);
    }
  }

  private static EditorView.Check fault(String rule, Fault fault, Texts texts) {
    int position =
        !fault.arguments().isEmpty() && fault.arguments().getFirst() instanceof Integer place
            ? place
            : 0;
    int from = Math.clamp(position - 1L, 0, rule.length());
    String found = fault.arguments().size() > 1 ? fault.arguments().get(1).toString() : "";
    int marked = position == 0 ? 0 : Math.clamp(found.length(), 1, MOST_MARKED);
    int to = Math.min(rule.length(), from + marked);
    return new EditorView.Check(
        texts.of(fault),
        rule.substring(0, from),
        rule.substring(from, to),
        rule.substring(to),
        "",
        List.of(),
        "");
  }

  private static Both both(Typed typed) {
    boolean textChanged = !typed.rule().equals(typed.was());
    try {
      List<RuleRow> rows = changed(typed);
      boolean rowsChanged = !said(typed.rows(), typed.was());
      if (typed.wish().equals("use-text") || (!rowsChanged && textChanged)) {
        return fromText(typed.rule());
      }
      if (rowsChanged && textChanged && !typed.wish().equals("use-rows")) {
        return new Both(
            typed.rule(),
            Optional.of(rows),
            List.of(Fault.of("rule", RiskProfileProblem.RISK_PROFILE_TWO_WAYS)));
      }
      String rule = said(rows, typed.was()) ? typed.was() : RuleRow.print(rows);
      boolean none = rows.isEmpty() && !typed.was().isEmpty();
      return none ? fromText(typed.rule()) : new Both(rule, Optional.of(rows), List.of());
    } catch (Problem problem) {
      return typed.wish().equals("use-text")
          ? fromText(typed.rule())
          : new Both(typed.rule(), Optional.of(changed(typed)), problem.faults());
    }
  }

  private static List<RuleRow> changed(Typed typed) {
    List<RuleRow> rows = new ArrayList<>(typed.rows());
    if (typed.wish().equals("add") && rows.size() < MOST_ROWS) {
      rows.add(RuleRow.BLANK);
    }
    if (typed.wish().matches("remove-[0-9]{1,3}")) {
      int number = Integer.parseInt(typed.wish().substring(7));
      if (number < rows.size()) {
        rows.remove(number);
      }
    }
    return rows;
  }

  /** Whether the rows say what the text says; no rows say nothing against it. */
  private static boolean said(List<RuleRow> rows, String text) {
    if (rows.isEmpty()) {
      return true;
    }
    String rule = RuleRow.print(rows);
    try {
      return text.isEmpty() ? rule.isEmpty() : Rules.print(Rules.parse(text)).equals(rule);
    } catch (Problem wrong) {
      return rule.isEmpty();
    }
  }

  private static Both fromText(String rule) {
    try {
      Optional<List<RuleRow>> rows =
          rule.isEmpty() ? Optional.of(List.of()) : RuleRow.of(Rules.parse(rule));
      return new Both(rule, rows.filter(all -> all.size() <= MOST_ROWS), List.of());
    } catch (Problem wrong) {
      return new Both(rule, Optional.empty(), List.of());
    }
  }

  private static EditorView.Row row(int number, RuleRow row, List<Fault> faults, Texts texts) {
    Optional<RowOperator> operator = row.chosen();
    String help = operator.map(known -> texts.of("profile.values." + kind(row, known))).orElse("");
    String error =
        faults.stream()
            .filter(fault -> fault.field().equals("row" + number))
            .findFirst()
            .map(fault ->
                fault.code() == RiskProfileProblem.RISK_PROFILE_ROW
                    ? texts.problem(fault.code(), help)
                    : texts.of(fault))
            .orElse("");
    List<Choice> operators =
        row.named().map(RowOperator::of).orElse(List.of(RowOperator.values())).stream()
            .map(one -> new Choice(one.code(), texts.of("profile.op." + one.code())))
            .toList();
    return new EditorView.Row(
        number,
        row.field(),
        operator.map(RowOperator::code).orElse(row.operator()),
        row.values(),
        operators,
        help,
        error);
  }

  /** Which words say what the values of a row are. */
  private static String kind(RuleRow row, RowOperator operator) {
    return switch (operator) {
      case MISSING, PRESENT -> "none";
      case SEEN_BEFORE, NOT_SEEN_BEFORE -> "days";
      case COUNT_FROM, COUNT_BELOW -> "count";
      default -> {
        Field field = row.named().orElseThrow();
        String kind = field.kind().name().toLowerCase(java.util.Locale.ROOT);
        yield operator == RowOperator.BETWEEN ? kind + "-two" : kind;
      }
    };
  }

  private static List<Choice> fields(Texts texts) {
    RuleWords words = new RuleWords(texts);
    return Arrays.stream(Field.values())
        .map(field -> new Choice(field.word(), words.field(field)))
        .toList();
  }
}
