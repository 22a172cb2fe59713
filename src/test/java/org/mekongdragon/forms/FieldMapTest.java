package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;

class FieldMapTest {

  private static final FieldMap.Scope DRUGS = new FieldMap.Scope(Set.of(Regime.DRUG), Set.of(), 14);

  @Test
  void refusesAnUnknownSourceWithItsPlace() {
    assertThatThrownBy(
            () -> map(FormField.of("Date", "when.date"), FormField.of("Place", "where.castle")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.faults()).hasSize(1);
              assertThat(problem.faults().getFirst().field()).isEqualTo("fields[1].source");
              assertThat(problem.faults().getFirst().arguments()).containsExactly("where.castle");
            });
  }

  @Test
  void refusesWhatNoFormCanHold() {
    assertThatThrownBy(() -> map()).hasMessageContaining("map-fields");
    assertThatThrownBy(() -> map(FormField.of("A", "number"), FormField.of("a", "cases")))
        .hasMessageContaining("fields[1].name: field-twice");
    assertThatThrownBy(() -> map(field(List.of(), "", 10))).hasMessageContaining("field-filled");
    assertThatThrownBy(() -> map(field(List.of("number"), "x", 10)))
        .hasMessageContaining("field-filled");
    assertThatThrownBy(() -> map(field(List.of("number"), "", 0)))
        .hasMessageContaining("field-longest");
    assertThatThrownBy(() -> map(field(List.of("number"), "", 4_001)))
        .hasMessageContaining("field-longest");
    assertThat(map(field(List.of("number"), "", 4_000)).fields()).hasSize(1);
    assertThatThrownBy(() ->
            new FieldMap(
                OutsideSystem.PICS,
                1,
                new FieldMap.Scope(Set.of(), Set.of("Laos"), 366),
                List.of(FormField.of("A", "number"))))
        .hasMessageContaining("map-regimes")
        .hasMessageContaining("map-days")
        .hasMessageContaining("map-country");
  }

  @ParameterizedTest
  @EnumSource(OutsideSystem.class)
  void comesBackFromItsJson(OutsideSystem form) throws Exception {
    String seed;
    try (var file = FieldMap.class.getResourceAsStream("/seed/forms/" + form.code() + ".json")) {
      seed = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    FieldMap map = MapJson.read(form, 3, seed);
    assertThat(map.fields()).hasSizeGreaterThan(10);
    assertThat(MapJson.read(form, 3, MapJson.write(map).toString())).isEqualTo(map);
  }

  @Test
  void namesKeysAsTheStandardDoes() {
    // The example of RFC 9562, appendix A.4.
    assertThat(
            NameBased.of(
                    java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                    "www.example.com")
                .toString())
        .isEqualTo("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  private static FormField field(List<String> sources, String constant, int longest) {
    return new FormField("A", sources, constant, ", ", Map.of(), false, longest);
  }

  private static FieldMap map(FormField... fields) {
    return new FieldMap(OutsideSystem.CENCOMM, 1, DRUGS, List.of(fields));
  }
}
