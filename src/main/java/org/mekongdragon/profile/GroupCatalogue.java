package org.mekongdragon.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.targeting.engine.Field;

/** Makes the groups of the reference lists, once. Of two groups with one name the first counts. */
final class GroupCatalogue {

  private static final String NAMED = "/seed/profile/groups.csv";

  /** Latin words shorter than this say nothing about goods. */
  private static final int SHORTEST_LATIN = 3;

  private final Reference reference;
  private final Map<String, WordGroup> groups = new LinkedHashMap<>();
  private final Map<String, Set<String>> terms = new LinkedHashMap<>();

  GroupCatalogue(Reference reference) {
    this.reference = reference;
  }

  Map<String, WordGroup> read() {
    named();
    countries();
    substances();
    taxa();
    return Map.copyOf(groups).isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(groups);
  }

  /** Countries that belong together for the trade, with their source. */
  private void named() {
    try (InputStream in = GroupCatalogue.class.getResourceAsStream(NAMED);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in, NAMED), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(
              cells -> add(cells[0], WordGroup.Kind.COUNTRIES, List.of(cells[1].split(" ", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void countries() {
    for (Entry country : reference.all(ReferenceKind.COUNTRY)) {
      for (String part : List.of("region", "subregion")) {
        country.attribute(part).ifPresent(name -> gather(slug(name), Stream.of(country.code())));
      }
    }
    flush(WordGroup.Kind.COUNTRIES);
  }

  private void substances() {
    List<Entry> all = reference.all(ReferenceKind.SUBSTANCE);
    Map<String, List<String>> names = reference.words(ReferenceKind.SUBSTANCE, false);
    Map<String, List<String>> street = reference.words(ReferenceKind.SUBSTANCE, true);
    each(all, "", entry -> words(names, entry));
    flush(WordGroup.Kind.NAMES);
    each(all, "-street", entry -> words(street, entry));
    flush(WordGroup.Kind.STREET);
    each(all, "-hs", GroupCatalogue::ownHs);
    flush(WordGroup.Kind.HS);
  }

  /** By regime, group of substances and substance. */
  private void each(
      List<Entry> all, String ending, java.util.function.Function<Entry, Stream<String>> words) {
    for (Entry substance : all) {
      substance
          .attribute("regime")
          .ifPresent(regime -> gather(plural(slug(regime)) + ending, words.apply(substance)));
      substance
          .attribute("group")
          .filter(group -> !group.equals("other"))
          .ifPresent(group -> gather(slug(group) + ending, words.apply(substance)));
    }
    for (Entry substance : all) {
      String name = slug(substance.code()) + ending;
      if (!terms.containsKey(name)) {
        gather(name, words.apply(substance));
      }
    }
  }

  private void taxa() {
    Map<String, List<String>> names = reference.words(ReferenceKind.TAXON, false);
    for (Entry taxon : reference.all(ReferenceKind.TAXON)) {
      List<String> words =
          Stream.concat(words(names, taxon), taxon.attribute("scientific").stream()).toList();
      gather("cites", words.stream());
      taxon.attribute("group").ifPresent(group -> gather("cites-" + slug(group), words.stream()));
      for (String appendix : taxon.attribute("appendix").orElse("").split(" ", -1)) {
        gather("cites-" + slug(appendix), words.stream());
      }
      taxon.attribute("family").ifPresent(family -> gather(slug(family), words.stream()));
      gather(slug(taxon.code()), words.stream());
    }
    flush(WordGroup.Kind.NAMES);
  }

  /** A subheading that names the substance, or few others; never one of many other goods. */
  private static Stream<String> ownHs(Entry substance) {
    boolean own = substance.attribute("hs_use").filter(use -> !use.equals("residual")).isPresent();
    return own ? substance.attribute("hs").stream() : Stream.empty();
  }

  private static Stream<String> words(Map<String, List<String>> words, Entry entry) {
    return words.getOrDefault(entry.code(), List.of()).stream();
  }

  private void gather(String name, Stream<String> more) {
    if (!name.endsWith("-")) {
      Set<String> own = terms.computeIfAbsent(name, absent -> new LinkedHashSet<>());
      more.forEach(own::add);
    }
  }

  private void flush(WordGroup.Kind kind) {
    terms.forEach((name, words) -> add(name, kind, List.copyOf(words)));
    terms.clear();
  }

  private void add(String name, WordGroup.Kind kind, List<String> words) {
    boolean codes = kind == WordGroup.Kind.COUNTRIES || kind == WordGroup.Kind.HS;
    List<String> usable = codes ? words : usable(words);
    if (!usable.isEmpty()) {
      groups.putIfAbsent(name, new WordGroup(name, kind, usable));
    }
  }

  /** Each word once, as rules compare it, without notes in brackets and without mere letters. */
  private static List<String> usable(List<String> words) {
    Map<String, String> byKey = new LinkedHashMap<>();
    for (String word : words) {
      for (String part : word.replaceAll("\\([^)]*\\)", " ").split("/", -1)) {
        String text = part.strip();
        String key = Field.GOODS.key(text);
        boolean latin = key.codePoints().allMatch(c -> c < 0x250);
        if (key.replace(" ", "").codePointCount(0, key.replace(" ", "").length())
            >= (latin ? SHORTEST_LATIN : 2)) {
          byKey.putIfAbsent(key, text);
        }
      }
    }
    return new ArrayList<>(byKey.values());
  }

  private static String plural(String regime) {
    return regime.equals("nps") ? regime : regime + "s";
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
