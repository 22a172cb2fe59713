package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.List;

/** A worker of a {@link Screener} for one thread. Its hits are valid until the next record. */
public final class Screening {

  private final Screener screener;
  private final Cells cells = new Cells();
  private Snapshot snapshot;
  private Cells.Wanted wanted;
  private RawValues base;
  private RawValues delta;
  private Profile[] hits = new Profile[16];
  private int count;

  Screening(Screener screener) {
    this.screener = screener;
    snapshot = screener.snapshot();
    wanted = snapshot.wanted();
    base = snapshot.base().values();
    delta = snapshot.delta().values();
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
      base = now.base() == snapshot.base() ? base : now.base().values();
      delta = now.delta().values();
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
    Segment large = snapshot.base();
    large.match(cells, base, circumstances);
    if (!snapshot.changed()) {
      take(large.profiles(), base.facts);
      return count;
    }
    for (int i = 0; i < base.facts.hitCount; i++) {
      if (!snapshot.isReplaced(base.facts.hits[i])) {
        take(large.profiles().get(base.facts.hits[i]));
      }
    }
    int split = count;
    snapshot.delta().match(cells, delta, circumstances);
    take(snapshot.delta().profiles(), delta.facts);
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
