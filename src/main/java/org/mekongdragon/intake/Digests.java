package org.mekongdragon.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts. */
public final class Digests {

  private Digests() {}

  /** The 32 octets. */
  static ByteBuffer of(String text) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The first 32 of 64 hexadecimal digits. */
  public static String shortHex(String text) {
    return HexFormat.of().formatHex(of(text).array(), 0, 16);
  }
}
