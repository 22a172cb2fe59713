package org.mekongdragon.targeting.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of words must change nothing but the time an answer takes. */
class RememberedTest {

  private static final double LOOK = NameScorer.DEFAULT_THRESHOLD;
  private static final long LITTLE = 40_000;
  private static final String[] SYLLABLES =
      ("ba be da do fa ha ja ke li lo ma na ra se ti va wo ya ban dor gun lin shan tar ng dj ch ll w"
              + " สม ชัย иван ов 李 明")
          .split(" ");

  private final Random random = new Random(20_251_122);

  @Test
  void answersTheSameWithMuchLittleAndNoMemory() {
    List<Segment.Entry> entries = entries(2_000);
    Remembered little = new Remembered(LITTLE);
    Segment without = new Segment(entries, new Remembered(0));
    Segment pressed = new Segment(entries, little);
    Segment much = new Segment(entries, new Remembered(1 << 24));
    Search first = new Search(without);
    Search second = new Search(pressed);
    Search third = new Search(much);
    int found = 0;
    for (int i = 0; i < 1_500; i++) {
      NormalisedName asked = asked(entries);
      Map<Integer, Double> expected = found(first, asked);
      assertThat(found(second, asked)).isEqualTo(expected);
      assertThat(found(third, asked)).isEqualTo(expected);
      found += expected.size();
      assertThat(little.bytes()).isBetween(0L, LITTLE);
    }
    assertThat(found).isGreaterThan(1_000);
    assertThat(without.remembered().bytes()).isZero();
    assertThat(little.bytes()).isGreaterThan(LITTLE / 2);
    assertThat(much.remembered().bytes()).isGreaterThan(2 * LITTLE);
  }

  @Test
  void manyThreadsUnderPressureGetTheAnswersOfOne() {
    List<Segment.Entry> entries = entries(1_000);
    Remembered little = new Remembered(LITTLE);
    Segment pressed = new Segment(entries, little);
    List<NormalisedName> asked = IntStream.range(0, 600).mapToObj(i -> asked(entries)).toList();
    Search alone = new Search(new Segment(entries, new Remembered(0)));
    List<Map<Integer, Double>> expected = asked.stream().map(name -> found(alone, name)).toList();
    for (int round = 0; round < 3; round++) {
      assertThat(asked.parallelStream().map(name -> found(new Search(pressed), name)).toList())
          .isEqualTo(expected);
    }
    assertThat(little.bytes()).isBetween(0L, LITTLE);
  }

  @Test
  void wordsOfOneSegmentAreNotThoseOfAnother() {
    Remembered shared = new Remembered(1 << 20);
    Segment some = new Segment(List.of(entry("Zuldor Kimnad")), shared);
    Segment others = new Segment(List.of(entry("Anna Novak"), entry("Zuldar Kimnad")), shared);
    NormalisedName asked = Normaliser.read("Zuldor Kimnad", NameKind.UNKNOWN);
    for (int round = 0; round < 2; round++) {
      assertThat(found(new Search(some), asked)).hasSize(1);
      assertThat(found(new Search(others), asked)).hasSize(1);
    }
  }

  @Test
  void aWordIsKnownByAllThatDecidesWhatItIsLike() {
    Remembered memory = new Remembered(1 << 20);
    Token latin = Token.of("somchai", "somchai", Token.Role.NAME, Script.LATIN);
    Near near = new Near(7, latin, new int[0], new int[0], 0);
    memory.keep(near, Near.hash(7, latin));
    for (Token other :
        List.of(
            Token.of("somchai", "somchai", Token.Role.NAME, Script.THAI),
            Token.of("somchai", "somchai", Token.Role.COMMON, Script.LATIN),
            Token.of("somchai", "somthing", Token.Role.NAME, Script.LATIN),
            Token.of("somchaj", "somchaj", Token.Role.NAME, Script.LATIN))) {
      assertThat(memory.recall(Near.hash(7, latin), 7, other)).isNull();
    }
    assertThat(memory.recall(Near.hash(7, latin), 8, latin)).isNull();
    assertThat(memory.recall(Near.hash(7, latin), 7, latin)).isSameAs(near);
  }

  @Test
  void forgetsFirstWhatWasNotAskedForLately() {
    Remembered memory = new Remembered(LITTLE);
    Token often = Token.of("nguyen", "nguyen", Token.Role.NAME, Script.LATIN);
    int hash = Near.hash(1, often);
    int missed = 0;
    for (int i = 0; i < 5_000; i++) {
      if (memory.recall(hash, 1, often) == null) {
        memory.keep(new Near(1, often, new int[0], new int[0], 0), hash);
        missed++;
      }
      String text = "word" + i;
      Token once = Token.of(text, text, Token.Role.NAME, Script.LATIN);
      memory.keep(new Near(1, once, new int[20], new int[0], 0), Near.hash(1, once));
    }
    assertThat(missed).isLessThan(100);
  }

  @Test
  void likenessIsKeptInStepsUpwards() {
    Near.Builder near = new Near.Builder();
    for (int i = 0; i <= 4_000; i++) {
      double alike = 0.6 + i / 10_000.0;
      near.clear();
      near.add(Near.MOST_WORDS - 1, Math.min(1, alike));
      int packed = near.sorted()[0];
      assertThat(Near.wordOf(packed)).isEqualTo(Near.MOST_WORDS - 1);
      assertThat((double) Near.likenessOf(packed))
          .isBetween(Math.min(1, alike) - 1e-6, Math.min(1, alike + 0.0033));
    }
  }

  @Test
  void theTableSaysOfAWordWhatComparingTwoWordsSays() {
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      String text = word().replaceAll("[^a-z]", "");
      if (text.length() > 2) {
        Script script = random.nextInt(10) == 0 ? Script.THAI : Script.LATIN;
        words.add(Token.of(text, text, Token.Role.NAME, script));
      }
    }
    WordTable table = new WordTable(words);
    WordTable.Asked asked = table.new Asked();
    int alike = 0;
    for (Token token : words.stream().filter(WordTable::isPlain).limit(600).toList()) {
      asked.ask(token);
      for (int i = 0; i < words.size(); i++) {
        if (WordTable.isPlain(words.get(i))) {
          double expected = token.likeness(words.get(i));
          double got = asked.likeness(i);
          alike += expected >= Spelling.LEAST ? 1 : 0;
          assertThat(got < Spelling.LEAST ? 0 : got)
              .as("%s %s", token, words.get(i))
              .isEqualTo(expected < Spelling.LEAST ? 0 : expected);
        }
      }
    }
    assertThat(alike).isGreaterThan(1_000);
  }

  private static Map<Integer, Double> found(Search search, NormalisedName asked) {
    int count = search.find(asked, LOOK);
    Map<Integer, Double> found = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      found.put(search.name(i), search.score(i));
    }
    return found;
  }

  private static Segment.Entry entry(String name) {
    return Segment.Entry.of(ListedName.of(name, name));
  }

  private List<Segment.Entry> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> entry(word() + " " + word() + (i % 2 == 0 ? " " + word() : "")))
        .toList();
  }

  private NormalisedName asked(List<Segment.Entry> entries) {
    String name = entries.get(random.nextInt(entries.size())).listed().name();
    int at = 1 + random.nextInt(name.length() - 1);
    String disturbed =
        switch (random.nextInt(4)) {
          case 0 -> name.substring(0, at) + name.substring(at + 1);
          case 1 -> name.replaceFirst(" ", "");
          case 2 -> name + " " + word();
          default -> name;
        };
    return Normaliser.read(disturbed, NameKind.UNKNOWN);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
