package org.mekongdragon.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQL of templates and of what needs a second person. */
@Repository
class TemplateStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  TemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which messages need a second person. */
  record FourEyes(List<String> kinds, List<String> handlings) {

    static final FourEyes NONE = new FourEyes(List.of(), List.of());

    FourEyes {
      kinds = List.copyOf(kinds);
      handlings = List.copyOf(handlings);
    }

    boolean covers(Message.Content content) {
      return kinds.contains(content.kind().code()) && handlings.contains(content.handling().code());
    }
  }

  Optional<Template> newest(String operation, MessageKind kind) {
    return jdbc.sql(
            """
            select kind, version, fields::text from exchange.template
            where operation = :operation and kind = :kind order by version desc limit 1
            """)
        .param("operation", operation)
        .param("kind", kind.code())
        .query(TemplateStore::template)
        .optional();
  }

  Optional<Template> version(String operation, MessageKind kind, int version) {
    return jdbc.sql(
            """
            select kind, version, fields::text from exchange.template
            where operation = :operation and kind = :kind and version = :version
            """)
        .param("operation", operation)
        .param("kind", kind.code())
        .param("version", version)
        .query(TemplateStore::template)
        .optional();
  }

  void insert(String operation, Template template, int audience, UUID person, Instant at) {
    jdbc.sql(
            """
            insert into exchange.template
              (operation, kind, version, audience_id, fields, by_person, at)
            values (:operation, :kind, :version, :audience, cast(:fields as jsonb), :person, :at)
            """)
        .param("operation", operation)
        .param("kind", template.kind().code())
        .param("version", template.version())
        .param("audience", audience)
        .param("fields", JSON.writeValueAsString(json(template.fields())))
        .param("person", person)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest template, or that of a version, ours where there is none, and who else agrees. */
  Templates.Ruled ruled(String operation, MessageKind kind, int version) {
    return jdbc.sql(
            """
            select t.kind, t.version, t.fields::text, f.kinds, f.handlings
            from (select :operation as operation) o
            left join exchange.four_eyes f on f.operation = o.operation
            left join lateral (
              select kind, version, fields from exchange.template
              where operation = o.operation and kind = :kind
                and (:version < 0 or version = :version)
              order by version desc limit 1) t on true
            """)
        .param("operation", operation)
        .param("kind", kind.code())
        .param("version", version)
        .query((row, n) ->
            new Templates.Ruled(
                row.getString(1) == null ? Template.own(kind) : template(row, n),
                row.getArray(4) == null
                    ? FourEyes.NONE
                    : new FourEyes(texts(row.getArray(4)), texts(row.getArray(5)))))
        .single();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  FourEyes fourEyes(String operation) {
    return jdbc.sql("select kinds, handlings from exchange.four_eyes where operation = :operation")
        .param("operation", operation)
        .query((row, n) -> new FourEyes(texts(row.getArray(1)), texts(row.getArray(2))))
        .optional()
        .orElse(FourEyes.NONE);
  }

  void save(String operation, FourEyes wanted, int audience) {
    jdbc.sql(
            """
            insert into exchange.four_eyes (operation, audience_id, kinds, handlings)
            values (:operation, :audience, :kinds::text[], :handlings::text[])
            on conflict (operation) do update
              set kinds = excluded.kinds, handlings = excluded.handlings
            """)
        .param("operation", operation)
        .param("audience", audience)
        .param("kinds", wanted.kinds().toArray(String[]::new))
        .param("handlings", wanted.handlings().toArray(String[]::new))
        .update();
  }

  private static Template template(ResultSet row, int number) throws SQLException {
    List<TemplateField> fields = new ArrayList<>();
    for (JsonNode field : JSON.readTree(row.getString(3))) {
      List<TemplateField.Option> choices = new ArrayList<>();
      for (JsonNode choice : field.path("choices")) {
        choices.add(
            new TemplateField.Option(
                choice.path("code").asString(), labels(choice.path("labels"))));
      }
      fields.add(
          new TemplateField(
              field.path("code").asString(),
              TemplateField.Type.find(field.path("type").asString()).orElseThrow(),
              labels(field.path("labels")),
              field.path("required").asBoolean(),
              field.path("hidden").asBoolean(),
              choices));
    }
    return new Template(MessageKind.of(row.getString(1)), row.getInt(2), fields);
  }

  private static Map<String, String> labels(JsonNode json) {
    Map<String, String> labels = new LinkedHashMap<>();
    json.properties().forEach(one -> labels.put(one.getKey(), one.getValue().asString()));
    return labels;
  }

  private static ArrayNode json(List<TemplateField> fields) {
    ArrayNode list = JSON.createArrayNode();
    for (TemplateField field : fields) {
      ObjectNode item = list.addObject();
      item.put("code", field.code()).put("type", field.type().code());
      item.put("required", field.required()).put("hidden", field.hidden());
      field.labels().forEach(item.putObject("labels")::put);
      ArrayNode choices = item.putArray("choices");
      for (TemplateField.Option choice : field.choices()) {
        ObjectNode one = choices.addObject().put("code", choice.code());
        choice.labels().forEach(one.putObject("labels")::put);
      }
    }
    return list;
  }
}
