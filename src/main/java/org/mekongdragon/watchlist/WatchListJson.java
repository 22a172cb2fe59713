package org.mekongdragon.watchlist;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.web.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, entries, hits and reports as programs receive them. */
final class WatchListJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private WatchListJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode list(WatchList list) {
    ObjectNode json = object().put("id", list.id().toString()).put("owner", list.owner());
    json.setAll(EntryJson.of(list.settings()));
    json.put("generated", list.generated());
    json.put("edition", list.edition().map(Object::toString).orElse(""));
    json.put("entries", list.entries()).put("names", list.names());
    json.put("generation", list.generation()).put("revision", list.revision());
    return json.put("changedAt", list.changedAt().toString());
  }

  static ObjectNode entry(WatchEntry entry) {
    ObjectNode json = object().put("id", entry.id().toString());
    json.put("list", entry.list().toString()).put("key", entry.key());
    json.setAll(EntryJson.of(entry.content()));
    json.put("imported", entry.imported()).put("removed", entry.removed());
    json.put("revision", entry.revision());
    return json.put("changedAt", entry.changedAt().toString());
  }

  static ObjectNode hit(WatchHit hit, Texts texts) {
    ObjectNode json = object();
    json.put("list", hit.list().toString()).put("listName", hit.listName());
    json.put("entry", hit.entry().toString()).put("matchedName", hit.matchedName());
    json.put("score", rounded(hit.score())).put("severity", hit.severity());
    json.put("reason", WatchWords.sentence(hit.reasons(), texts));
    ArrayNode reasons = json.putArray("reasons");
    for (NameReason reason : hit.reasons()) {
      ObjectNode one = reasons.addObject().put("code", reason.code().code());
      EntryJson.texts(one, "arguments", reason.arguments());
      one.put("text", WatchWords.phrase(reason, texts));
    }
    return json;
  }

  static double rounded(double score) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", score));
  }

  static ObjectNode report(UUID list, ListImportReport report, Texts texts) {
    ListImportReport.Counts counts = report.counts();
    ObjectNode json = object().put("list", list.toString());
    json.put("edition", report.edition().map(Object::toString).orElse(""));
    json.put("older", report.older()).put("repeated", report.repeated());
    json.put("added", counts.added()).put("changed", counts.changed());
    json.put("removed", counts.removed()).put("unchanged", counts.unchanged());
    json.put("rejected", counts.rejected());
    ArrayNode samples = json.putArray("changes");
    for (ListImportReport.Sample sample : report.samples()) {
      ObjectNode one = samples.addObject().put("change", sample.change());
      one.put("key", sample.key()).put("name", sample.name());
      EntryJson.texts(one, "fields", sample.fields());
    }
    problems(json.putArray("problems"), report.faults(), texts);
    return json;
  }

  private static void problems(ArrayNode array, List<Fault> faults, Texts texts) {
    for (Fault fault : faults) {
      ObjectNode one = array.addObject().put("place", fault.field());
      one.put("code", fault.code().code()).put("message", texts.of(fault));
    }
  }
}
