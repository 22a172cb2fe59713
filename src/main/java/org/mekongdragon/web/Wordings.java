package org.mekongdragon.web;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody's name and text are in further languages. A reader gets those of their language;
 * where there are none, the writer's own, whatever language that is.
 *
 * @param all by language; never with neither name nor text
 */
public record Wordings(Map<Language, Words> all) {

  /** In no further language. */
  public static final Wordings NONE = new Wordings(Map.of());

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NAME = "name";
  private static final String TEXT = "text";

  /**
   * A name and a text in one language; either may be empty.
   *
   * @param text of several lines, perhaps
   */
  public record Words(String name, String text) {

    /** Takes blanks off the ends. */
    public Words {
      name = name.strip();
      text = text.strip().replace("\r\n", "\n");
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
      return name.isEmpty() && text.isEmpty();
    }
  }

  /** Leaves languages out in which nothing is said. */
  public Wordings {
    EnumMap<Language, Words> said = new EnumMap<>(Language.class);
    all.forEach((language, words) -> {
      if (!words.isEmpty()) {
        said.put(language, words);
      }
    });
    all = Collections.unmodifiableMap(said);
  }

  /**
   * Those that answers to questions make.
   *
   * @param typed what stands for {@code name} or {@code text} in a language; empty for nothing
   */
  public static Wordings of(BiFunction<String, Language, String> typed) {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(typed.apply(NAME, language), typed.apply(TEXT, language)));
    }
    return new Wordings(all);
  }

  /** The name for a reader. */
  public String name(Language reader, String own) {
    return said(reader).map(Words::name).filter(name -> !name.isEmpty()).orElse(own);
  }

  /** The text for a reader. */
  public String text(Language reader, String own) {
    return said(reader).map(Words::text).filter(text -> !text.isEmpty()).orElse(own);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** For forms: by {@code name.vi}, {@code text.zh} and so on, what is said. */
  public Map<String, String> fields(String name, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    all.forEach((language, words) -> {
      fields.put(name + "." + language.code(), words.name());
      fields.put(text + "." + language.code(), words.text());
    });
    return fields;
  }

  /** As it is stored: an object of languages, each with name and text. */
  public String json() {
    return JSON.writeValueAsString(json(TEXT));
  }

  /** The same for programs, which call the text by another name. */
  public ObjectNode json(String text) {
    return json(NAME, text);
  }

  /** The same where the name is called otherwise, too. */
  public ObjectNode json(String name, String text) {
    ObjectNode json = JSON.createObjectNode();
    all.forEach((language, words) ->
        json.putObject(language.code()).put(name, words.name()).put(text, words.text()));
    return json;
  }

  /** Reads what was stored. */
  public static Wordings read(String json) {
    return read(JSON.readTree(json), TEXT);
  }

  /** Reads what a program sends; languages that are not ours are left out. */
  public static Wordings read(JsonNode json, String text) {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    json.properties()
        .forEach(one ->
            Language.of(one.getKey())
                .ifPresent(language ->
                    all.put(
                        language,
                        new Words(string(one.getValue(), NAME), string(one.getValue(), text)))));
    return new Wordings(all);
  }

  private static String string(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private Optional<Words> said(Language reader) {
    return Optional.ofNullable(all.get(reader));
  }
}
