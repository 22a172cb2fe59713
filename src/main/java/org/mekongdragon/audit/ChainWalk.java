package org.mekongdragon.audit;

import java.util.Arrays;
import java.util.Optional;

/** Walks along the chain from its first entry and stops at the first that does not hold. */
final class ChainWalk {

  private final AuditSeal seal;
  private final Optional<AuditHead> anchor;
  private AuditHead last = new AuditHead(0, new byte[0]);
  private long brokenAt;
  private String reason = "";

  private ChainWalk(AuditSeal seal, Optional<AuditHead> anchor) {
    this.seal = seal;
    this.anchor = anchor;
  }

  static ChainReport walk(AuditStore store, AuditSeal seal, Optional<AuditHead> anchor) {
    ChainWalk walk = new ChainWalk(seal, anchor);
    store.forEach(walk::step);
    walk.end(store.head());
    return new ChainReport(walk.last.seq(), walk.brokenAt, walk.reason);
  }

  private boolean step(AuditEntry entry, byte[] code) {
    long expected = last.seq() + 1;
    if (entry.seq() != expected) {
      return broken(expected, "missing");
    }
    if (!Arrays.equals(code, seal.code(last.code(), entry))) {
      return broken(expected, "changed");
    }
    last = new AuditHead(expected, code);
    if (anchor.isPresent()
        && anchor.get().seq() == expected
        && !Arrays.equals(anchor.get().code(), code)) {
      return broken(expected, "replaced");
    }
    return true;
  }

  private void end(AuditHead head) {
    if (brokenAt != 0) {
      return;
    }
    long reached = Math.max(head.seq(), anchor.map(AuditHead::seq).orElse(0L));
    if (reached > last.seq()) {
      broken(last.seq() + 1, "missing");
    } else if (!Arrays.equals(head.code(), last.code())) {
      broken(last.seq(), "changed");
    }
  }

  private boolean broken(long seq, String why) {
    brokenAt = seq;
    reason = why;
    return false;
  }
}
