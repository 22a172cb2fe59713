package org.mekongdragon.profile;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import org.mekongdragon.web.Wordings;
import tools.jackson.databind.JsonNode;

/**
 * A group as a form or a program sends it.
 *
 * @param values by the form's names; terms in lines
 */
record GroupForm(Map<String, String> values) {

  private static final int LARGEST = 8 << 20;

  GroupForm {
    values = Map.copyOf(values);
  }

  /**
   * Terms are a list; {@code words} an object of languages with title and explanation.
   *
   * @throws Problem {@code too-large}, {@code unreadable}
   */
  static GroupForm read(InputStream in) {
    return of(JsonObjects.read(in, LARGEST));
  }

  private static GroupForm of(JsonNode body) {
    Map<String, String> values = new HashMap<>();
    for (String name : List.of("name", "kind", "title", "explanation", "why", "operation")) {
      values.put(name, body.path(name).asString(""));
    }
    List<String> terms = new ArrayList<>();
    body.path("terms").forEach(term -> terms.add(term.asString("").replaceAll("\\R", " ")));
    values.put("terms", String.join("\n", terms));
    values.put("retired", body.path("retired").asBoolean(false) ? "true" : "");
    body.path("words")
        .properties()
        .forEach(language -> {
          for (String part : List.of("title", "explanation")) {
            values.put(part + "." + language.getKey(), language.getValue().path(part).asString(""));
          }
        });
    return new GroupForm(values);
  }

  static GroupForm of(UnitGroup group) {
    GroupContent content = group.content();
    Map<String, String> values = new HashMap<>(content.words().fields("title", "explanation"));
    values.put("name", group.name());
    values.put("kind", content.kind().code());
    values.put("title", content.title());
    values.put("explanation", content.explanation());
    values.put("terms", String.join("\n", content.terms()));
    values.put("retired", content.retired() ? "true" : "");
    values.put("version", Integer.toString(group.version()));
    return new GroupForm(values);
  }

  /** What stands in a field. */
  String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** The name without its sign. */
  String name() {
    String name = value("name");
    return name.startsWith("@") ? name.substring(1) : name;
  }

  /**
   * @throws Problem {@code group-kind}, and as {@link GroupContent}
   */
  GroupContent content() {
    GroupKind kind =
        GroupKind.of(value("kind")).orElseThrow(() -> Problem.at("kind", GroupProblem.GROUP_KIND));
    return new GroupContent(
        kind,
        value("title"),
        value("explanation"),
        terms(kind),
        value("retired").equals("true"),
        Wordings.of((part, language) ->
            value((part.equals("name") ? "title." : "explanation.") + language.code())));
  }

  /** One in a line; codes and countries may be parted by commas and blanks, too. */
  private List<String> terms(GroupKind kind) {
    String text = value("terms");
    String between =
        switch (kind) {
          case CODES, COUNTRIES, PLACES -> "[\\s,;，；、]+";
          case WORDS, PARTIES -> "[\\r\\n]+";
        };
    return text.isEmpty()
        ? List.of()
        : java.util.Arrays.stream(text.split(between, -1))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .collect(Collectors.toList());
  }
}
