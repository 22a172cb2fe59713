package org.mekongdragon.cargo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 64 bits of SHA-256, so that nobody can make up a name that counts as another one. Never 0, which
 * stands for nothing. Not for several threads.
 */
final class PastHash {

  private final MessageDigest digest;

  PastHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a name, whatever part it plays. */
  long of(String key) {
    return first(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static long first(byte[] hash) {
    long bits = ByteBuffer.wrap(hash).getLong();
    return bits == 0 ? 1 : bits;
  }
}
