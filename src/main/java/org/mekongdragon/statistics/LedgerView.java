package org.mekongdragon.statistics;

/** Figures of the ledger, in the reader's words. */
public final class LedgerView {

  private LedgerView() {}

  /**
   * A figure with its history.
   *
   * @param added who entered it and when; empty in lists
   * @param ended how it ended, empty while it stands
   * @param isOver whether it no longer stands
   * @param successor the page of the corrected figure, empty when there is none
   */
  public record Entry(
      FiguresView.Printed figure,
      String href,
      String added,
      String ended,
      boolean isOver,
      String why,
      String successor) {}
}
