package org.mekongdragon.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mekongdragon.database.DataDirectory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The code of an entry: HMAC-SHA-256 (RFC 2104) over the code before it and the entry's fields,
 * each with its length in front. The key lies in the data directory, not in the database.
 */
final class AuditSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SecretKeySpec key;

  private AuditSeal(SecretKeySpec key) {
    this.key = key;
  }

  static AuditSeal of(DataDirectory data) {
    byte[] key = data.secret("audit").getBytes(StandardCharsets.UTF_8);
    return new AuditSeal(new SecretKeySpec(key, ALGORITHM));
  }

  static AuditEntry entry(long seq, Instant at, String actor, Audited audited) {
    Map<String, String> sorted = new TreeMap<>(audited.details());
    return new AuditEntry(
        seq,
        at,
        actor,
        audited.action(),
        audited.subject(),
        audited.operation(),
        JSON.writeValueAsString(sorted));
  }

  byte[] code(byte[] before, AuditEntry entry) {
    Mac mac = mac();
    mac.update(before);
    add(mac, Long.toString(entry.seq()));
    add(mac, entry.at().toString());
    add(mac, entry.actor());
    add(mac, entry.action());
    add(mac, entry.subject());
    add(mac, entry.operation());
    add(mac, entry.details());
    return mac.doFinal();
  }

  private static void add(Mac mac, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    mac.update(bytes);
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
