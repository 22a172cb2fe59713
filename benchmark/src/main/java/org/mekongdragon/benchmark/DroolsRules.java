package org.mekongdragon.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;

/** Drools, one rule a profile; single values are compared with literals, which it hashes. */
final class DroolsRules implements Contestant {

  private final List<Flat> records;
  private KieBase base;

  DroolsRules(List<Flat> records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "Drools 10.1";
  }

  @Override
  public void load(List<Profile> profiles) {
    String rules =
        profiles.stream()
            .map(
                p ->
                    "rule \""
                        + p.id()
                        + "\" when $f : Flat("
                        + constraint(p.rule())
                        + ") then sink.accept($f, \""
                        + p.id()
                        + "\"); end\n")
            .collect(Collectors.joining());
    base =
        new KieHelper()
            .addContent(
                "package org.mekongdragon.benchmark\nglobal java.util.function.BiConsumer sink;\n"
                    + rules,
                ResourceType.DRL)
            .build();
  }

  @Override
  public void match(int from, int to, Sink sink) {
    java.util.function.BiConsumer<Flat, String> hit = (flat, id) -> sink.hit(flat.number, id);
    for (int i = from; i < to; i += 100) {
      KieSession session = base.newKieSession();
      session.setGlobal("sink", hit);
      for (int k = i; k < Math.min(to, i + 100); k++) {
        session.insert(records.get(k));
      }
      session.fireAllRules();
      session.dispose();
    }
  }

  private static String constraint(Condition rule) {
    return switch (rule) {
      case Condition.All all ->
          all.conditions().stream()
              .map(part -> "(" + constraint(part) + ")")
              .collect(Collectors.joining(" && "));
      case Condition.Any any ->
          any.conditions().stream()
              .map(part -> "(" + constraint(part) + ")")
              .collect(Collectors.joining(" || "));
      case Condition.Not not -> "!(" + constraint(not.condition()) + ")";
      case Condition.In in -> oneOf(in.field(), in.values());
      case Condition.StartsWith starts -> oneOf(starts.field(), starts.prefixes());
      case Condition.Contains c ->
          c.terms().stream()
              .map(term -> term(c.field(), c.field().key(term)))
              .collect(Collectors.joining(" || "));
      case Condition.Compare c ->
          name(c.field()) + " " + c.relation().sign() + " " + c.limit();
      case Condition.Between b ->
          name(b.field()) + " >= " + b.low() + " && " + name(b.field()) + " <= " + b.high();
      default -> throw new IllegalArgumentException(rule.toString());
    };
  }

  private static String oneOf(Field field, List<String> values) {
    return values.stream()
        .map(field::key)
        .map(
            key ->
                field.isRepeated()
                    ? name(field) + " contains \"" + key + "\""
                    : name(field) + suffix(field, key) + " == \"" + key + "\"")
        .collect(Collectors.joining(" || "));
  }

  private static String suffix(Field field, String key) {
    return field.kind() == Field.Kind.PLACE && field != Field.ORIGIN && key.length() == 2
        ? "Country"
        : "";
  }

  private static String term(Field field, String key) {
    return Flat.split(key).size() == 1
        ? name(field) + " contains \"" + key + "\""
        : "phrase(\"" + key + "\")";
  }

  private static String name(Field field) {
    return switch (field) {
      case GROSS_MASS -> "mass";
      case VALUE_PER_KG -> "valuePerKg";
      default -> field.word();
    };
  }
}
