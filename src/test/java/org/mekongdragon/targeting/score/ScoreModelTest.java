package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.score.TrainingReport.Use;

class ScoreModelTest {

  private static final Training FOUND = Training.on("found");

  @SuppressWarnings("NullAway.Init")
  private static ScoreModel model;

  @BeforeAll
  static void train() {
    model = ScoreModel.train(ScoreFixtures.rows(2000, 1), FOUND);
  }

  private static Map<String, String> row(String tariff, String origin) {
    return Map.of("tariff", tariff, "origin", origin, "mass", "500", "date", "2021-01-04");
  }

  @Test
  void learnsACombinationAndSaysSo() {
    Scored risky = model.score(row("030487", "TR"));
    Scored plain = model.score(row("440890", "BE"));
    assertThat(risky.score()).isGreaterThan(0.7);
    assertThat(plain.score()).isLessThan(0.2);
    assertThat(ReasonWords.in(Locale.ENGLISH).of(risky.reasons()))
        .contains("tariff 030487 with origin TR")
        .contains("× the usual rate");
    assertThat(risky.reasons()).allMatch(reason -> reason.weight() > 0);
    assertThat(plain.reasons()).allMatch(reason -> reason.weight() < 0);
    assertThat(model.probability(row("030487", "TR"))).isEqualTo(risky.score());
  }

  @Test
  void saysReasonsInEveryLanguage() {
    List<Reason> reasons = model.score(row("030487", "TR")).reasons();
    assertThat(ReasonWords.in(Locale.of("vi")).of(reasons)).contains("tỷ lệ thường");
    assertThat(ReasonWords.in(Locale.CHINESE).of(reasons)).contains("查获率");
    assertThat(ReasonWords.in(Locale.FRENCH).of(reasons)).contains("usual rate");
  }

