package org.mekongdragon.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mekongdragon.audit.Audited;

/** What a change of the plan changed, for the record. */
final class PlanChange {

  private static final int LONGEST = 120;

  private PlanChange() {}

  static Audited audited(Operation before, Plan after) {
    Audited audited =
        Audited.of("operation.changed", Operations.subject(before.code()), before.code());
    Map<String, Object> old = facts(before.plan());
    for (Map.Entry<String, Object> fact : facts(after).entrySet()) {
      Object was = old.get(fact.getKey());
      if (!Objects.equals(was, fact.getValue())) {
        audited = audited.with(fact.getKey(), shortened(was) + " → " + shortened(fact.getValue()));
      }
    }
    return audited;
  }

  private static Map<String, Object> facts(Plan plan) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("series", plan.series());
    facts.put("phase", plan.phase());
    facts.put(
        "titles", plan.titles().en() + " / " + plan.titles().vi() + " / " + plan.titles().zh());
    facts.put("legalBasis", plan.legalBasis());
    facts.put("scope", plan.scope());
    facts.put("modes", plan.modes());
    facts.put("periods", plan.periods().stream().map(PlanChange::days).toList());
    facts.put("sharesTotals", plan.sharesTotals());
    facts.put("band", plan.band());
    return facts;
  }

  private static String days(Period period) {
    return period.kind().code()
        + " "
        + period.from()
        + "/"
        + period.to().map(Object::toString).orElse("")
        + (period.source().isEmpty() ? "" : " (" + period.source() + ")");
  }

  private static String shortened(@org.jspecify.annotations.Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
