package org.mekongdragon.forms;

import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.seizure.Seizure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** A bundle of STIX 2.1. What several records share is written once. */
final class StixOutlet implements Outlet {

  private final StixObjects objects;
  private final JsonGenerator json;

  /** Organisations, places and consignments: as many as there are, not as many as records. */
  private final Set<UUID> written = new HashSet<>();

  private final String operation;
  private final Instant moment;

  StixOutlet(EnglishNames names, String operation, Instant moment, OutputStream output) {
    this.operation = operation;
    this.moment = moment;
    this.objects = new StixObjects(names);
    this.json = JsonOutlet.generator(output);
    json.writeStartObject();
    json.writeStringProperty("type", "bundle");
    json.writeStringProperty("id", "bundle--" + UUID.randomUUID());
    json.writeArrayPropertyStart("objects");
    StixPreamble.of(operation).forEach(json::writePOJO);
  }

  @Override
  public Optional<Entry> entry(Seizure seizure) {
    List<ObjectNode> all = objects.of(seizure);
    return Optional.of(
        new Entry(
            seizure,
            digest(all),
            StixObjects.trace(seizure, all).text(),
            before -> {
              all.forEach(this::write);
              before
                  .map(said -> objects.parted(said, all, operation, moment))
                  .ifPresent(parted -> parted.forEach(this::write));
            }));
  }

  /** Of what the objects say, not of when they were changed. */
  private static String digest(List<ObjectNode> all) {
    StringBuilder words = new StringBuilder();
    for (ObjectNode one : all) {
      ObjectNode copy = one.deepCopy();
      copy.remove(List.of("created", "modified"));
      copy.path("extensions")
          .forEach(extension -> {
            if (extension instanceof ObjectNode ours) {
              ours.remove("revision");
            }
          });
      words.append(copy).append('\n');
    }
    return FilledForm.digest(words.toString());
  }

  private void write(ObjectNode object) {
    String id = object.get("id").asString();
    boolean shared = object.get("type").asString().matches("identity|location|customs-consignment");
    if (!shared || written.add(UUID.fromString(id.substring(id.indexOf("--") + 2)))) {
      json.writePOJO(object);
    }
  }

  /** A record that stands no more is revoked. */
  @Override
  public void gone(RunStore.Said said) {
    objects.revoked(said, operation, moment).forEach(this::write);
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
