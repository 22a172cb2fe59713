package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of STIX 2.1 that a consumer may rely upon, checked of a real bundle. */
class StixTest extends SeizureTest {

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
    assertThat(StixRules.faults(bundle)).isEmpty();
    assertThat(bundle.toString())
        .doesNotContain("Secret")
        .contains("C-1")
        .contains("methamphetamine");
  }

  /** Breaks a real bundle in one place after the other; each time the rule must say so. */
  @Test
  void seesEachRuleBroken() {
    Phase phase = phases.phase();
    released(phase, RECORD);
    JsonNode bundle = bundle(phase, "");
    Map<String, Consumer<ObjectNode>> breaks = new LinkedHashMap<>();
    breaks.put("8 type", whole -> whole.put("type", "pack"));
    breaks.put("8 id", whole -> whole.put("id", "bundle--1"));
    breaks.put("8 no spec_version", whole -> whole.put("spec_version", "2.1"));
    breaks.put("once", whole -> objects(whole).add(first(whole, "incident").deepCopy()));
    breaks.put("a type of ours", whole -> first(whole, "incident").put("type", "malware"));
    breaks.put("2.9 id", whole -> first(whole, "incident").put("id", "incident--7"));
    breaks.put("3.2 spec_version", whole -> first(whole, "location").remove("spec_version"));
    breaks.put("required name", whole -> first(whole, "incident").remove("name"));
    breaks.put("required target_ref", whole -> first(whole, "relationship").remove("target_ref"));
    breaks.put("3.1 name", whole -> first(whole, "incident").put("Hs", "2939"));
    breaks.put("3.1 null", whole -> first(whole, "incident").putNull("description"));
    breaks.put("2.7 empty list", whole -> first(whole, "incident").putArray("labels"));
    breaks.put("3.2 modified", whole -> first(whole, "incident").remove("modified"));
    breaks.put("3.2 created", whole -> first(whole, "incident").remove("created"));
    breaks.put(
        "2.11 created", whole -> first(whole, "incident").put("created", "2025-05-03T10:20:00Z"));
    breaks.put(
        "3.6 modified before created",
        whole -> first(whole, "incident").put("modified", "2001-01-01T00:00:00.000Z"));
    breaks.put("4.11 latitude and longitude", whole -> first(whole, "location").remove("latitude"));
    breaks.put("4.11 longitude", whole -> first(whole, "location").put("longitude", 181));
    breaks.put("4.11 latitude", whole -> first(whole, "location").put("latitude", -91));
    breaks.put(
        "4.11 where",
        whole -> first(whole, "location").remove(List.of("country", "latitude", "longitude")));
    breaks.put("4.11 country by ISO 3166-1", whole -> first(whole, "location").put("country", "V"));
    breaks.put(
        "words of a record are marked",
        whole -> first(whole, "location").remove("object_marking_refs"));
    breaks.put(
        "7.2.1.4 colour",
        whole ->
            ((ObjectNode) first(whole, "marking-definition").get("definition"))
                .put("tlp", "green"));
    breaks.put("7.2.1.4 name", whole -> first(whole, "marking-definition").put("name", "Amber"));
    breaks.put(
        "7.2.1.4 created",
        whole -> first(whole, "marking-definition").put("created", "2017-01-21T00:00:00.000Z"));
    breaks.put(
        "7.2.1.4 nothing else", whole -> first(whole, "marking-definition").put("lang", "en"));
    breaks.put(
        "7.2.1.4 its own instance",
        whole -> first(whole, "marking-definition").put("definition_type", "statement"));
    breaks.put("10.7", whole -> first(whole, "identity").put("identity_class", "customs"));
    breaks.put(
        "7.3 extension_types",
        whole -> first(whole, "extension-definition").putArray("extension_types").add("new"));
    breaks.put("7.3 schema", whole -> first(whole, "extension-definition").put("schema", "ask us"));
    breaks.put(
        "7.3 extension_type",
        whole ->
            ((ObjectNode) first(whole, "incident").get("extensions").get(StixPreamble.SEIZURE))
                .put("extension_type", "new-sdo"));
    breaks.put(
        "4.14 number_observed", whole -> first(whole, "observed-data").put("number_observed", 0));
    breaks.put(
        "4.14 last_observed",
        whole -> first(whole, "observed-data").put("last_observed", "2001-01-01T00:00:00.000Z"));
    breaks.put(
        "5.1 relationship_type",
        whole -> first(whole, "relationship").put("relationship_type", "Related To"));
    breaks.put(
        "2.5 external_references",
        whole ->
            ((ObjectNode) first(whole, "incident").get("external_references").get(0))
                .remove("external_id"));
    breaks.put(
        "in the bundle: created_by_ref",
        whole -> first(whole, "incident").put("created_by_ref", "identity--" + UUID.randomUUID()));
    breaks.put(
        "in the bundle: object_refs",
        whole ->
            first(whole, "observed-data")
                .putArray("object_refs")
                .add("file--" + UUID.randomUUID()));
    breaks.put(
        "in the bundle: extensions",
        whole ->
            objects(whole)
                .remove(
                    objects(whole)
                        .valueStream()
                        .toList()
                        .indexOf(first(whole, "extension-definition"))));
    assertThat(StixRules.faults(bundle)).isEmpty();
    breaks.forEach((rule, broken) -> {
      ObjectNode copy = (ObjectNode) bundle.deepCopy();
      broken.accept(copy);
      assertThat(StixRules.faults(copy)).as(rule).anyMatch(fault -> fault.startsWith(rule + ":"));
    });
  }

  private static ArrayNode objects(JsonNode bundle) {
    return (ArrayNode) bundle.get("objects");
  }

  private static ObjectNode first(JsonNode bundle, String type) {
    return objects(bundle)
        .valueStream()
        .filter(object -> object.get("type").asString().equals(type))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
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
    assertThat(StixRules.faults(next)).isEmpty();
    for (String same : List.of("created_by_ref", "object_marking_refs")) {
      assertThat(revoked.get(same)).as(same).isEqualTo(object(first, incident).get(same));
    }
    assertThat(revoked.get("created")).isEqualTo(object(first, incident).get("created"));
    assertThat(revoked.get("modified").asString())
        .isGreaterThan(object(first, incident).get("modified").asString());
  }

  @Test
  void revokesARelationToAPlaceThatWasCorrected() {
    Phase phase = phases.phase();
    String id =
        released(phase, RECORD.replace("\"latitude\":\"20.86\",\"longitude\":\"106.68\",", ""));
    JsonNode first = bundle(phase, "&changed=true");
    Caller contact = callerOf(phase.contact());
    Caller.Answer current = contact.get(phase.path() + "/" + id);
    Caller.Answer moved =
        contact
            .with("If-Match", current.header("ETag"))
            .put(phase.path() + "/" + id, current.body().replace("VNHPH", "VNDAD"));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    JsonNode next = bundle(phase, "&changed=true");
    assertThat(StixRules.faults(next)).isEmpty();
    String place = first(first, "location").get("id").asString();
    List<JsonNode> parted =
        objects(next).valueStream().filter(object -> object.has("revoked")).toList();
    assertThat(parted).hasSize(1);
    assertThat(parted.getFirst().get("target_ref").asString()).isEqualTo(place);
    assertThat(parted.getFirst().get("id"))
        .isEqualTo(
            objects(first)
                .valueStream()
                .filter(object -> object.path("target_ref").asString("").equals(place))
                .findFirst()
                .orElseThrow()
                .get("id"));
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
