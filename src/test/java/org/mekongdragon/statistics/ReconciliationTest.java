package org.mekongdragon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Bound;

/** The golden figures: what is in print about the operation, and where it does not fit together. */
class ReconciliationTest {

  private static final List<Finding> FINDINGS =
      Reconciliation.of(PublishedSeed.figures(), PublishedSeed.relations());

  @Test
  void sumsThatHoldAreShownToHold() {
    assertThat(finding("omd7-cases").arithmetic()).isEqualTo("1027 + 20 + 108 = 1155");
    assertThat(finding("omd6-vn-cases").arithmetic()).isEqualTo("59 + 18 = 77");
    assertThat(finding("omd6-participants").arithmetic()).isEqualTo("20 + 5 = 25");
    assertThat(finding("omd4-cases").arithmetic()).isEqualTo("1267 + 17 + 78 = 1362");
    assertThat(finding("omd5-cases").arithmetic()).isEqualTo("1499 + 216 = 1715");
    assertThat(
            List.of("omd7-cases", "omd6-vn-cases", "omd6-participants", "omd4-cases", "omd5-cases"))
        .allMatch(id -> finding(id).verdict() == Finding.Verdict.AGREES);
  }

  @Test
  void plus111PercentNeedsABaseOf813AndPlus26PercentHas1362() {
    Finding plus111 = finding("omd5-change-111");
    assertThat(plus111.verdict()).isEqualTo(Finding.Verdict.CONTRADICTS);
    assertThat(plus111.implied()).contains(BigDecimal.valueOf(813));
    assertThat(plus111.printed()).contains(BigDecimal.valueOf(1362));
    assertThat(plus111.arithmetic()).isEqualTo("1715 ÷ (1 + 111 %) = 813; 1715 ÷ 1362 = +26 %");
    Finding plus26 = finding("omd5-change-26");
    assertThat(plus26.verdict()).isEqualTo(Finding.Verdict.AGREES);
    assertThat(plus26.arithmetic()).isEqualTo("1715 ÷ 1362 = +26 %");
    assertThat(finding("omd5-all-cases-change-percent").verdict())
        .isEqualTo(Finding.Verdict.CONTRADICTS);
  }

  @Test
  void moreThan4500DoesNotComeOutOfItsParts() {
    Finding sum = finding("omd1-5-cases");
    assertThat(sum.verdict()).isEqualTo(Finding.Verdict.CONTRADICTS);
    assertThat(sum.arithmetic()).isEqualTo("1203 + 1362 + 1715 = 4280 ≠ >4500");
  }

  @Test
  void plus57PercentImplies868WhereThePressGives755() {
    Finding change = finding("omd4-change-57");
    assertThat(change.verdict()).isEqualTo(Finding.Verdict.CONTRADICTS);
    assertThat(change.implied()).contains(BigDecimal.valueOf(868));
    assertThat(change.printed()).contains(BigDecimal.valueOf(755));
    assertThat(change.arithmetic()).endsWith("1203 − 164 − 284 = 755");
  }

  @Test
  void theSameThingPrintedTwiceIsSetSideBySide() {
    assertThat(finding("omd1-5-vn-warnings-issued").arithmetic()).isEqualTo("115 ≠ 96");
    assertThat(finding("omd1-all-drug-mass").arithmetic()).isEqualTo("2279.71 ≠ <2230");
    assertThat(finding("omd5-all-end-date").verdict()).isEqualTo(Finding.Verdict.CONTRADICTS);
    assertThat(finding("omd5-all-cases").verdict()).isEqualTo(Finding.Verdict.AGREES);
    assertThat(finding("omd5-vn-cases-change-ratio").verdict()).isEqualTo(Finding.Verdict.AGREES);
    assertThat(finding("khat-year").arithmetic()).isEqualTo("2017 ≠ 2019");
    assertThat(finding("series-start").arithmetic()).isEqualTo("2028 ≠ 2018-09-25");
  }

  @Test
  void boundsArePartOfAFigure() {
    assertThat(Reconciliation.allows(dec(4500), Bound.MORE, dec(4280))).isFalse();
    assertThat(Reconciliation.allows(dec(4500), Bound.MORE, dec(4500))).isTrue();
    assertThat(Reconciliation.allows(dec(2230), Bound.LESS, dec(2231))).isFalse();
    assertThat(Reconciliation.allows(dec(2230), Bound.LESS, dec(2230))).isTrue();
    assertThat(Reconciliation.allows(dec(100), Bound.ABOUT, dec(110))).isTrue();
    assertThat(Reconciliation.allows(dec(100), Bound.ABOUT, dec(111))).isFalse();
    assertThat(Reconciliation.allows(dec(100), Bound.EXACT, dec(101))).isFalse();
  }

  private static BigDecimal dec(long value) {
    return BigDecimal.valueOf(value);
  }

  private static Finding finding(String id) {
    return FINDINGS.stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(id + " in " + FINDINGS.stream().map(Finding::id).toList()));
  }
}
