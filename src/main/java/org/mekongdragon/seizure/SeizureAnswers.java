package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.web.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as the JSON that programs get: the content and what the platform adds. */
final class SeizureAnswers {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private SeizureAnswers() {}

  static ObjectNode whole(Seizure seizure) {
    ObjectNode json = head(seizure);
    json.setAll(SeizureJson.write(seizure.content()));
    return json;
  }

  /** Without people and companies, whose reading is put on record one by one. */
  static ObjectNode line(Seizure seizure) {
    ObjectNode json = whole(seizure);
    json.remove(List.of("persons", "companies"));
    return json;
  }

  private static ObjectNode head(Seizure seizure) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", seizure.id().toString()).put("number", seizure.number());
    json.put("operation", seizure.operation()).put("state", seizure.state().code());
    json.put("revision", seizure.revision()).put("owner", seizure.owner());
    seizure.custody().unit().ifPresent(unit -> json.put("unit", unit.toString()));
    json.put("reportedAt", seizure.custody().reportedAt().toString());
    json.put("changedAt", seizure.custody().changedAt().toString());
    seizure.releaseTo().forEach(json.putArray("audience")::add);
    seizure.mergedInto().ifPresent(into -> json.put("mergedInto", into.toString()));
    return json;
  }

  static void mergedFrom(ObjectNode json, List<Seizure> merged) {
    if (merged.isEmpty()) {
      return;
    }
    ArrayNode list = json.putArray("mergedFrom");
    for (Seizure other : merged) {
      ObjectNode item = list.addObject();
      item.put("id", other.id().toString()).put("number", other.number());
      item.put("owner", other.owner()).put("lead", other.content().agencies().lead());
      other.content().agencies().takingPart().forEach(item.putArray("takingPart")::add);
      ArrayNode identifiers = item.putArray("identifiers");
      for (Identifier identifier : Identifier.of(other.content())) {
        identifiers.addObject().put("kind", identifier.kind()).put("value", identifier.value());
      }
    }
  }

  static ObjectNode list(SeizureList page) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    page.seizures().forEach(seizure -> items.add(line(seizure)));
    page.next().ifPresent(next -> json.put("next", next.text()));
    return json;
  }

  static ObjectNode check(SeizureCheck check, Texts texts) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("ok", check.isFine());
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : check.findings()) {
      ObjectNode item = findings.addObject();
      item.put("severity", SeizureJson.code(finding.severity()));
      item.put("field", finding.fault().field()).put("code", finding.fault().code().code());
      item.put("message", texts.of(finding.fault()));
    }
    ArrayNode duplicates = json.putArray("duplicates");
    for (SeizureCheck.Duplicate duplicate : check.duplicates()) {
      ObjectNode item = duplicates.addObject();
      item.put("id", duplicate.id().toString()).put("number", duplicate.number());
      item.put("score", duplicate.score());
      ArrayNode reasons = item.putArray("reasons");
      for (SeizureCheck.Reason reason : duplicate.reasons()) {
        reasons
            .addObject()
            .put("kind", SeizureJson.code(reason.kind()))
            .put("detail", reason.detail());
      }
    }
    json.set("content", SeizureJson.write(check.content()));
    return json;
  }

  static ArrayNode revisions(List<SeizureRevision> revisions) {
    ArrayNode list = MAPPER.createArrayNode();
    for (int i = 0; i < revisions.size(); i++) {
      SeizureRevision revision = revisions.get(i);
      ObjectNode item = list.addObject();
      item.put("revision", revision.revision()).put("change", revision.change());
      item.put("state", revision.state().code()).put("at", revision.at().toString());
      UUID by = revision.by();
      item.put("by", by.toString()).put("why", revision.why());
      revision.codes().forEach(item.putArray("codes")::add);
      if (i > 0) {
        ArrayNode changes = item.putArray("changes");
        for (FieldChange change : Seizures.differences(revisions.get(i - 1), revision)) {
          changes
              .addObject()
              .put("field", change.field())
              .put("before", change.before())
              .put("after", change.after());
        }
      }
      item.set("content", SeizureJson.write(revision.content()));
    }
    return list;
  }
}
