package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;

/** A record with goods of every kind, entered once. */
abstract class FormsCase extends SeizureTest {

  static final String ALL_GOODS =
      """
      {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNHPH","mode":"sea",
       "direction":"import","containers":["MSCU6639870"],"waybill":"MEDU1234567",
       "concealment":"cargo-mixed","detection":"scanner","labStatus":"confirmed",
       "route":[{"stop":"origin","country":"NG"},{"stop":"departure","country":"NG"},
         {"stop":"transit","country":"SG"},{"stop":"destination","country":"VN"}],
       "persons":[{"name":"Nguyen Van Secret","nationality":"VN","status":"arrested"}],
       "goods":[{"substance":"methamphetamine","quantity":"12.4","unit":"kg"},
         {"substance":"safrole","quantity":"2.5","unit":"t"},
         {"species":"manis-spp","term":"SCA","quantity":"450000","unit":"g"},
         {"species":"loxodonta-africana","term":"TUS","quantity":"7","unit":"piece"}],
       "audience":["all"]}
      """;

  record Known(Phase phase, String id, String number) {

    String path() {
      return "/operations/" + phase.code() + "/seizures/" + id + "/forms";
    }

    String forms(String form, String format) {
      return "/api/v1/operations/" + phase.code() + "/forms/" + form + "?format=" + format;
    }
  }

  Known released(Phase phase, String json) {
    Caller officer = callerOf(phase.officer());
    Caller.Answer stored = officer.post(phase.path(), json);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    String id = stored.json().get("id").asString();
    Caller.Answer released =
        callerOf(phase.contact()).post(phase.path() + "/" + id + "/release", "{}");
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    return new Known(phase, id, stored.json().get("number").asString());
  }
}
