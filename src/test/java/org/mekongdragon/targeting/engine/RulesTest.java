package org.mekongdragon.targeting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

class RulesTest {

  private static Fault faultOf(String rule) {
    Problem problem = catchThrowableOfType(Problem.class, () -> Rules.parse(rule));
    assertThat(problem).as(rule).isNotNull();
    return problem.faults().getFirst();
  }

  @Test
  void readsTheRuleOfTheManual() {
    String rule =
        "origin in (CO, EC) and hs starts with 0803 and (goods contains any of (\"banana\", \"chuối\","
            + " \"香蕉\") or gross_mass > 20000) and not consignee seen before 90 days";
    assertThat(Rules.parse(rule))
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.In(Field.ORIGIN, List.of("CO", "EC")),
                    new Condition.StartsWith(Field.HS, List.of("0803")),
                    new Condition.Any(
                        List.of(
                            new Condition.Contains(
                                Field.GOODS, false, List.of("banana", "chuối", "香蕉")),
                            new Condition.Compare(Field.GROSS_MASS, Relation.ABOVE, 20000))),
                    new Condition.Not(new Condition.SeenBefore(Field.CONSIGNEE, 90)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin = CO",
        "origin != CO",
        "origin in (IN, IS, NO)",
        "origin not in (CO, EC)",
        "hs starts with (0803, 0804)",
        "goods contains \"ice cream\"",
        "goods contains all of (ketamine, \"hóa chất\")",
        "goods contains any of (any, \"of\")",
        "value_per_kg between 0.5 and 12.25",
        "gross_mass <= -5",
        "packages >= 1.0E30",
        "arrival > 2026-05-01",
        "arrival between 2026-05-01 and 2026-05-31",
        "container is missing",
        "consignee is not missing",
        "consignee count within 30 days >= 5",
        "not (origin = CO or (destination = VN and mode = sea))",
        "not not origin = CO",
        "shipper = \"a \\\"b\\\" \\\\ c\""
      })
  void whatIsPrintedReadsBackAsTheSame(String rule) {
    Condition condition = Rules.parse(rule);
    assertThat(Rules.parse(Rules.print(condition))).isEqualTo(condition);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomRulesReadBackAsTheSame(long seed) {
    RandomCargo world = new RandomCargo(seed);
    for (int i = 0; i < 2000; i++) {
      Condition condition = world.condition(4);
      assertThat(Rules.parse(Rules.print(condition))).isEqualTo(condition);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "origin = CO and orgin = EC | RULE_UNKNOWN_FIELD | 17 | orgin | origin",
        "weight > 5 | RULE_UNKNOWN_FIELD | 1 | weight | gross_mass",
        "goods contians banana | RULE_UNKNOWN_OPERATOR | 7 | contians | contains",
        "goods contains green banana | RULE_EXPECTED | 22 | banana | and, or — \"…\"",
        "gross_mass > heavy | RULE_NUMBER | 14 | heavy | 20000",
        "arrival > 01.05.2026 | RULE_DATE | 11 | 01.05.2026 | 2026-05-01",
        "arrival > 2026-02-30 | RULE_DATE | 11 | 2026-02-30 | 2026-05-01",
        "consignee seen before 0 days | RULE_DAYS | 23 | 0 | 1 … 36500",
        "(origin = CO | RULE_EXPECTED | 13 | '' | ) ,",
        "origin = CO) | RULE_EXPECTED | 12 | ) | (",
        "origin = | RULE_EXPECTED | 9 | '' | \"…\"",
        "origin = \"--\" | RULE_BLANK_TERM | 10 | -- | ''",
        "gross_mass > 1e999 | RULE_NUMBER | 14 | 1e999 | 20000"
      })
  void mistakesAreAnsweredWithPositionAndSuggestion(
      String rule, RuleProblem code, int position, String found, String hint) {
    Fault fault = faultOf(rule);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.arguments()).containsExactly(position, found, hint);
  }

