package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;

/** The rules of STIX 2.1 that a consumer may rely upon, checked of a real bundle. */
class StixTest extends SeizureTest {

  private static final String UUIDS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String MOMENT =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z";

  /** Required beside the common properties, by type (sections 4 to 7 of the standard). */
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "identity", Set.of("name"),
          "incident", Set.of("name"),
          "location", Set.of(),
          "relationship", Set.of("relationship_type", "source_ref", "target_ref"),
          "observed-data",
              Set.of("first_observed", "last_observed", "number_observed", "object_refs"),
          "marking-definition", Set.of("definition_type", "definition"),
          "extension-definition",
              Set.of("name", "schema", "version", "extension_types", "created_by_ref"),
          "customs-consignment", Set.of("extensions"));

  private static final String RECORD =
      """
      {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNHPH","mode":"sea",
       "latitude":"20.86","longitude":"106.68","containers":["MSCU6639870"],"waybill":"MEDU1234567",
       "persons":[{"name":"Nguyen Van Secret","nationality":"VN"}],
       "companies":[{"name":"Secret Trading","role":"consignee","country":"VN"}],
       "nationalNumber":"HQ-1","foreignNumbers":{"cencomm":"C-1"},
       "goods":[{"substance":"methamphetamine","quantity":"12.4","unit":"kg"}],"audience":["all"]}
      """;

  private JsonNode bundle(Phase phase, String more) {
    Caller.Answer answer =
        callerOf(phase.contact())
            .get("/api/v1/operations/" + phase.code() + "/forms/stix?format=json" + more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/stix+json");
    return answer.json();
  }

  private String released(Phase phase, String json) {
    String id = callerOf(phase.officer()).post(phase.path(), json).json().get("id").asString();
    assertThat(callerOf(phase.contact()).post(phase.path() + "/" + id + "/release", "{}").status())
        .isEqualTo(200);
    return id;
  }

  @Test
  void keepsTheRulesOfTheStandard() {
    Phase phase = phases.phase();
    released(phase, RECORD);
    released(phase, RECORD.replace("12.4", "3").replace("MEDU1234567", "MEDU7654321"));
    JsonNode bundle = bundle(phase, "");
    assertThat(bundle.get("type").asString()).isEqualTo("bundle");
    assertThat(bundle.get("id").asString()).matches("bundle--" + UUIDS);
    Set<String> ids = new HashSet<>();
    List<String> refs = new ArrayList<>();
    for (JsonNode object : bundle.get("objects")) {
      check(object);
      assertThat(ids.add(object.get("id").asString())).as("once: %s", object).isTrue();
      object
          .properties()
          .forEach(property -> {
            if (property.getKey().endsWith("_ref")) {
              refs.add(property.getValue().asString());
            } else if (property.getKey().endsWith("_refs")) {
              property.getValue().forEach(ref -> refs.add(ref.asString()));
            }
          });
    }
    assertThat(ids).as("every reference is in the bundle").containsAll(refs);
    assertThat(bundle.toString())
        .doesNotContain("Secret")
        .contains("C-1")
        .contains("methamphetamine");
  }

  private static void check(JsonNode object) {
    String type = object.get("type").asString();
    assertThat(type).matches("[a-z][a-z0-9-]{2,249}").doesNotContain("--");
    assertThat(object.get("id").asString()).matches(type + "--" + UUIDS);
    assertThat(object.get("spec_version").asString()).isEqualTo("2.1");
    assertThat(REQUIRED).containsKey(type);
    REQUIRED
        .getOrDefault(type, Set.of())
        .forEach(name -> assertThat(object.has(name)).as("%s of %s", name, type).isTrue());
    boolean observable = type.equals("customs-consignment");
    assertThat(object.has("created")).isEqualTo(!observable);
    if (!observable) {
      assertThat(object.get("created").asString()).matches(MOMENT);
    }
    if (object.has("modified")) {
      assertThat(Instant.parse(object.get("modified").asString()))
          .isAfterOrEqualTo(Instant.parse(object.get("created").asString()));
    }
    object
        .properties()
        .forEach(property -> {
          assertThat(property.getKey()).matches("[a-z0-9_]{2,250}");
          JsonNode value = property.getValue();
          assertThat(value.isNull()).isFalse();
          if (value.isContainer()) {
            assertThat(value.isEmpty())
                .as("empty lists are left out: %s", property.getKey())
                .isFalse();
          }
        });
    if (type.equals("location")) {
      assertThat(object.has("latitude")).isEqualTo(object.has("longitude"));
      assertThat(object.has("country") || object.has("latitude")).isTrue();
    }
    object
        .path("extensions")
        .properties()
        .forEach(extension -> {
          assertThat(extension.getKey()).matches("extension-definition--" + UUIDS);
          assertThat(extension.getValue().get("extension_type").asString())
              .isIn("property-extension", "new-sco");
        });
    object
        .path("external_references")
        .forEach(reference -> assertThat(reference.has("source_name")).isTrue());
  }

  @Test
  void namesTheSameThingsTheSameAndMarksThemAsTheAudienceAsks() {
    Phase phase = phases.phase();
    String open = released(phase, RECORD);
    String narrow =
        released(
            phase,
            RECORD.replace("12.4", "5").replace("[\"all\"]", "[\"org:" + phase.vietNam() + "\"]"));
    JsonNode one = bundle(phase, "");
    JsonNode again = bundle(phase, "");
    assertThat(again.get("objects")).isEqualTo(one.get("objects"));
    assertThat(one.get("id")).isNotEqualTo(again.get("id"));
    String openId = "incident--" + NameBased.of(NameBased.OURS, "seizure " + UUID.fromString(open));
    String narrowId =
        "incident--" + NameBased.of(NameBased.OURS, "seizure " + UUID.fromString(narrow));
    assertThat(markings(one, openId)).contains(StixPreamble.AMBER).doesNotContain(StixPreamble.RED);
    assertThat(markings(one, narrowId))
        .contains(StixPreamble.RED)
        .doesNotContain(StixPreamble.AMBER);
    assertThat(markings(one, openId)).contains(StixPreamble.group(phase.code()));
    // Canonical JSON of the identifying properties under the standard's namespace.
    String key =
        NameBased.of(
                NameBased.OBSERVABLES,
                "{\"containers\":[\"MSCU6639870\"],\"waybill\":\"MEDU1234567\"}")
            .toString();
    assertThat(one.toString()).contains("\"customs-consignment--" + key + "\"");
  }

  @Test
  void revokesWhatStandsNoMore() {
    Phase phase = phases.phase();
    String id = released(phase, RECORD);
    JsonNode first = bundle(phase, "&changed=true");
    callerOf(phase.contact()).post(phase.path() + "/" + id + "/withdraw", "{\"why\":\"wrong\"}");
    JsonNode next = bundle(phase, "&changed=true");
    String incident = "incident--" + NameBased.of(NameBased.OURS, "seizure " + id);
    JsonNode revoked = object(next, incident);
    assertThat(revoked.get("revoked").asBoolean()).isTrue();
    assertThat(revoked.get("created")).isEqualTo(object(first, incident).get("created"));
    assertThat(revoked.get("modified").asString())
        .isGreaterThan(object(first, incident).get("modified").asString());
  }

  private static JsonNode object(JsonNode bundle, String id) {
    for (JsonNode object : bundle.get("objects")) {
      if (object.get("id").asString().equals(id)) {
        return object;
      }
    }
    throw new AssertionError(id);
  }

  private static List<String> markings(JsonNode bundle, String id) {
    List<String> markings = new ArrayList<>();
    object(bundle, id).get("object_marking_refs").forEach(ref -> markings.add(ref.asString()));
    return markings;
  }
}
