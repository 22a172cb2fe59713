package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Fault;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object; what is wrong is collected under the field's full name. */
final class JsonFields {

  private static final int SHORT = 200;

  private final JsonNode node;
  private final String path;
  private final List<Fault> faults;
  private final Set<String> asked = new HashSet<>();

  JsonFields(JsonNode node, String path, List<Fault> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(Fault.of(path, SeizureProblem.FIELD_SHAPE));
    }
  }

  /** The field's name as the caller knows it. */
  String name(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  void fault(String field, SeizureProblem code, Object... arguments) {
    faults.add(Fault.of(name(field), code, arguments));
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** A text of one line, at most 200 characters; empty when missing. */
  String text(String field) {
    return text(field, SHORT);
  }

  /** A text; only texts longer than a line may have line breaks. */
  String text(String field, int most) {
    JsonNode value = value(field);
    return value == null ? "" : clean(field, value, most);
  }

  /** A code: lower-case text. */
  String code(String field) {
    return text(field).toLowerCase(Locale.ROOT);
  }

  /** A code in upper case. */
  String upper(String field) {
    return text(field).toUpperCase(Locale.ROOT);
  }

  boolean flag(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return false;
    }
    return switch (text(field).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0", "" -> false;
      default -> {
        fault(field, SeizureProblem.CHOICE, "true, false");
        yield false;
      }
    };
  }

  Optional<BigDecimal> decimal(String field, BigDecimal least, BigDecimal most) {
    String text = text(field, 40);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        text.matches("-?[0-9]{1,18}([.][0-9]{1,12})?")
            ? Optional.of(new BigDecimal(text))
            : Optional.empty();
    Optional<BigDecimal> inside =
        number.filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
    if (inside.isEmpty()) {
      fault(field, SeizureProblem.NUMBER_RANGE, least, most);
    }
    return inside;
  }

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    String text = text(field).replace('-', '_');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equalsIgnoreCase(text))
            .findFirst();
    if (found.isEmpty()) {
      String all =
          Arrays.stream(type.getEnumConstants())
              .map(SeizureJson::code)
              .collect(Collectors.joining(", "));
      fault(field, SeizureProblem.CHOICE, all);
    }
    return found;
  }

  Optional<Occurrence> occurrence(String field) {
    String text = text(field, 40);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Occurrence> when = Occurrence.parse(text);
    if (when.isEmpty()) {
      fault(field, SeizureProblem.DATE_FORM);
    }
    return when;
  }

  /** Texts of a list, or of one text with commas; blank ones are left out. */
  List<String> texts(String field, int most) {
    JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < Math.min(value.size(), most); i++) {
        texts.add(clean(field + "[" + i + "]", value.get(i), SHORT));
      }
    } else {
      texts.addAll(Arrays.asList(clean(field, value, most * 20).split("[,;\n]")));
    }
    if (value.isArray() ? value.size() > most : texts.size() > most) {
      fault(field, SeizureProblem.LIST_LONG, most);
    }
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }

  Map<String, String> map(String field, int most) {
    JsonNode value = value(field);
    Map<String, String> texts = new TreeMap<>();
    if (value == null) {
      return texts;
    }
    if (!value.isObject()) {
      fault(field, SeizureProblem.FIELD_SHAPE);
    } else if (value.size() > most) {
      fault(field, SeizureProblem.LIST_LONG, most);
    } else {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String key = entry.getKey();
        if (key.matches("[a-z0-9-]{1,40}")) {
          texts.put(key, clean(field + "." + key, entry.getValue(), SHORT));
        } else {
          fault(field, SeizureProblem.FIELD_SHAPE);
        }
      }
    }
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  List<JsonFields> objects(String field, int most) {
    JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      fault(field, SeizureProblem.FIELD_SHAPE);
      return List.of();
    }
    if (value.size() > most) {
      fault(field, SeizureProblem.LIST_LONG, most);
    }
    List<JsonFields> objects = new ArrayList<>();
    for (int i = 0; i < Math.min(value.size(), most); i++) {
      objects.add(new JsonFields(value.get(i), name(field) + "[" + i + "]", faults));
    }
    return objects;
  }

  Optional<JsonFields> object(String field) {
    JsonNode value = value(field);
    return value == null
        ? Optional.empty()
        : Optional.of(new JsonFields(value, name(field), faults));
  }

  /** Complains about fields that nobody asked for, except those that only answers have. */
  void refuseOthers(Set<String> tolerated) {
    if (node.isObject()) {
      for (String field : node.propertyNames()) {
        if (!asked.contains(field) && !tolerated.contains(field)) {
          String shown = Plain.shorten(field);
          fault(shown, SeizureProblem.FIELD_UNKNOWN, shown);
          return;
        }
      }
    }
  }

  private @Nullable JsonNode value(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private String clean(String field, JsonNode value, int most) {
    if (value.isContainer()) {
      fault(field, SeizureProblem.FIELD_SHAPE);
      return "";
    }
    String text = value.isNull() ? "" : value.asString().strip();
    if (text.length() > most) {
      fault(field, SeizureProblem.TEXT_LONG, most);
      return "";
    }
    if (Plain.isHostile(text, most > SHORT)) {
      fault(field, SeizureProblem.TEXT_CONTROL);
      return "";
    }
    return text;
  }
}
