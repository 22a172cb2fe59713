package org.mekongdragon.seizure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A record as the brute-force model knows it. */
final class ModelRecord {

  final UUID id;
  final String operation;
  final String owner;
  final String city;
  final String container;
  final Set<String> custodians;
  List<String> releaseTo;
  SeizureState state;
  int revision = 1;
  boolean wasReleased;

  ModelRecord(Seizure stored, String reporterGrant, boolean hasContact) {
    this.id = stored.id();
    this.operation = stored.operation();
    this.owner = stored.owner();
    this.city = stored.content().where().city();
    this.container = stored.content().transport().containers().getFirst();
    this.releaseTo = stored.releaseTo();
    this.state = stored.state();
    String organisation = "org:" + owner + "/role:";
    this.custodians = new HashSet<>();
    custodians.add(reporterGrant);
    custodians.add(organisation + "national-contact");
    custodians.add(organisation + "level2-contact");
    if (!hasContact) {
      custodians.add("role:coordinator");
    }
    if (!reporterGrant.startsWith("unit:")) {
      custodians.add(organisation + "coordinator");
    }
  }

  Set<String> grants() {
    Set<String> grants = new HashSet<>(custodians);
    if (wasReleased) {
      grants.addAll(releaseTo);
    }
    return grants;
  }

  boolean stands() {
    return state != SeizureState.WITHDRAWN && state != SeizureState.MERGED;
  }
}
