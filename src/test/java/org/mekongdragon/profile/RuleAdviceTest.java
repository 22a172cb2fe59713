package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.engine.Rules;

class RuleAdviceTest {

  @Test
  void warnsOfAFieldWhosePastNobodyRemembers() {
    assertThat(
            RuleAdvice.forgotten(
                Rules.parse("hs starts with 0803 and not voyage seen before 90 days")))
        .extracting(Fault::code)
        .containsExactly(RiskProfileProblem.RISK_PROFILE_FORGETS);
    assertThat(RuleAdvice.forgotten(Rules.parse("goods count within 30 days >= 3"))).hasSize(1);
  }

  @Test
  void saysNothingOfFieldsThatAreRemembered() {
    assertThat(
            RuleAdvice.forgotten(
                Rules.parse(
                    "not consignee seen before 90 days and container count within 30 days >= 2")))
        .isEmpty();
    assertThat(RuleAdvice.forgotten(Rules.parse("voyage in (025N)"))).isEmpty();
  }
}
