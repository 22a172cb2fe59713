package org.mekongdragon.cargo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys by which consignments are found that name something: 64 bits of SHA-256, so that nobody
 * can make up a name that counts as another one, with the part that it plays and, in the end, whose
 * consignments they are. Not for several threads.
 */
final class MentionKeys {

  private static final int WAYBILL = 6;
  private static final int AUDIENCE_SHIFT = 8;

  private final MessageDigest digest;

  MentionKeys() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The key of an audience's consignments, of what {@link #of} or {@link #waybill} says. */
  static long within(int audience, long key) {
    return key ^ (long) audience << AUDIENCE_SHIFT;
  }

  /** Of a value as {@link PastKeys} writes it. */
  long of(PastField field, String value) {
    return hash(value) ^ code(field);
  }

  /** Of a waybill as {@link ChunkRows#waybill} writes it. */
  long waybill(String value) {
    return hash(value) ^ WAYBILL;
  }

  private static int code(PastField field) {
    return switch (field) {
      case SHIPPER -> 1;
      case CONSIGNEE -> 2;
      case NOTIFY -> 3;
      case CONTAINER -> 4;
      case VESSEL -> 5;
    };
  }

  private long hash(String value) {
    return ByteBuffer.wrap(digest.digest(value.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
