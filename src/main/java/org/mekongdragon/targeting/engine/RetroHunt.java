package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Tries one rule on all records of a {@link ColumnStore}: rare values by the rows that have them,
 * the rest by scanning one byte a row, and only what is left by looking at the row itself.
 */
public final class RetroHunt {

  private RetroHunt() {}

  /** Told how far a hunt has come. */
  @FunctionalInterface
  public interface Progress {

    /** Never calls off. */
    Progress SILENT = (done, total) -> true;

    /**
     * So many rows are done.
     *
     * @return false to call the hunt off
     */
    boolean advanced(long done, long total);
  }

  /**
   * Finds the rows that fulfil a rule, in the calling thread.
   *
   * @param circumstances the history to ask; rows without arrival are of its day
   * @param progress told after every million rows or so
   */
  public static Found hunt(
      ColumnStore store, Condition rule, Circumstances circumstances, Progress progress) {
    Rules.checked(rule);
    List<long[]> bits = new ArrayList<>();
    long done = 0;
    for (Block block : store.blocks()) {
      bits.add(search(block, rule, circumstances));
      done += block.rows();
      if (!progress.advanced(done, store.rows())) {
        break;
      }
    }
    return new Found(store, bits, done);
  }

  private static long[] search(Block block, Condition rule, Circumstances circumstances) {
    long[] found = new long[(block.rows() + 63) >> 6];
    BlockCompiler.of(rule, block, circumstances).find(found);
    return found;
  }

  /** Calls for each bit, ascending. */
  static void each(long[] words, IntConsumer row) {
    for (int i = 0; i < words.length; i++) {
      for (long bits = words[i]; bits != 0; bits &= bits - 1) {
        row.accept((i << 6) + Long.numberOfTrailingZeros(bits));
      }
    }
  }
}
