package org.mekongdragon.targeting.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index must find what comparing with every name would find, only sooner. */
class NameIndexTest {

  private static final double LOOK = NameScorer.DEFAULT_THRESHOLD;
  private static final String[] SYLLABLES =
      "ba chan dor el fan gur hos im jan kor lim mar nad os pak quan ros sam tir ul vor wen xi yan zul"
          .split(" ");

  private final Random random = new Random(20_250_415);

  @Test
  void findsMisspeltNamesThatEveryComparisonFinds() {
    List<ListedName> listed = names(600);
    NameIndex index = NameIndex.of(listed);
    int expected = 0;
    int found = 0;
    for (int i = 0; i < 400; i++) {
      String query = disturb(listed.get(random.nextInt(listed.size())).name());
      Set<String> got =
          Set.copyOf(
              index.match(NameQuery.of(query), 100, LOOK).stream()
                  .map(match -> match.listed().id())
                  .toList());
      for (ListedName name : listed) {
        if (NameScorer.score(query, name.name()) >= LOOK) {
          expected++;
          found += got.contains(name.id()) ? 1 : 0;
        }
      }
    }
    assertThat(expected).isGreaterThan(300);
    assertThat(found / (double) expected).isGreaterThan(0.98);
  }

  @Test
  void answersWithTheScoreOfTheComparison() {
    List<ListedName> listed = names(200);
    NameIndex index = NameIndex.of(listed);
    for (int i = 0; i < 100; i++) {
      NameQuery query = NameQuery.of(disturb(listed.get(i).name()));
      for (NameMatch match : index.match(query, 10, 0.6)) {
        assertThat(match).isEqualTo(NameScorer.score(query, match.listed()));
      }
    }
  }

  @Test
  void answersBestFirstAndEachPartyOnce() {
    NameIndex index =
        NameIndex.of(
            List.of(
                alias("7", "Tran Minh Duk"),
                ListedName.of("7", "Tran Minh Duc"),
                ListedName.of("9", "Tran Minh Duck")));
    List<NameMatch> found = index.match(NameQuery.of("Tran Minh Duc"), 10, LOOK);
    assertThat(found)
        .extracting(match -> match.listed().id())
        .startsWith("7")
        .doesNotHaveDuplicates();
    assertThat(found.getFirst().score()).isEqualTo(1);
    assertThat(index.match(NameQuery.of("Tran Minh Duc"), 1, LOOK)).hasSize(1);
  }

  @Test
  void findsWordsWrittenInOneOrInSeveral() {
    NameIndex index =
        NameIndex.of(
            List.of(
                ListedName.of("1", "Nikolai Patrushev"), ListedName.of("2", "Alisher Usmanov")));
    assertThat(index.match(NameQuery.of("Nikolai Patr ushev"), 5, LOOK)).hasSize(1);
    assertThat(index.match(NameQuery.of("AlisherUsmanov"), 5, LOOK)).hasSize(1);
    assertThat(index.match(NameQuery.of("Usmanov Alisher Burkhanovich"), 5, LOOK)).hasSize(1);
    assertThat(index.match(NameQuery.of("A. Usmanov"), 5, LOOK)).hasSize(1);
    assertThat(index.match(NameQuery.of("B. Usmanov"), 5, LOOK)).isEmpty();
  }

  @Test
  void snapshotsDoNotChange() {
    NameIndex before = NameIndex.of(names(50));
    NameIndex more = before.plus(List.of(ListedName.of("new", "Zawadi Kipkemboi")));
    NameIndex less = more.minus(List.of("new"));
    NameQuery query = NameQuery.of("Zawadi Kipkemboi");
    assertThat(before.match(query, 5, LOOK)).isEmpty();
    assertThat(more.match(query, 5, LOOK)).hasSize(1);
    assertThat(less.match(query, 5, LOOK)).isEmpty();
    assertThat(less.size()).isEqualTo(before.size());
    assertThat(less.plus(List.of(ListedName.of("new", "Zawadi Kipkemboi"))).match(query, 5, LOOK))
        .hasSize(1);
  }

  @Test
  void addingInPiecesEqualsAddingAtOnce() {
    List<ListedName> listed = names(300);
    NameIndex whole = NameIndex.of(listed);
    NameIndex pieces = NameIndex.of(List.of());
    for (int from = 0; from < listed.size(); from += 37) {
      pieces = pieces.plus(listed.subList(from, Math.min(listed.size(), from + 37)));
    }
    assertThat(pieces.size()).isEqualTo(whole.size());
    for (int i = 0; i < 100; i++) {
      NameQuery query = NameQuery.of(disturb(listed.get(i).name()));
      assertThat(pieces.match(query, 20, LOOK)).isEqualTo(whole.match(query, 20, LOOK));
    }
  }

