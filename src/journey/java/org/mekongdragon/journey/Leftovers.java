package org.mekongdragon.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English that is left over on a page in another language: texts of ours that it says otherwise.
 */
final class Leftovers {

  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

  /** Texts with a number or name in them need this much around it to be recognised. */
  private static final int SHORTEST_AROUND = 8;

  private static final Map<String, English> BY_LANGUAGE = new ConcurrentHashMap<>();

  private record English(Set<String> whole, List<Pattern> around, Set<String> own) {

    /** A text of ours in the page's language may hold a rule, which is written in English words. */
    boolean has(String text) {
      return whole.contains(text)
          || (!own.contains(text)
              && around.stream().anyMatch(pattern -> pattern.matcher(text).matches()));
    }
  }

  private Leftovers() {}

  /** The English texts that stand on a page. */
  static Set<String> english(Page page, String language) {
    English english = BY_LANGUAGE.computeIfAbsent(language, Leftovers::otherwise);
    return shown(page).stream().filter(english::has).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is in sight, and what is read aloud; whatever says that it is English may be. */
  @SuppressWarnings("unchecked")
  private static List<String> shown(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const english = (node) => (node.closest ? node : node.parentElement).closest("[lang=en]");
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const texts = [document.title.replace(" · Mekong Dragon", "")];
              while (walk.nextNode()) {
                if (!english(walk.currentNode)) texts.push(walk.currentNode.data);
              }
              for (const name of ["aria-label", "placeholder", "title", "alt"]) {
                for (const one of document.querySelectorAll(`[${name}]`)) {
                  if (!english(one)) texts.push(one.getAttribute(name));
                }
              }
              return texts.map((text) => text.replace(/\\s+/g, " ").trim())
                .filter((text) => text.length > 2);
            }
            """);
  }

  private static English otherwise(String language) {
    Set<String> own = new HashSet<>();
    Set<String> english = new HashSet<>();
    for (String room : rooms()) {
      Properties ours = texts(room, language);
      ours.values().forEach(text -> own.add(text.toString()));
      texts(room, "en").values().forEach(text -> english.add(text.toString()));
    }
    english.removeAll(own);
    return new English(
        english.stream()
            .filter(text -> !text.contains("{"))
            .map(text -> text.replace("''", "'"))
            .collect(Collectors.toSet()),
        english.stream()
            .filter(text -> text.contains("{"))
            .filter(text -> text.replaceAll("\\{[^}]*}|[^a-zA-Z]", "").length() >= SHORTEST_AROUND)
            .map(Leftovers::pattern)
            .toList(),
        own.stream().map(text -> text.replace("''", "'")).collect(Collectors.toSet()));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(
        Stream.of(text.replace("''", "'").split("\\{[^}]*}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+")));
  }

  private static List<String> rooms() {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_en.properties"))
          .map(name -> name.substring(0, name.length() - "_en.properties".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String room, String language) {
    Properties texts = new Properties();
    String file = "/messages/" + room + "_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(Leftovers.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
