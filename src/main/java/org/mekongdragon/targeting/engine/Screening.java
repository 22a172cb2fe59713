package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.List;

/** A worker of a {@link Screener} for one thread. Its hits are valid until the next record. */
public final class Screening {

  private final Screener screener;
  private final Cells cells = new Cells();
  private Snapshot snapshot;
  private Cells.Wanted wanted;
  private Facts baseFacts;
  private Facts deltaFacts;
  private Profile[] hits = new Profile[16];
  private int count;

  Screening(Screener screener) {
    this.screener = screener;
    snapshot = screener.snapshot();
    wanted = snapshot.wanted();
    baseFacts = snapshot.base().facts();
    deltaFacts = snapshot.delta().facts();
  }

  /** Screens a record with the profiles of this moment; answers the number of hits. */
  public int screen(CargoRecord cargo, Circumstances circumstances) {
    refresh();
    cells.read(cargo, wanted);
    return match(circumstances);
  }

  /**
   * A profile that the record fulfils.
   *
   * @param index below the number of hits, in their order
   */
  public Profile profile(int index) {
    return hits[java.util.Objects.checkIndex(index, count)];
  }

  /** The cells to fill for the next record; then {@link #match}. */
  Cells cells() {
    return cells;
  }

  Cells.Wanted wanted() {
    return wanted;
  }

  /** Takes up what has changed. */
  @SuppressWarnings("ReferenceEquality")
  void refresh() {
    Snapshot now = screener.snapshot();
    if (now != snapshot) {
      baseFacts = now.base() == snapshot.base() ? baseFacts : now.base().facts();
      deltaFacts = now.delta().facts();
      snapshot = now;
      wanted = now.wanted();
    }
  }

  /** Drops what would keep profiles in memory. */
  void release() {
    Arrays.fill(hits, 0, count, null);
    count = 0;
  }

  int match(Circumstances circumstances) {
    count = 0;
    Segment base = snapshot.base();
    base.match(cells, baseFacts, circumstances);
    if (!snapshot.changed()) {
      take(base.profiles(), baseFacts);
      return count;
    }
    for (int i = 0; i < baseFacts.hitCount; i++) {
      if (!snapshot.isReplaced(baseFacts.hits[i])) {
        take(base.profiles().get(baseFacts.hits[i]));
      }
    }
    int split = count;
    snapshot.delta().match(cells, deltaFacts, circumstances);
    take(snapshot.delta().profiles(), deltaFacts);
    if (split > 0 && count > split) {
      Arrays.sort(hits, 0, count);
    }
    return count;
  }

  private void take(List<Profile> profiles, Facts facts) {
    for (int i = 0; i < facts.hitCount; i++) {
      take(profiles.get(facts.hits[i]));
    }
  }

  private void take(Profile profile) {
    if (count == hits.length) {
      hits = Arrays.copyOf(hits, 2 * count);
    }
    hits[count++] = profile;
  }
}
