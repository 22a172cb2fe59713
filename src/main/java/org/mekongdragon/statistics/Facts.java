package org.mekongdragon.statistics;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The released facts of one operation: its cases, and its goods lines. */
record Facts(FactColumns cases, FactColumns lines) {

  static Facts none() {
    return new Facts(FactColumns.none(), FactColumns.none());
  }

  /** All facts that a source hands over. */
  static Facts of(Consumer<Consumer<Fact>> source) {
    return none().plus(source);
  }

  /**
   * The same with more facts. Only the latest may be asked, and by one thread at a time.
   *
   * @param changed records whose earlier rows are gone
   */
  Facts with(Set<UUID> changed, Collection<Fact> facts) {
    Facts left = new Facts(cases.without(changed), lines.without(changed));
    return left.plus(facts::forEach);
  }

  private Facts plus(Consumer<Consumer<Fact>> source) {
    FactColumns.Builder moreCases = new FactColumns.Builder(cases);
    FactColumns.Builder moreLines = new FactColumns.Builder(lines);
    source.accept(fact -> (fact.line() == 0 ? moreCases : moreLines).add(fact));
    return new Facts(moreCases.build(), moreLines.build());
  }

  /** What a measure counts. */
  FactColumns of(Measure measure) {
    return measure.isByCase() ? cases : lines;
  }

  long rows() {
    return (long) cases.rows() + lines.rows();
  }
}
