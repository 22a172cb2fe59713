package org.mekongdragon.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.targeting.RuleGroups;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.stereotype.Component;

/**
 * The groups that rules may name with {@code @}, made of the reference lists in force; see {@code
 * docs/formats/rule-groups.md}. Another edition of a list is seen at once in the process that loads
 * it, and within a minute elsewhere.
 */
@Component
class WordGroups {

  /** Stands for the terms of a group whose name alone is asked for. */
  private static final Optional<List<String>> ANY_TERM = Optional.of(List.of("any"));

  private record Memory(long load, Map<String, WordGroup> groups) {}

  private final Reference reference;
  private volatile Optional<Memory> memory = Optional.empty();

  WordGroups(Reference reference) {
    this.reference = reference;
  }

  Optional<WordGroup> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** By name, those of the simplest kind first. */
  Map<String, WordGroup> all() {
    Optional<Memory> known = memory;
    long load = load();
    if (known.filter(is -> is.load() == load).isPresent()) {
      return known.get().groups();
    }
    Map<String, WordGroup> read = new GroupCatalogue(reference).read();
    memory = Optional.of(new Memory(load, read));
    return read;
  }

  /** A number that differs when a list was loaded anew. */
  long load() {
    return reference.lastLoad();
  }

  /**
   * Reads a rule and puts the lists in the place of the groups.
   *
   * @param units groups that units defined; they stand before the reference lists
   * @throws Problem a {@code rule-…} code with position
   */
  Condition expanded(String rule, List<GroupPin> units) {
    Function<String, Optional<List<String>>> own = GroupPin.terms(units);
    return RuleGroups.expanded(
        rule, name -> own.apply(name).or(() -> terms(name)), () -> all().keySet());
  }

  /** The groups that a rule names, without the {@code @}, each once. */
  static Set<String> named(Condition rule) {
    Set<String> names = new LinkedHashSet<>();
    var _ =
        Rules.expand(
            rule,
            name -> {
              names.add(name);
              return ANY_TERM;
            });
    return names;
  }

  private Optional<List<String>> terms(String name) {
    return find(name).map(WordGroup::terms);
  }
}
