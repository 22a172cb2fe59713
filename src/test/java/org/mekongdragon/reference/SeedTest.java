package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.CasNumber;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;

/** The shipped lists, looked at without a database. */
class SeedTest {

  private static final Map<ReferenceKind, List<ListRow>> LISTS = new HashMap<>();

  private static List<ListRow> list(ReferenceKind kind) {
    return LISTS.computeIfAbsent(
        kind,
        _ ->
            SeedLists.all().stream()
                .filter(seed -> seed.edition().kind() == kind)
                .findFirst()
                .map(seed -> ListFile.read(seed.bytes()))
                .orElseThrow());
  }

  private static Set<String> codes(ReferenceKind kind) {
    return list(kind).stream().map(ListRow::code).collect(Collectors.toSet());
  }

  private static ListRow row(ReferenceKind kind, String code) {
    return list(kind).stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void shipsEveryListOnce() {
    assertThat(SeedLists.all())
        .extracting(seed -> seed.edition().kind())
        .containsExactlyInAnyOrder(ReferenceKind.values());
    assertThat(list(ReferenceKind.PLACE)).hasSizeGreaterThan(115_000);
    assertThat(list(ReferenceKind.HS)).hasSize(6939);
    assertThat(list(ReferenceKind.COUNTRY)).hasSize(250);
  }

  @Test
  void holdsOnlyCasNumbersWhoseCheckDigitHolds() {
    List<String> wrong =
        list(ReferenceKind.SUBSTANCE).stream()
            .flatMap(row -> Arrays.stream(row.attributes().getOrDefault("cas", "").split(" ")))
            .filter(cas -> !cas.isEmpty() && !CasNumber.isValid(cas))
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void givesEveryConventionPrecursorATariffLineThatExistsAndACasNumber() {
    Set<String> hs = codes(ReferenceKind.HS);
    List<ListRow> precursors =
        list(ReferenceKind.SUBSTANCE).stream()
            .filter(row -> row.attributes().getOrDefault("lists", "").matches("(UN 1988|INCB).*"))
            .toList();
    assertThat(precursors).hasSize(46);
    assertThat(precursors)
        .allSatisfy(row -> {
          assertThat(hs).contains(row.attributes().get("hs"));
          assertThat(row.attributes()).containsKey("cas");
          assertThat(row.attributes()).containsEntry("regime", "precursor");
        });
  }

  @Test
  void keepsRegimesAndModesInStepWithTheKernel() {
    Set<String> regimes = new HashSet<>();
    list(ReferenceKind.SUBSTANCE).forEach(row -> regimes.add(row.attributes().get("regime")));
    assertThat(regimes)
        .containsExactlyInAnyOrder(Regime.DRUG.code(), Regime.PRECURSOR.code(), Regime.NPS.code());
    assertThat(codes(ReferenceKind.MODE))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TransportMode.values()).map(TransportMode::code).toList());
  }

  @Test
  void knowsTheProvincesOfVietNamBeforeAndAfterTheReform() {
    List<ListRow> vietnam =
        list(ReferenceKind.SUBDIVISION).stream()
            .filter(row -> "VN".equals(row.attributes().get("country")))
            .toList();
    List<ListRow> ended =
        vietnam.stream().filter(row -> row.attributes().containsKey("ended")).toList();
    assertThat(vietnam).hasSize(63);
    assertThat(ended).hasSize(29);
    Set<String> current = codes(ReferenceKind.SUBDIVISION);
    assertThat(ended).allMatch(row -> current.contains(row.attributes().get("successor")));
    assertThat(row(ReferenceKind.SUBDIVISION, "VN-26").names().vi()).isEqualTo("Huế");
  }

  @Test
  void repairsOrMarksPositionsKnownToBeWrong() {
    ListRow langSon = row(ReferenceKind.PLACE, "VNLGS");
    assertThat(langSon.attributes())
        .containsEntry("lat", "21.85")
        .containsEntry("lon", "106.76")
        .containsEntry("position", "repaired");
    for (String code : List.of("THHOP", "VNOTW")) {
      assertThat(row(ReferenceKind.PLACE, code).attributes()).containsEntry("position", "suspect");
    }
    assertThat(SeedFile.rows("repairs.csv"))
        .anySatisfy(repair -> assertThat(repair).containsEntry("code", "VNLGS"));
  }

  @Test
  void findsLandBorderCrossingsByTheirFunction() {
    for (String code : List.of("VNLAO", "LADSH", "KHBVT", "THARA", "THMSA", "CNMHN", "MMMWD")) {
      assertThat(row(ReferenceKind.PLACE, code).attributes().get("functions")).contains("B");
    }
  }

  @Test
  void givesEveryFactorAKnownUnitASourceAndAValueAboveZero() {
    Set<String> units = codes(ReferenceKind.UNIT);
    Set<String> substances = codes(ReferenceKind.SUBSTANCE);
    for (ListRow row : list(ReferenceKind.FACTOR)) {
      assertThat(units).contains(row.attributes().get("unit"));
      assertThat(row.attributes()).containsKeys("source", "version");
      assertThat(Double.parseDouble(row.attributes().get("factor"))).isPositive();
      if (row.attributes().containsKey("substance")) {
        assertThat(substances).contains(row.attributes().get("substance"));
      }
    }
  }

  @Test
  void namesCodesOfTheFormInEveryLanguage() {
    for (ReferenceKind kind :
        List.of(
            ReferenceKind.MODE,
            ReferenceKind.CONCEALMENT,
            ReferenceKind.DETECTION,
            ReferenceKind.SITE,
            ReferenceKind.DIRECTION,
            ReferenceKind.FORM,
            ReferenceKind.SPECIMEN,
            ReferenceKind.UNIT)) {
      assertThat(list(kind))
          .allSatisfy(row -> {
            assertThat(row.names().vi()).as(row.code()).isNotEmpty();
            assertThat(row.names().zh()).as(row.code()).isNotEmpty();
          });
    }
  }
}
