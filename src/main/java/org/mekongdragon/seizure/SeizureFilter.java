package org.mekongdragon.seizure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Regime;

/**
 * Which records of an operation; what is empty does not narrow.
 *
 * @param text words that must all occur, without case and accents; numbers count as words
 * @param states empty for all but withdrawn and merged ones
 * @param code substance or taxon of any goods line
 */
public record SeizureFilter(
    String operation,
    String text,
    Set<SeizureState> states,
    Set<Regime> regimes,
    String code,
    Where where,
    How how,
    Span span,
    Optional<UUID> unit) {

  /** Keeps copies. */
  public SeizureFilter {
    states = Set.copyOf(states);
    regimes = Set.copyOf(regimes);
  }

  /** Where and whose; codes, empty for all. */
  public record Where(String country, String admin1, String place, String owner, String lead) {

    /** Anywhere. */
    public static final Where ANY = new Where("", "", "", "", "");
  }

  /** How it travelled and was found; codes of the reference lists, empty for all. */
  public record How(String mode, String direction, String detection) {

    /** Anyhow. */
    public static final How ANY = new How("", "", "");
  }

  /** Days of occurrence, both included. */
  public record Span(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Always. */
    public static final Span ANY = new Span(Optional.empty(), Optional.empty());
  }

  /** Every record that stands. */
  public static SeizureFilter of(String operation) {
    return new SeizureFilter(
        operation, "", Set.of(), Set.of(), "", Where.ANY, How.ANY, Span.ANY, Optional.empty());
  }

  /** The same with these words. */
  public SeizureFilter withText(String words) {
    return new SeizureFilter(operation, words, states, regimes, code, where, how, span, unit);
  }

  /** The same in these states. */
  public SeizureFilter in(SeizureState... only) {
    return new SeizureFilter(operation, text, Set.of(only), regimes, code, where, how, span, unit);
  }

  /** The same of one organisation. */
  public SeizureFilter ownedBy(String organisation) {
    return new SeizureFilter(
        operation,
        text,
        states,
        regimes,
        code,
        new Where(where.country(), where.admin1(), where.place(), organisation, where.lead()),
        how,
        span,
        unit);
  }

  /** The states looked for. */
  Set<SeizureState> wanted() {
    return states.isEmpty()
        ? Set.of(SeizureState.REPORTED, SeizureState.RETURNED, SeizureState.RELEASED)
        : states;
  }
}
