package org.mekongdragon.targeting.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What refuses a name early must never refuse one that scores enough, and what is found must not
 * depend on what was asked before: random names of every script against every comparison.
 */
class NameSearchTest {

  private static final double LOOK = NameScorer.DEFAULT_THRESHOLD;
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("nguyen", "văn", "hùng", "đức", "thị", "lan", "phương", "trần", "lê", "minh"),
          List.of("garcia", "lopez", "maria", "jose", "cecilia", "joaquin", "anna", "bill", "a."),
          List.of("Владимир", "Сергей", "Иванов", "Петров", "Кузнецова", "Анна", "Щукин"),
          List.of("محمد", "عبد", "الرحمن", "حسن", "خالد", "سعيد", "يوسف", "العزيز"),
          List.of("สมชาย", "ใจดี", "ทักษิณ", "ชินวัตร", "ประเสริฐ", "ทองดี", "วงษ์"),
          List.of("ສົມສັກ", "ວົງພະຈັນ", "ບຸນມີ", "ພົມມະຈັນ", "ແກ້ວ"),
          List.of("ហ៊ុន", "សែន", "សុខ", "ជា", "ប៉ុល", "ពត", "ម៉ានី"),
          List.of("အောင်", "ဆန်း", "စု", "ကြည်", "မင်း", "လှိုင်", "ထွန်း"),
          List.of("习近", "李伟", "王芳", "周恩来", "張", "陳", "華為"),
          List.of("김정은", "박지성", "이영희", "최민수"),
          List.of("Trading", "Import", "Golden", "Star", "Mekong", "Co.", "Ltd", "JSC", "Dragon"));

  private static final List<String> FAMILIES =
      List.of(
          "Nguyen", "Tran", "Le", "Wang", "Chen", "Li", "Huang", "Garcia", "Smith", "Vu", "Sok");

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "che", "di", "fo", "gu", "ha", "je", "ki", "lo", "man", "nor", "pel", "quin", "ras",
          "sol", "tha", "ver", "wan", "yen", "zar", "nang", "tti");

  private final Random random = new Random(20_250_415);

  @Test
  void neverRefusesWhatScoresEnough() {
    Segment segment = new Segment(entries(700));
    Rows rows = segment.rows();
    Question question = new Question();
    Pairing pairing = new Pairing();
    int enough = 0;
    for (int i = 0; i < 400; i++) {
      NormalisedName asked = Normaliser.read(disturbed(segment), NameKind.UNKNOWN);
      question.ask(asked, LOOK);
      for (int name = 0; name < segment.size(); name++) {
        if (Scoring.score(asked, segment.entry(name).name(), pairing) >= LOOK) {
          enough++;
          assertThat(question.mayMatch(rows.words(), rows.start(name), rows.end(name)))
              .as("%s for %s", Arrays.toString(asked.tokens()), segment.entry(name).listed())
              .isTrue();
        }
      }
    }
    assertThat(enough).isGreaterThan(300);
  }

  @Test
  void findsInEveryScriptWhatEveryComparisonFinds() {
    Segment segment = new Segment(entries(700));
    Compared compared = compared(segment, 400);
    assertThat(compared.expected()).isGreaterThan(300);
    assertThat(compared.share()).as(compared.toString()).isGreaterThan(0.995);
  }

  /**
   * Many words of few syllables: most names have hundreds of others nearly like them. What is not
   * found are words written in one and misspelt as well.
   */
  @Test
  void findsAmongAHundredThousandWhatEveryComparisonFinds() {
    Segment segment = crowd(100_000);
    Compared compared = compared(segment, 60);
    assertThat(compared.expected()).isGreaterThan(50);
    assertThat(compared.share()).as(compared.toString()).isGreaterThan(0.9);
  }

  private Segment crowd(int names) {
    List<Segment.Entry> entries = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      entries.add(Segment.Entry.of(ListedName.of("c" + i, crowded())));
    }
    return new Segment(entries);
  }

  /** Misspelt in several words, none of them written in one. */
  @Test
  void findsAmongManyWhatIsMisspeltInSeveralWords() {
    Segment segment = crowd(20_000);
    Compared compared = compared(segment, 300, () -> misspelt(segment));
    assertThat(compared.expected()).isGreaterThan(300);
    assertThat(compared.share()).as(compared.toString()).isGreaterThan(0.995);
  }

  private String misspelt(Segment segment) {
    String name = segment.entry(random.nextInt(segment.size())).listed().name();
    StringBuilder other = new StringBuilder();
    for (String word : name.split(" ")) {
      int at = 1 + random.nextInt(word.length() - 1);
      char letter = (char) ('a' + random.nextInt(26));
      boolean right = random.nextInt(3) == 0 || word.length() < 5;
      other.append(word, 0, right ? word.length() : at);
      other.append(right ? "" : letter + word.substring(at + random.nextInt(2))).append(' ');
    }
    return other.toString();
  }

  /** How many names comparing every pair finds, and how many of these the search does. */
  private record Compared(int expected, int found) {
    double share() {
      return found / (double) expected;
    }
  }

  private Compared compared(Segment segment, int questions) {
    return compared(segment, questions, () -> disturbed(segment));
  }

  private static Compared compared(Segment segment, int questions, Supplier<String> names) {
    Search search = new Search(segment);
    Pairing pairing = new Pairing();
    int expected = 0;
    int found = 0;
    for (int i = 0; i < questions; i++) {
      NormalisedName asked = Normaliser.read(names.get(), NameKind.UNKNOWN);
      Set<Integer> got = found(search, asked);
      for (int name = 0; name < segment.size(); name++) {
        if (Scoring.score(asked, segment.entry(name).name(), pairing) >= LOOK) {
          expected++;
          found += got.contains(name) ? 1 : 0;
        }
      }
    }
    return new Compared(expected, found);
  }

  private String crowded() {
    StringBuilder name = new StringBuilder(FAMILIES.get(random.nextInt(FAMILIES.size())));
    for (int word = 0; word < 1 + random.nextInt(3); word++) {
      name.append(' ');
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
    }
    return name.toString();
  }

  @Test
  void answersTheSameWhateverWasAskedBefore() {
    Segment segment = new Segment(entries(500));
    List<NormalisedName> asked =
        IntStream.range(0, 200)
            .mapToObj(i -> Normaliser.read(disturbed(segment), NameKind.UNKNOWN))
            .toList();
    Search busy = new Search(segment);
    asked.forEach(name -> busy.find(name, 0.6));
    for (NormalisedName name : asked) {
      assertThat(found(busy, name)).isEqualTo(found(new Search(segment), name));
    }
  }

  @Test
  void hashesOfPartsFollowFromThoseOfBeginnings() {
    String text = "phommachanh";
    for (int cut = 1; cut < text.length(); cut++) {
      long left = Hash.of(text, 0, cut);
      long right = Hash.of(text, cut, text.length());
      assertThat(Hash.joined(left, right, text.length() - cut))
          .isEqualTo(Hash.of(text, 0, text.length()));
      assertThat(Hash.rest(left, Hash.of(text, 0, text.length()), text.length() - cut))
          .isEqualTo(right);
    }
  }

  private static Set<Integer> found(Search search, NormalisedName asked) {
    int count = search.find(asked, LOOK);
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < count; i++) {
      found.add(search.name(i));
    }
    return found;
  }

  private List<Segment.Entry> entries(int count) {
    List<Segment.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(Segment.Entry.of(ListedName.of("p" + i, name())));
    }
    return entries;
  }

  private String name() {
    List<String> words = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      name.append(i > 0 ? " " : "").append(words.get(random.nextInt(words.size())));
    }
    return name.toString();
  }

  private String disturbed(Segment segment) {
    String name = segment.entry(random.nextInt(segment.size())).listed().name();
    int at = 1 + random.nextInt(name.length() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at - 1) + name.substring(at);
      case 2 -> name.replaceFirst(" ", "");
      case 3 -> name.substring(name.indexOf(' ') + 1) + ' ' + name.substring(0, name.indexOf(' '));
      default -> name + " " + name();
    };
  }
}