  @Test
  void neverLooksAtTheLabelOfTheRowsItRanks() {
    List<Map<String, String>> rows = ScoreFixtures.rows(300, 2);
    List<String> labels = new ArrayList<>(rows.stream().map(row -> row.get("found")).toList());
    Table before = Table.of(rows);
    Collections.shuffle(labels, new Random(9));
    List<Map<String, String>> shuffled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = new HashMap<>(rows.get(i));
      row.put("found", labels.get(i));
      shuffled.add(row);
    }
    Table after = Table.of(shuffled);
    assertThat(model.score(after)).isEqualTo(model.score(before));
    assertThat(model.ranking(after, model.score(after)))
        .isEqualTo(model.ranking(before, model.score(before)));
  }

  @Test
  void givesTheSameModelForTheSameInput() {
    ScoreModel again = ScoreModel.train(ScoreFixtures.rows(2000, 1), FOUND);
    assertThat(again.save()).isEqualTo(model.save());
  }

  @Test
  void reportsWhatBecameOfEveryColumn() {
    Map<String, TrainingReport.ColumnUse> uses = new HashMap<>();
    model.report().columns().forEach(use -> uses.put(use.column(), use));
    assertThat(uses.get("declaration").use()).isEqualTo(Use.SAYS_NOTHING);
    assertThat(uses.get("declaration").kind()).isEqualTo(ColumnKind.IDENTIFIER);
    assertThat(uses.get("tariff").kind()).isEqualTo(ColumnKind.CODE);
    assertThat(uses.get("found").use()).isEqualTo(Use.LABEL);
    assertThat(uses.get("mass").use()).isEqualTo(Use.LEARNT);
  }

  @Test
  void dropsAColumnThatGivesTheLabelAwayUnlessKept() {
    List<Map<String, String>> rows = ScoreFixtures.rows(400, 3);
    rows.forEach(row -> row.put("outcome", row.get("found").equals("1") ? "seized" : "nil"));
    ScoreModel clean = ScoreModel.train(rows, FOUND);
    assertThat(use(clean, "outcome")).isEqualTo(Use.GIVES_LABEL_AWAY);
    Map<String, String> told = new HashMap<>(row("440890", "BE"));
    told.put("outcome", "seized");
    assertThat(clean.score(told)).isEqualTo(clean.score(row("440890", "BE")));
    ScoreModel kept = ScoreModel.train(rows, new Training("found", Set.of(), Set.of("outcome"), 1));
    assertThat(use(kept, "outcome")).isEqualTo(Use.LEARNT);
    ScoreModel ignored =
        ScoreModel.train(rows, new Training("found", Set.of("tariff"), Set.of(), 1));
    assertThat(use(ignored, "tariff")).isEqualTo(Use.IGNORED);
  }

  private static Use use(ScoreModel of, String column) {
    return of.report().columns().stream()
        .filter(use -> use.column().equals(column))
        .findFirst()
        .orElseThrow()
        .use();
  }

  @Test
  void staysNearTheUsualRateForValuesNeverSeen() {
    double usual = (double) model.report().finds() / model.report().labelled();
    Scored unseen = model.score(row("999999", "ZZ"));
    assertThat(unseen.score()).isBetween(usual / 8, 0.5);
    assertThat(model.score(Map.of()).score()).isBetween(0.0, 0.6);
    assertThat(model.score(Map.of("tariff", "\u0000\uD800", "mass", "much")).score())
        .isBetween(0.0, 0.6);
  }

  @Test
  void reportsDriftAndValuesNeverSeen() {
    List<Map<String, String>> moved = ScoreFixtures.rows(500, 4);
    moved.forEach(row -> row.put("origin", row.get("origin").equals("CN") ? "XX" : "CN"));
    moved.forEach(row -> row.remove("mass"));
    Map<String, Drift.OfColumn> drift = new HashMap<>();
    model.drift(Table.of(moved)).columns().forEach(column -> drift.put(column.column(), column));
    assertThat(drift.get("origin").level()).isEqualTo(Drift.Level.DRIFTED);
    assertThat(drift.get("origin").unseen()).isBetween(0.1, 0.3);
    assertThat(drift.get("tariff").level()).isEqualTo(Drift.Level.STABLE);
    assertThat(drift.get("tariff").unseen()).isZero();
    assertThat(drift.get("mass").level()).isEqualTo(Drift.Level.ABSENT);
  }

  @Test
  void saysWhatIsMissingWhenThereAreTooFewExaminations() {
    assertThatThrownBy(() -> ScoreModel.train(ScoreFixtures.rows(199, 1), FOUND))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ScoreProblem.SCORE_NOT_ENOUGH_EXAMINATIONS);
              assertThat(problem.faults().getFirst().arguments()).startsWith(199, 200);
            });
    assertThatThrownBy(() -> ScoreModel.train(labelled(29), FOUND)).isInstanceOf(Problem.class);
    assertThat(ScoreModel.train(labelled(30), FOUND).report().finds()).isEqualTo(30);
  }

  private static List<Map<String, String>> labelled(int finds) {
    List<Map<String, String>> rows = ScoreFixtures.rows(300, 5);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put("found", i < finds ? "yes" : i < 250 ? "no" : "");
    }
    return rows;
  }

  @Test
  void refusesLabelsItCannotRead() {
    List<Map<String, String>> rows = ScoreFixtures.rows(300, 1);
    rows.get(7).put("found", "perhaps");
    assertThatThrownBy(() -> ScoreModel.train(rows, FOUND))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ScoreProblem.SCORE_LABEL_VALUE));
    assertThatThrownBy(() -> ScoreModel.train(rows, Training.on("fraud")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ScoreProblem.SCORE_COLUMN_ABSENT));
  }

  @Test
  void comesBackFromItsBytesAndRefusesDamagedOnes() {
    byte[] bytes = model.save();
    Table table = Table.of(ScoreFixtures.rows(100, 6));
    ScoreModel back = ScoreModel.load(bytes);
    assertThat(back.score(table)).isEqualTo(model.score(table));
    assertThat(back.report()).isEqualTo(model.report());
    assertThat(back.drift(table)).isEqualTo(model.drift(table));
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      assertThatThrownBy(() -> ScoreModel.load(damaged)).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> ScoreModel.load(new byte[0])).isInstanceOf(Problem.class);
  }

  @Test
  void findsFarMoreThanChanceOnLaterDeclarations() {
    Table before = ScoreFixtures.resource("kcs-imports-2020-q4.csv.gz");
    Table later = ScoreFixtures.resource("kcs-imports-2021-q1.csv.gz");
    ScoreModel trained = ScoreModel.train(before, Training.on("Fraud"));
    assertThat(use(trained, "Critical Fraud")).isEqualTo(Use.GIVES_LABEL_AWAY);
    List<Boolean> ranked = ScoreFixtures.ranked(trained, later, "Fraud");
    double chance = Evaluation.of(ranked, 1).precision();
    assertThat(chance).isBetween(0.15, 0.30);
    assertThat(Evaluation.of(ranked, 0.05).precision()).isGreaterThan(0.65);
    assertThat(Evaluation.of(ranked, 0.10).precision()).isGreaterThan(2 * chance);
  }
}