  @Test
  void operatorsThatDoNotSuitTheFieldAreNamedWithThoseThatDo() {
    assertThat(faultOf("gross_mass contains 5").code()).isEqualTo(RuleProblem.RULE_WRONG_OPERATOR);
    assertThat(faultOf("origin > CO").code()).isEqualTo(RuleProblem.RULE_WRONG_OPERATOR);
    assertThat(faultOf("arrival seen before 3 days").arguments().getLast().toString())
        .contains("between");
    assertThat(faultOf("").code()).isEqualTo(RuleProblem.RULE_EMPTY);
    assertThat(faultOf("goods = \"open").code()).isEqualTo(RuleProblem.RULE_OPEN_QUOTE);
  }

  @Test
  void nestingIsBoundedWithAClearFault() {
    String deep = "(".repeat(Rules.MAX_DEPTH - 1) + "origin = CO" + ")".repeat(Rules.MAX_DEPTH - 1);
    assertThat(Rules.parse(deep)).isEqualTo(Rules.parse("origin = CO"));
    assertThat(faultOf("(" + deep + ")").code()).isEqualTo(RuleProblem.RULE_TOO_LARGE);
    assertThat(faultOf("(".repeat(1_000_000)).code()).isEqualTo(RuleProblem.RULE_TOO_LARGE);
    assertThat(faultOf("not ".repeat(500_000)).code()).isEqualTo(RuleProblem.RULE_TOO_LARGE);
    Condition tree = Rules.parse("origin = CO");
    for (int i = 0; i < 1000; i++) {
      tree = new Condition.Not(tree);
    }
    Condition tooDeep = tree;
    assertThatThrownBy(() -> Profile.of("x", tooDeep)).isInstanceOf(Problem.class);
  }

  @Test
  void listsAreBoundedWithAClearFault() {
    String most =
        IntStream.range(0, Condition.MAX_TERMS)
            .mapToObj(i -> "A" + i)
            .collect(Collectors.joining(","));
    assertThat(Rules.parse("container in (" + most + ")")).isInstanceOf(Condition.In.class);
    assertThat(faultOf("container in (" + most + ",B)").code())
        .isEqualTo(RuleProblem.RULE_TOO_LARGE);
  }

  @Test
  void anyTextEndsInARuleOrAFault() {
    SplittableRandom random = new SplittableRandom(5);
    String[] parts = {
      "origin",
      "in",
      "(",
      ")",
      ",",
      "CO",
      "and",
      "or",
      "not",
      "\"",
      "goods",
      "contains",
      "any",
      "of",
      "=",
      "!=",
      ">",
      "5",
      "days",
      "seen before",
      "\0",
      "香蕉",
      "\uD800",
      "\\",
      "between",
      "arrival"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder rule = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        rule.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      try {
        Condition condition = Rules.parse(rule.toString());
        assertThat(Rules.parse(Rules.print(condition))).isEqualTo(condition);
      } catch (Problem expected) {
        assertThat(expected.code()).isInstanceOf(RuleProblem.class);
      }
    }
  }

