package org.mekongdragon.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;

/** Operations as they are typed. */
final class OperationForm {

  private OperationForm() {}

  static Plan plan(Fields fields) {
    return fields.done(() -> read(fields));
  }

  static NewOperation newOperation(Fields fields, Optional<String> previous) {
    return fields.done(() -> {
      String code = fields.filled("code", 20);
      if (!code.isEmpty() && !NewOperation.isCode(code)) {
        fields.fault("code", OperationProblem.OPERATION_CODE);
      }
      MemberRole role = fields.choice("role", MemberRole.class);
      return new NewOperation(code, read(fields), role, previous);
    });
  }

  private static Plan read(Fields fields) {
    List<Period> periods = new ArrayList<>();
    fields
        .filledItems("periods")
        .forEach(item -> item.make(() -> period(item)).ifPresent(periods::add));
    Optional<Titles> titles =
        fields.make(() ->
            new Titles(
                fields.line("titles.en", 200),
                fields.line("titles.vi", 200),
                fields.line("titles.zh", 200)));
    return new Plan(
        fields.filled("series", 20),
        fields.number("phase", 1, Plan.HIGHEST_PHASE),
        titles.orElse(new Titles("-", "", "")),
        fields.paragraph("legalBasis", Plan.LONGEST_BASIS),
        fields.filledChoices("scope", Regime.class),
        fields.filledChoices("modes", TransportMode.class),
        periods,
        fields.flag("sharesTotals"),
        fields.number("band", 1, Plan.BANDS));
  }

  private static Period period(Fields item) {
    return new Period(
        item.choice("kind", Period.Kind.class),
        item.filledDay("from"),
        item.day("to"),
        item.line("source", 500));
  }

  /** The form's values for an operation that is there. */
  static Map<String, List<String>> values(Plan plan) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("series", List.of(plan.series()));
    values.put("phase", List.of(Integer.toString(plan.phase())));
    values.put("titles.en", List.of(plan.titles().en()));
    values.put("titles.vi", List.of(plan.titles().vi()));
    values.put("titles.zh", List.of(plan.titles().zh()));
    values.put("legalBasis", List.of(plan.legalBasis()));
    values.put("scope", plan.scope().stream().map(Regime::code).toList());
    values.put("modes", plan.modes().stream().map(TransportMode::code).toList());
    values.put("sharesTotals", List.of(Boolean.toString(plan.sharesTotals())));
    values.put("band", List.of(Integer.toString(plan.band())));
    for (int i = 0; i < plan.periods().size(); i++) {
      Period period = plan.periods().get(i);
      String start = "periods[" + i + "].";
      values.put(start + "kind", List.of(period.kind().code()));
      values.put(start + "from", List.of(period.from().toString()));
      values.put(start + "to", period.to().map(Object::toString).stream().toList());
      values.put(start + "source", List.of(period.source()));
    }
    return values;
  }
}
