package org.mekongdragon.notice;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.mekongdragon.database.DataDirectory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says to a push service who calls, RFC 8292. The key pair follows from a secret of the data
 * directory, made at its first use: browsers that subscribed know it for as long as that is kept.
 */
@Component
class PushKeys {

  private static final Duration VALID = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final DataDirectory data;

  PushKeys(DataDirectory data) {
    this.data = data;
  }

  private BigInteger scalar() {
    BigInteger order = CustomNamedCurves.getByName("P-256").getN();
    byte[] secret = Base64.getUrlDecoder().decode(data.secret("push"));
    return new BigInteger(1, secret).mod(order.subtract(BigInteger.ONE)).add(BigInteger.ONE);
  }

  /** The public key as browsers take it: a point of P-256, uncompressed, in Base64. */
  String publicKey() {
    byte[] point =
        CustomNamedCurves.getByName("P-256")
            .getG()
            .multiply(scalar())
            .normalize()
            .getEncoded(false);
    return BASE64.encodeToString(point);
  }

  /**
   * The header that signs a call.
   *
   * @param contact how the service reaches whoever runs this, an address or mailto; may be empty
   */
  String authorization(URI endpoint, String contact, Instant now) {
    ObjectNode claims = JsonMapper.shared().createObjectNode();
    claims.put("aud", endpoint.getScheme() + "://" + endpoint.getAuthority());
    claims.put("exp", now.plus(VALID).getEpochSecond());
    if (!contact.isEmpty()) {
      claims.put("sub", contact);
    }
    String signed =
        BASE64.encodeToString(
                "{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + BASE64.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
    return "vapid t=" + signed + "." + BASE64.encodeToString(sign(signed)) + ", k=" + publicKey();
  }

  private byte[] sign(String text) {
    try {
      PrivateKey key = PushSeal.privateKey(scalar());
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform signs with P-256", e);
    }
  }
}
