package org.mekongdragon.screening;

import java.util.List;

/** What screening found on one consignment, before it is stored. */
record Finding(
    long consignment, Hit.Target target, int severity, double score, List<HitReason> reasons) {

  Finding {
    reasons = List.copyOf(reasons);
  }
}
