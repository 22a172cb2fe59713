package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Pure comparison of two revisions, field by field. */
final class Differences {

  private Differences() {}

  static List<FieldChange> between(SeizureRevision before, SeizureRevision after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = now.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(new FieldChange(name, was, is));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(SeizureRevision revision) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", revision.state().code());
    fields.put("audience", String.join(", ", revision.releaseTo()));
    flatten("", SeizureJson.write(revision.content()), fields);
    return fields;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(entry ->
              flatten(
                  path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                  entry.getValue(),
                  fields));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), fields);
      }
    } else {
      fields.put(path, node.asString());
    }
  }
}
