package org.mekongdragon.cargo.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line, or one array of objects. Keys are the fields or their synonyms; {@code
 * "shipper": {"name": …}} is the same as {@code "shipper_name"}; goods and containers may be arrays
 * of objects.
 */
final class JsonLines implements CargoReader {

  private final JsonFactory factory = Json.factory();

  @Override
  public void read(Source source, Delivery delivery) throws IOException {
    if (isOneDocument(source.headText().stripLeading())) {
      JsonRecords.read(source, delivery, (json, line) -> record(json, line, delivery));
      return;
    }
    BufferedReader reader = new BufferedReader(source.text());
    long number = 0;
    String line = reader.readLine();
    while (line != null) {
      source.progress();
      number++;
      if (!line.isBlank()) {
        line(line, number, delivery);
      }
      line = reader.readLine();
    }
  }

  /** An array, or an object that does not end on its first line. */
  private static boolean isOneDocument(String head) {
    String first = head.lines().findFirst().orElse("").strip();
    boolean whole = first.length() == head.strip().length() || first.endsWith("}");
    return head.startsWith("[") || (first.startsWith("{") && !whole);
  }

  private void line(String text, long number, Delivery delivery) {
    Json json;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new tools.jackson.core.exc.StreamReadException(parser, "no object");
      }
      json = Json.read(parser);
      if (parser.nextToken() != null) {
        throw new tools.jackson.core.exc.StreamReadException(parser, "more than one value");
      }
    } catch (JacksonException broken) {
      Position position = delivery.next(number, "").position();
      delivery.reject(position, JsonRecords.fault(broken), text);
      return;
    } catch (Refused tooMuch) {
      delivery.reject(delivery.next(number, "").position(), tooMuch.fault(), text);
      return;
    }
    record(json, number, delivery);
  }

  private static void record(Json json, long line, Delivery delivery) {
    Map<CargoField, String> cells = new EnumMap<>(CargoField.class);
    ColumnMapping mapping = delivery.mapping();
    flatten("", json, mapping, cells);
    Draft draft = new Draft(CargoFormat.JSON_LINES, delivery.next(line, ""));
    String excerpt = String.join(" ", cells.values());
    if (cells.isEmpty() && !hasObjects(json, "goods") && !hasObjects(json, "containers")) {
      String keys = Limits.excerpt(String.join(",", json.fields().keySet()));
      Fault fault = Fault.of("", CargoProblem.COLUMNS_UNKNOWN, keys);
      delivery.reject(draft.values.position(), fault, keys);
      return;
    }
    TableRecord.read(draft, field -> cells.getOrDefault(field, ""), mapping.defaultCurrency());
    objects(json, "containers").forEach(container -> container(draft, container));
    objects(json, "goods").forEach(goods -> goods(draft, goods, mapping));
    draft.balance();
    delivery.deliver(draft, excerpt);
  }

  private static void flatten(
      String prefix, Json json, ColumnMapping mapping, Map<CargoField, String> cells) {
    json.fields()
        .forEach((key, value) -> {
          String name = prefix.isEmpty() ? key : prefix + "_" + key;
          if (!value.fields().isEmpty()) {
            flatten(name, value, mapping, cells);
          } else if (value.each().stream().allMatch(item -> item.fields().isEmpty())) {
            List<String> texts = value.each().stream().map(Json::text).toList();
            TableHeader.fieldOf(name, mapping)
                .ifPresent(field -> cells.putIfAbsent(field, String.join("|", texts)));
          }
        });
  }

  private static boolean hasObjects(Json json, String name) {
    return !objects(json, name).isEmpty();
  }

  private static List<Json> objects(Json json, String name) {
    return json.field(name).map(Json::items).orElse(List.of()).stream()
        .filter(item -> !item.fields().isEmpty())
        .toList();
  }

  private static void container(Draft draft, Json json) {
    ContainerDraft container =
        ContainerDraft.of(draft.values, first(json, "number", "container").orElse(""));
    container.sizeType =
        draft.values.text("container", first(json, "size_type", "type").orElse(""));
    container.load(first(json, "load").orElse(""));
    for (String name : List.of("seals", "seal")) {
      json.field(name)
          .ifPresent(s -> s.each().forEach(seal -> container.addSeal(draft.values, seal.text())));
    }
    draft.addContainer(container.build());
  }

  private static Optional<String> first(Json json, String... names) {
    for (String name : names) {
      Optional<String> text = json.field(name).map(Json::text).filter(t -> !t.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static void goods(Draft draft, Json json, ColumnMapping mapping) {
    Map<CargoField, String> cells = new EnumMap<>(CargoField.class);
    flatten("", json, mapping, cells);
    Draft item = new Draft(CargoFormat.JSON_LINES, draft.values);
    TableRecord.read(item, field -> cells.getOrDefault(field, ""), mapping.defaultCurrency());
    List<GoodsLine> lines = new ArrayList<>(item.goods);
    lines.forEach(draft::addGoods);
  }
}
