package org.mekongdragon.targeting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;

/**
 * What rules speak about.
 *
 * @param asked every field that a rule names
 * @param remembered those whose past a rule asks for
 */
public record RuleFields(Set<Field> asked, Set<Field> remembered) {

  /** What the rules of these profiles speak about. */
  public static RuleFields of(Collection<Profile> profiles) {
    RuleFields fields = new RuleFields(EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class));
    profiles.forEach(profile -> fields.add(profile.rule()));
    return fields;
  }

  /** What a rule speaks about. */
  public static RuleFields of(Condition rule) {
    RuleFields fields = new RuleFields(EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class));
    fields.add(rule);
    return fields;
  }

  /** Whether a rule compares money. */
  public boolean asksForMoney() {
    return asked.contains(Field.VALUE) || asked.contains(Field.VALUE_PER_KG);
  }

  private void add(Condition rule) {
    switch (rule) {
      case Condition.All all -> addAll(all.conditions());
      case Condition.Any any -> addAll(any.conditions());
      case Condition.Not not -> add(not.condition());
      case Condition.In in -> asked.add(in.field());
      case Condition.StartsWith starts -> asked.add(starts.field());
      case Condition.Contains contains -> asked.add(contains.field());
      case Condition.Compare compare -> asked.add(compare.field());
      case Condition.Between between -> asked.add(between.field());
      case Condition.Arrives arrives -> asked.add(Field.ARRIVAL);
      case Condition.ArrivesBetween between -> asked.add(Field.ARRIVAL);
      case Condition.Missing missing -> asked.add(missing.field());
      case Condition.SeenBefore seen -> remember(seen.field());
      case Condition.CountWithin count -> remember(count.field());
    }
  }

  private void addAll(List<Condition> rules) {
    rules.forEach(this::add);
  }

  private void remember(Field field) {
    asked.add(field);
    remembered.add(field);
  }
}
