package org.mekongdragon.forms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every bundle begins with: who writes it, how it is marked, what our extensions mean. */
final class StixPreamble {

  /** What all houses name in the same words has this moment in all files. */
  static final Instant FIXED = Instant.parse("2026-01-01T00:00:00Z");

  /** The system that writes the file, not the owner of a record. */
  static final String MAKER = "identity--" + NameBased.of(NameBased.OURS, "maker");

  static final String SEIZURE =
      "extension-definition--" + NameBased.of(NameBased.OURS, "extension seizure 1");
  static final String CONSIGNMENT =
      "extension-definition--" + NameBased.of(NameBased.OURS, "extension consignment 1");

  /** Predefined by STIX 2.1, section 7.2.1.4. */
  static final String AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";

  /** Predefined by STIX 2.1, section 7.2.1.4. */
  static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private StixPreamble() {}

  static List<ObjectNode> of(String operation) {
    ObjectNode maker = StixObjects.domain("identity", MAKER, FIXED, FIXED);
    maker.put("name", "Mekong Dragon").put("identity_class", "system");
    return List.of(
        maker,
        tlp(AMBER, "amber"),
        tlp(RED, "red"),
        statement(operation),
        extension(SEIZURE, "seizure", "property-extension"),
        extension(CONSIGNMENT, "consignment", "new-sco"));
  }

  private static ObjectNode tlp(String id, String colour) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "marking-definition").put("spec_version", "2.1").put("id", id);
    json.put("created", "2017-01-20T00:00:00.000Z").put("definition_type", "tlp");
    json.put("name", "TLP:" + colour.toUpperCase(Locale.ROOT));
    json.putObject("definition").put("tlp", colour);
    return json;
  }

  /** The marking of a closed user group. */
  static String group(String operation) {
    return "marking-definition--" + NameBased.of(NameBased.OURS, "group " + operation);
  }

  private static ObjectNode statement(String operation) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "marking-definition").put("spec_version", "2.1");
    json.put("id", group(operation)).put("created", StixObjects.moment(FIXED));
    json.put("created_by_ref", MAKER).put("definition_type", "statement");
    json.put("name", "Operation " + operation);
    json.putObject("definition")
        .put("statement", "For the closed user group of operation " + operation + " only");
    return json;
  }

  /** Its schema is in the bundle, since a reader need not have an installation of ours. */
  private static ObjectNode extension(String id, String what, String type) {
    ObjectNode json = StixObjects.domain("extension-definition", id, FIXED, FIXED);
    json.put("created_by_ref", MAKER).put("name", "Mekong Dragon customs " + what);
    json.put("schema", MAPPER.readTree(MispTemplate.file("stix-" + what)).toString());
    json.put("version", "1.0.0");
    json.putArray("extension_types").add(type);
    return json;
  }
}
