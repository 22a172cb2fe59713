package org.mekongdragon.targeting.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at once, the first one lowest. */
final class Eight {

  /** The lowest bit of each byte. */
  static final long ONES = 0x0101010101010101L;

  /** The highest bit of each byte. */
  static final long HIGHS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Moves the lowest bits of eight bytes side by side into the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private Eight() {}

  /** The bytes from a place on; the array has eight of them there. */
  static long at(byte[] bytes, int from) {
    return (long) LONGS.get(bytes, from);
  }

  /** The highest bits of the bytes side by side, in the lowest byte. */
  static long gather(long highs) {
    return ((highs >>> 7) * GATHER) >>> 56;
  }

  /**
   * The highest bit of each byte that is like one of two; and of a byte one bit beside it that
   * comes right after such a one.
   *
   * @param one a byte in all eight places
   * @param other another one
   */
  static long either(long eight, long one, long other) {
    long a = eight ^ one;
    long b = eight ^ other;
    return (((a - ONES) & ~a) | ((b - ONES) & ~b)) & HIGHS;
  }
}