  @Test
  void groupsAreExpandedAndUnknownOnesNamed() {
    Condition rule =
        Rules.parse("origin in (@andes, VN) and goods contains all of (@fruit, fresh)");
    Condition expanded =
        Rules.expand(
            rule,
            name ->
                Optional.ofNullable(
                    switch (name) {
                      case "andes" -> List.of("CO", "EC", "PE");
                      case "fruit" -> List.of("banana", "mango");
                      default -> null;
                    }));
    assertThat(expanded)
        .isEqualTo(
            Rules.parse(
                "origin in (CO, EC, PE, VN) and (goods contains any of (banana, mango) and goods"
                    + " contains fresh)"));
    assertThatThrownBy(() -> Rules.expand(rule, name -> Optional.<List<String>>empty()))
        .hasMessageContaining("rule-unknown-group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "origin = CO and gross_mass > 5 | ''",
        "gross_mass > 5 | RULE_UNSELECTIVE",
        "not origin = CO | RULE_UNSELECTIVE",
        "origin = CO or gross_mass > 5 | RULE_UNSELECTIVE",
        "origin = CO or hs starts with 08 | ''",
        "origin = CO and origin = EC | RULE_CONTRADICTORY",
        "origin = CO and origin = COBUN | ''",
        "transit = CO and transit = EC | ''",
        "gross_mass > 5 and gross_mass < 5 | RULE_CONTRADICTORY",
        "gross_mass >= 5 and gross_mass <= 5 | RULE_UNSELECTIVE",
        "packages between 5 and 4 | RULE_CONTRADICTORY",
        "origin = CO and not origin = CO | RULE_CONTRADICTORY",
        "origin is missing and origin = CO | RULE_CONTRADICTORY",
        "arrival > 2026-05-02 and arrival < 2026-05-02 | RULE_CONTRADICTORY"
      })
  void authorsAreWarnedOfRulesThatFitEverythingOrNothing(String rule, String warning) {
    List<String> names =
        Rules.review(Rules.parse(rule)).stream().map(fault -> fault.code().name()).toList();
    assertThat(names).isEqualTo(warning.isEmpty() ? List.of() : List.of(warning));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "goods contains banana | Fresh BANANA, green | true",
        "goods contains banana | bananas | false",
        "goods contains \"ma tuy\" | MA  TÚY! | true",
        "goods contains \"ma tuy\" | tuy ma | false",
        "goods contains 香蕉 | 新鮮香蕉一箱 | true",
        "goods contains 香蕉 | 香 蕉 | true",
        "goods contains กล้วย | ขายกลวยหอม | true",
        "goods contains ｂａｎａｎａ | banana | true",
        "goods contains duong | ĐƯỜNG | true",
        "goods = \"co ltd\" | Co., Ltd. | true",
        "goods starts with fro | Frozen fish | true",
        "goods starts with zen | Frozen fish | false"
      })
  void textsAreComparedWithoutCaseAccentsWidthAndToneMarks(
      String rule, String goods, boolean expected) {
    CargoRecord cargo = CargoRecord.of("1").text(Field.GOODS, goods).build();
    assertThat(Rules.matches(Rules.parse(rule), cargo, Circumstances.on(LocalDate.EPOCH)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "origin = CO, COBUN, true",
    "origin = CO, CO, true",
    "origin = COBUN, CO, false",
    "origin != CO, COCTG, false",
    "origin starts with COB, COBUN, true",
    "origin contains BUN, COBUN, true"
  })
  void aCountryFitsEveryPlaceInIt(String rule, String origin, boolean expected) {
    CargoRecord cargo = CargoRecord.of("1").text(Field.ORIGIN, origin).build();
    assertThat(Rules.matches(Rules.parse(rule), cargo, Circumstances.on(LocalDate.EPOCH)))
        .isEqualTo(expected);
  }

  @Test
  void ratiosAreMissingWithoutTheirParts() {
    Condition rule = Rules.parse("value_per_kg >= 2 and kg_per_package < 11");
    CargoRecord.Builder cargo =
        CargoRecord.of("1").number(Field.VALUE, 200).number(Field.GROSS_MASS, 100);
    Circumstances today = Circumstances.on(LocalDate.EPOCH);
    assertThat(Rules.matches(rule, cargo.build(), today)).isFalse();
    assertThat(Rules.matches(rule, cargo.number(Field.PACKAGES, 10).build(), today)).isTrue();
    assertThat(Rules.matches(rule, cargo.number(Field.PACKAGES, 0).build(), today)).isFalse();
    assertThat(Rules.matches(rule, cargo.number(Field.PACKAGES, 9).build(), today)).isFalse();
  }
}
