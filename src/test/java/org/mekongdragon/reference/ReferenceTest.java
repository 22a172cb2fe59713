package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.kernel.Amount;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Quantity;
import org.springframework.beans.factory.annotation.Autowired;

class ReferenceTest extends HouseTest {

  @Autowired private Reference reference;

  @Test
  void looksUpByCode() {
    assertThat(reference.country("vn").orElseThrow().names().vi()).isEqualTo("Việt Nam");
    assertThat(reference.hs("293941").orElseThrow().names().en()).contains("ephedrine");
    assertThat(reference.taxon("manis-pentadactyla").orElseThrow().appendices())
        .containsExactly("I");
    assertThat(reference.substance("acetic-anhydride").orElseThrow().hs()).isEqualTo("291524");
    assertThat(reference.unit("viss").orElseThrow().dimension()).isEqualTo(Unit.Dimension.MASS);
    assertThat(reference.taxon("homo-sapiens")).isEmpty();
    assertThat(reference.name(ReferenceKind.CONCEALMENT, "nowhere", "vi")).isEqualTo("nowhere");
    assertThat(reference.name(ReferenceKind.MODE, "sea", "vi")).isEqualTo("Đường biển");
  }

  @Test
  void saysHowFarAPositionCanBeTrusted() {
    assertThat(reference.place("VNLGS").orElseThrow().position().orElseThrow().quality())
        .isEqualTo(Position.Quality.REPAIRED);
    assertThat(reference.place("THHOP").orElseThrow().position().orElseThrow().quality())
        .isEqualTo(Position.Quality.SUSPECT);
    Place mocBai = reference.place("BCP-MOC-BAI").orElseThrow();
    assertThat(mocBai.countries()).containsExactly("VN", "KH");
    assertThat(mocBai.isBorderCrossing()).isTrue();
    assertThat(reference.places(List.of("VNHPH", "VNLAO", "XXXXX"))).hasSize(2);
  }

  @Test
  void normalisesWithTheFactorThatHolds() {
    assertThat(mass("2.3 tấn", "heroin")).isEqualTo("2300 kg");
    assertThat(mass("10 viss", "opium")).isEqualTo("16.3293 kg");
    assertThat(mass("12 Block (350gr)", "heroin")).isEqualTo("4.2 kg");
    assertThat(mass("1000 viên", "methamphetamine-tablets")).isEqualTo("0.09 kg");
    assertThat(normalised("1000 viên", "ecstasy")).isEmpty();
    assertThat(normalised("15 cá thể", "")).isEmpty();
    NormalisedMass near = normalised("gần 2.3 tấn", "").orElseThrow();
    assertThat(near.bound()).isEqualTo(Bound.LESS);
    assertThat(near.factor().id()).isEqualTo("t-1");
    assertThat(reference.factor("tablet", "methamphetamine-tablets").orElseThrow().source())
        .contains("UNODC");
  }

  @Test
  void doesNotRoundWhatItAddsUp() {
    Mass third = Mass.ofGrams(new BigDecimal("0.333333333"));
    assertThat(third.plus(third).plus(third).grams()).isEqualByComparingTo("0.999999999");
    assertThat(Amount.exactly(3).isWhole()).isTrue();
  }

  @Test
  void tellsWhatATextCanNameAndLeavesTheChoice() {
    assertThat(reference.named(ReferenceKind.SUBSTANCE, "Heroin")).hasSize(1);
    assertThat(reference.named(ReferenceKind.SUBSTANCE, "ma túy đá"))
        .extracting(Entry::code)
        .containsExactly("methamphetamine", "crystalline-methamphetamine");
    assertThat(reference.named(ReferenceKind.SUBSTANCE, "snow")).isEmpty();
    assertThat(reference.named(ReferenceKind.COUNTRY, List.of("VIỆT NAM", "老挝", "Atlantis")))
        .hasEntrySatisfying(
            "VIỆT NAM", found -> assertThat(found.getFirst().code()).isEqualTo("VN"))
        .hasEntrySatisfying("老挝", found -> assertThat(found.getFirst().code()).isEqualTo("LA"))
        .hasEntrySatisfying("Atlantis", found -> assertThat(found).isEmpty());
  }

  @Test
  void namesTheFieldOfAnUnknownCode() {
    assertThatThrownBy(() -> reference.require("goods[0].unit", ReferenceKind.UNIT, "furlong"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.faults().getFirst().field()).isEqualTo("goods[0].unit"));
  }

  @Test
  void marksStreetNames() {
    assertThat(reference.suggest(ReferenceKind.SUBSTANCE, "ice", "en", 12).getFirst())
        .satisfies(first -> {
          assertThat(first.code()).isEqualTo("methamphetamine");
          assertThat(first.ambiguous()).isTrue();
        });
    assertThat(reference.suggest(ReferenceKind.SUBSTANCE, "冰毒", "en", 12).getFirst().ambiguous())
        .isFalse();
  }

  @Test
  void survivesWhateverIsTyped() {
    for (String text :
        List.of(
            "%",
            "_",
            "'; drop table x",
            "\\",
            "\u0000",
            "\u202e",
            " ",
            "x".repeat(10_000),
            "😀",
            "((((",
            "a\tb",
            "%%%%%%%%")) {
      for (ReferenceKind kind : ReferenceKind.values()) {
        assertThat(reference.suggest(kind, text, "vi", 1000)).hasSizeLessThanOrEqualTo(12);
      }
    }
  }

  @Test
  void answersProgramsAndBrowsers() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    Caller program = callerOf(login);

    Caller.Answer found = program.get("/api/v1/reference/substance?q=ma%20tuy%20da&lang=vi");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().get("suggestions").get(0).get("code").asString())
        .isEqualTo("methamphetamine");
    assertThat(
            program.get("/api/v1/reference/place/VNLAO").json().get("names").get("vi").asString())
        .isEqualTo("Lao Bảo");
    assertThat(program.get("/api/v1/reference/nothing?q=a").status()).isEqualTo(404);
    assertThat(program.get("/api/v1/reference/place/XXXXX").json().get("code").asString())
        .isEqualTo("entry-unknown");
    assertThat(caller().get("/api/v1/reference/place?q=a").status()).isEqualTo(401);
  }

  private Optional<NormalisedMass> normalised(String text, String substance) {
    Quantity quantity = AmountText.standard().quantity(text, DecimalSign.UNKNOWN).orThrow("q");
    return reference.normalise(quantity, substance);
  }

  private String mass(String text, String substance) {
    return normalised(text, substance).orElseThrow().mass().toString();
  }
}
