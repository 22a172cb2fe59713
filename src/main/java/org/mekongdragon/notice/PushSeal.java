package org.mekongdragon.notice;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what a browser is told, so that its push service cannot read it: RFC 8291 and 8188. */
final class PushSeal {

  /** Octets of a public key: a point, uncompressed. */
  static final int KEY = 65;

  /** Octets of a browser's secret. */
  static final int SECRET = 16;

  private static final int SALT = 16;
  private static final int RECORD = 4096;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PushSeal() {}

  /** Seals for the holder of a key and a secret. */
  static byte[] seal(byte[] plain, byte[] key, byte[] secret) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return seal(plain, new Browser(key, secret), generator.generateKeyPair(), salt);
  }

  /** Who can open it. */
  record Browser(byte[] key, byte[] secret) {}

  static byte[] seal(byte[] plain, Browser browser, KeyPair own, byte[] salt)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(publicKey(browser.key()), true);
    byte[] point = point((ECPublicKey) own.getPublic());
    byte[] shared =
        derived(
            browser.secret(),
            agreement.generateSecret(),
            joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), browser.key(), point),
            32);
    byte[] key = derived(salt, shared, ascii("Content-Encoding: aes128gcm\0"), 16);
    byte[] nonce = derived(salt, shared, ascii("Content-Encoding: nonce\0"), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    // Two ends the last record, RFC 8188.
    byte[] sealed = cipher.doFinal(joined(plain, new byte[] {2}));
    ByteBuffer head = ByteBuffer.allocate(SALT + 4 + 1 + KEY);
    head.put(salt).putInt(RECORD).put((byte) KEY).put(point);
    return joined(head.array(), sealed);
  }

  private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  static PrivateKey privateKey(BigInteger scalar) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, curve()));
  }

  /**
   * A point of the curve as a key.
   *
   * @throws GeneralSecurityException for octets that are none
   */
  static PublicKey publicKey(byte[] octets) throws GeneralSecurityException {
    if (octets.length != KEY || octets[0] != 4) {
      throw new GeneralSecurityException("no point");
    }
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(octets, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(octets, 33, KEY)));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  static byte[] point(ECPublicKey key) {
    byte[] octets = new byte[KEY];
    octets[0] = 4;
    put(key.getW().getAffineX(), octets, 1);
    put(key.getW().getAffineY(), octets, 33);
    return octets;
  }

  private static void put(BigInteger number, byte[] into, int at) {
    byte[] octets = number.toByteArray();
    int from = Math.max(0, octets.length - 32);
    System.arraycopy(octets, from, into, at + 32 - (octets.length - from), octets.length - from);
  }
}
