package org.mekongdragon.targeting.score;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Selects a random share of consignments, so that a unit also learns what its rules and scores do
 * not know. Whether a consignment is selected depends only on its id and a secret (HMAC-SHA-256,
 * RFC 2104): not on order, time or company, and nobody without the secret can foresee it. Give the
 * id that the platform assigned, never one that the declarant may choose. Safe for many threads.
 */
public final class RandomShare {

  /** The share that is selected unless a unit decides otherwise. */
  public static final double USUAL = 0.02;

  private static final int FEWEST_SECRET_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  /** Keyed and never used itself: a copy of it costs less than a new one. */
  private final Mac keyed;

  private final double share;

  /**
   * A share drawn with a secret.
   *
   * @param secret at least 16 random bytes
   * @param share 0 to 1
   */
  public RandomShare(byte[] secret, double share) {
    if (secret.length < FEWEST_SECRET_BYTES) {
      throw new IllegalArgumentException("a secret has at least 16 bytes");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1");
    }
    this.keyed = keyed(new SecretKeySpec(secret, ALGORITHM));
    this.share = share;
  }

  /** Whether the consignment of this id is in the random share; always the same answer. */
  public boolean selects(String consignmentId) {
    return draw(consignmentId) < share;
  }

  private static Mac keyed(SecretKeySpec secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " belongs to every Java platform", e);
    }
  }

  /** A number evenly spread over 0 (included) to 1 (excluded). */
  private double draw(String consignmentId) {
    try {
      Mac mac = (Mac) keyed.clone();
      byte[] hash = mac.doFinal(consignmentId.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