  @Test
  void manyThreadsGetTheAnswersOfOne() {
    List<ListedName> listed = names(400);
    NameIndex index = NameIndex.of(listed);
    List<NameQuery> queries =
        IntStream.range(0, 400).mapToObj(i -> NameQuery.of(disturb(listed.get(i).name()))).toList();
    List<List<NameMatch>> alone = queries.stream().map(q -> index.match(q, 10, LOOK)).toList();
    for (int round = 0; round < 3; round++) {
      assertThat(queries.parallelStream().map(q -> index.match(q, 10, LOOK)).toList())
          .isEqualTo(alone);
    }
  }

  @Test
  void aNumberFindsThePartyWhateverItIsCalled() {
    NameEvidence passport = new NameEvidence(Set.of(), Set.of(), Set.of("P7654321"));
    NameIndex index =
        NameIndex.of(
            List.of(new ListedName("1", "Tran Minh Duc", NameKind.PERSON, false, passport)));
    NameQuery query = new NameQuery("Duc Tran", NameKind.PERSON, passport);
    assertThat(index.match(query, 5, LOOK)).hasSize(1);
  }

  @Test
  void bearsAMillionAliasesInSmall() {
    List<ListedName> aliases = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      aliases.add(alias("1", "Joaquin Guzman Loera " + SYLLABLES[i % SYLLABLES.length] + i));
    }
    NameIndex index = NameIndex.of(aliases);
    assertThat(index.match(NameQuery.of("Joaquin Guzman Loera"), 5, LOOK)).hasSize(1);
  }

  @Test
  void answersNamesOfOneLetterOnlyWithTheSameLetter() {
    NameIndex index =
        NameIndex.of(
            List.of(
                ListedName.of("1", "Q"),
                ListedName.of("2", "Quentin"),
                ListedName.of("3", "Q Quentin"),
                ListedName.of("4", "R")));
    assertThat(index.match(NameQuery.of("Q"), 5, LOOK))
        .extracting(m -> m.listed().id())
        .containsExactly("1");
    assertThat(index.match(NameQuery.of("q."), 5, LOOK))
        .extracting(m -> m.listed().id())
        .containsExactly("1");
    assertThat(index.match(NameQuery.of("Z"), 5, LOOK)).isEmpty();
    assertThat(index.match(NameQuery.of("Quentin"), 5, LOOK))
        .extracting(m -> m.listed().id())
        .contains("2")
        .doesNotContain("1", "4");
  }

  @Test
  void neverMatchesWhatHasNeitherLetterNorDigit() {
    List<String> nothing = List.of("", " ", ".", "-- ' --", "()", "\u200b", "\ud83d\ude42");
    List<ListedName> listed = new ArrayList<>(names(20));
    nothing.forEach(name -> listed.add(ListedName.of("nothing", name)));
    NameIndex index = NameIndex.of(listed);
    assertThat(index.size()).isEqualTo(listed.size());
    for (String name : nothing) {
      assertThat(index.match(NameQuery.of(name), 5, 0.1)).as(name).isEmpty();
    }
    assertThat(index.match(NameQuery.of("Zuldor Kimnad"), 50, 0.01))
        .extracting(match -> match.listed().id())
        .doesNotContain("nothing");
  }

  @Test
  void refusesBoundsOutsideTheirRange() {
    NameIndex index = NameIndex.of(List.of());
    NameQuery query = NameQuery.of("x");
    assertThat(index.match(query, 1, 1)).isEmpty();
    assertThatThrownBy(() -> index.match(query, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.match(query, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.match(query, 1, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ListedName alias(String id, String name) {
    return new ListedName(id, name, NameKind.UNKNOWN, true, NameEvidence.NONE);
  }

  private List<ListedName> names(int count) {
    List<ListedName> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = word() + " " + word() + (random.nextBoolean() ? " " + word() : "");
      names.add(ListedName.of("p" + i, name));
    }
    return names;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private String disturb(String name) {
    int at = 1 + random.nextInt(name.length() - 2);
    return switch (random.nextInt(5)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + 'e' + name.substring(at);
      case 2 -> name.replaceFirst(" ", "");
      case 3 -> name.substring(name.indexOf(' ') + 1) + ' ' + name.substring(0, name.indexOf(' '));
      default -> name + " " + word();
    };
  }
}
