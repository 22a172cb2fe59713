package org.mekongdragon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every word that a reader meets is a text, and every text is there in every language. */
class TextsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/templates");
  private static final List<String> LANGUAGES = List.of("en", "vi", "zh");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");
  private static final Pattern RAIL = Pattern.compile("new RailEntry\\(\\s*\\d+,\\s*\"([^\"]+)\"");

  /** What is no word of a language: our name, keys on a keyboard, signs. */
  private static final Set<String> NO_WORDS =
      Set.of("Mekong Dragon", "j", "k", "x", "Enter", "Esc", "i", "CSV", "XLSX");

  @Test
  void hasEveryKeyInEveryLanguage() throws IOException {
    for (String room : rooms()) {
      Map<String, String> english = bundle(room, "en");
      for (String language : LANGUAGES) {
        assertThat(bundle(room, language).keySet())
            .as("%s_%s", room, language)
            .containsExactlyInAnyOrderElementsOf(english.keySet());
      }
    }
  }

  @Test
  void writesEveryTextSoThatItsArgumentsAppear() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String room : rooms()) {
      Map<String, String> english = bundle(room, "en");
      for (String language : LANGUAGES) {
        bundle(room, language)
            .forEach((key, text) -> {
              String place = room + "_" + language + " " + key;
              if (text.isBlank() || !formats(text)) {
                faults.add(place + ": " + text);
              } else if (!placeholders(text).equals(placeholders(english.get(key)))) {
                faults.add(place + " has other arguments than the English text");
              }
            });
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void keepsEachKeyInOneRoom() throws IOException {
    Map<String, List<String>> homes = new TreeMap<>();
    for (String room : rooms()) {
      bundle(room, "en")
          .keySet()
          .forEach(key -> homes.computeIfAbsent(key, k -> new ArrayList<>()).add(room));
    }
    homes.values().removeIf(rooms -> rooms.size() == 1);
    assertThat(homes).isEmpty();
  }

  @Test
  void hasATextForEveryProblem() throws IOException, ClassNotFoundException {
    Set<String> known = allKeys();
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
    List<String> missing = new ArrayList<>();
    int enums = 0;
    for (var candidate : scanner.findCandidateComponents("org.mekongdragon")) {
      Class<?> type = Class.forName(candidate.getBeanClassName());
      if (type.isEnum() && ++enums > 0) {
        for (Object constant : type.getEnumConstants()) {
          String key = "problem." + ((ProblemCode) constant).code();
          if (!known.contains(key)) {
            missing.add(type.getSimpleName() + " " + key);
          }
        }
      }
    }
    assertThat(enums).isGreaterThan(3);
    assertThat(missing).isEmpty();
  }

  @Test
  void hasEveryTextThatTemplatesAndTheRailAskFor() throws IOException {
    Set<String> known = allKeys();
    List<String> missing = new ArrayList<>();
    for (Path file : files(TEMPLATES, ".jte")) {
      for (String key : new TemplateText(Files.readString(file)).keys()) {
        boolean found =
            key.endsWith("*")
                ? known.stream().anyMatch(k -> k.startsWith(key.substring(0, key.length() - 1)))
                : known.contains(key);
        if (!found) {
          missing.add(TEMPLATES.relativize(file) + ": " + key);
        }
      }
    }
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      Matcher rail = RAIL.matcher(Files.readString(file));
      while (rail.find()) {
        if (!known.contains(rail.group(1))) {
          missing.add(file.getFileName() + ": " + rail.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keepsWordsOutOfTemplates() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files(TEMPLATES, ".jte")) {
      for (String words : new TemplateText(Files.readString(file)).words()) {
        String rest = words.replace("&nbsp;", "").replaceAll("[·…→–/:;,()]", "").strip();
        if (!rest.isEmpty() && !NO_WORDS.contains(rest)) {
          faults.add(TEMPLATES.relativize(file) + ": " + words);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void seesWordsAndKeysInATemplate() {
    TemplateText template =
        new TemplateText(
            """
            @param String name
            @template.ui.empty(title = "Nothing", text = page.t("a.b"), action = @`<b>Go</b>`)
            @if(name.equals("x"))<p title="Said">${page.t("c." + name, "no key")} said</p>@endif
            ${page.t(name.equals("y") ? "d" : "e")}
            """);
    assertThat(template.words()).containsExactlyInAnyOrder("Nothing", "Go", "Said", "said");
    assertThat(template.keys()).containsExactlyInAnyOrder("a.b", "c.*", "d", "e");
  }

  private static boolean formats(String text) {
    Set<String> expected = placeholders(text);
    if (text.contains(",choice,")) {
      return choosesForAnyCount(text);
    }
    try {
      String shown =
          new MessageFormat(text)
              .format(IntStream.range(0, 10).mapToObj(n -> "⟦" + n + "⟧").toArray());
      return expected.stream().allMatch(n -> shown.contains("⟦" + n + "⟧"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Words chosen by a number: whole numbers arrive as numbers. */
  private static boolean choosesForAnyCount(String text) {
    Object[] arguments = IntStream.range(0, 10).mapToObj(n -> (Object) 2).toArray();
    try {
      return !new MessageFormat(text).format(arguments).isBlank();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> allKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String room : rooms()) {
      keys.addAll(bundle(room, "en").keySet());
    }
    return keys;
  }

  private static List<String> rooms() throws IOException {
    return files(MESSAGES, "_en.properties").stream()
        .map(file -> file.getFileName().toString().replace("_en.properties", ""))
        .toList();
  }

  private static Map<String, String> bundle(String room, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(MESSAGES.resolve(room + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
