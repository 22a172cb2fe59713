package org.mekongdragon.seizure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mekongdragon.database.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * Record numbers that are unique and say nothing about how many there are: the serial is permuted
 * under a secret key (a Feistel network over the next even number of bits, walked until it falls
 * into the range; Black and Rogaway 2002). Thread-safe.
 */
@Component
class SerialNumbers {

  private static final int ROUNDS = 8;
  private static final long SMALLEST_RANGE = 1_000_000;

  private final SecretKeySpec key;

  SerialNumbers(DataDirectory data) {
    this.key =
        new SecretKeySpec(
            data.secret("seizure-numbers").getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** OMD7-VN-2025-483920: six digits for the first million serials, one more for each tenfold. */
  String number(String prefix, long serial) {
    long range = SMALLEST_RANGE;
    long first = 0;
    int digits = 6;
    while (serial >= range) {
      first = range;
      range *= 10;
      digits++;
    }
    long permuted = first + permute(serial - first, range - first);
    return prefix + "-" + "0".repeat(digits - Long.toString(permuted).length()) + permuted;
  }

  /** A one-to-one mapping of 0 to size - 1 onto itself. */
  long permute(long value, long size) {
    int half = (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2;
    long walked = value;
    do {
      walked = feistel(walked, half, size);
    } while (walked >= size);
    return walked;
  }

  private long feistel(long value, int half, long size) {
    long mask = (1L << half) - 1;
    long left = value >>> half;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (mix(round, right, size) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }

  private long mix(int round, long half, long size) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] input = ByteBuffer.allocate(20).putInt(round).putLong(half).putLong(size).array();
      return ByteBuffer.wrap(mac.doFinal(input)).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
