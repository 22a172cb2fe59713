package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Rules;

class RuleRowTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin in (CO, EC) and goods contains banana",
        "goods contains all of (\"green tea\", organic) and not hs starts with (0803, 0804)",
        "goods contains \"a, b; c\"",
        "not goods contains any of (x1, y2) and mode != sea",
        "gross_mass between 10 and 20.5 and value < 100 and packages != 3",
        "arrival between 2026-05-01 and 2026-06-30 and arrival >= 2026-05-02",
        "consignee seen before 90 days and not shipper seen before 7 days",
        "consignee count within 30 days >= 5 and notify count within 2 days < 3",
        "seal is missing and vessel is not missing",
        "origin = @golden-triangle"
      })
  void readsAndWritesTheSameRule(String rule) {
    List<RuleRow> rows = RuleRow.of(Rules.parse(rule)).orElseThrow();
    assertThat(RuleRow.print(rows)).isEqualTo(Rules.print(Rules.parse(rule)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin = CO or origin = EC",
        "origin = CO and (goods contains a1 or goods contains b2)",
        "not (origin = CO and mode = sea)",
        "consignee count within 30 days = 5",
        "goods contains \"say \\\"no\\\"\""
      })
  void leavesToTheTextWhatRowsCannotSay(String rule) {
    assertThat(RuleRow.of(Rules.parse(rule))).isEmpty();
  }

  @Test
  void refusesARowThatIsNoCondition() {
    assertThatThrownBy(() ->
            RuleRow.compile(
                List.of(
                    new RuleRow("origin", "one-of", "CO"),
                    new RuleRow("gross_mass", "between", "10"),
                    new RuleRow("consignee", "seen-before", "many"),
                    new RuleRow("consignee", "seen-before", "0"))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults())
                    .extracting(fault -> fault.field() + " " + fault.code().code())
                    .containsExactly(
                        "row1 risk-profile-row", "row2 risk-profile-row", "row3 rule-days"));
  }

  @Test
  void leavesBlankRowsOut() {
    assertThat(RuleRow.print(List.of(RuleRow.BLANK, new RuleRow("mode", "one-of", "sea"))))
        .isEqualTo("mode = sea");
    assertThat(RuleRow.print(List.of(RuleRow.BLANK))).isEmpty();
  }

  @Test
  void takesTheUsualOperatorWhereTheChosenOneDoesNotFit() {
    assertThat(RuleRow.print(List.of(new RuleRow("gross_mass", "one-of", "5"))))
        .isEqualTo("gross_mass >= 5");
    assertThat(RowOperator.of(Field.GOODS)).doesNotContain(RowOperator.BETWEEN);
  }

  @Test
  void cutsValuesAtCommasOutsideQuotes() {
    assertThat(RuleRow.split("a, \"b, c\";d，e、 f\n“g, h”,,"))
        .containsExactly("a", "b, c", "d", "e", "f", "g, h");
  }
}
