package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  @Test
  void findsContainersWithTheirCheckDigitHoweverTheyAreWritten() {
    assertThat(values("cont. MSKU 123456-5, msku1234565 and CSQU3054383"))
        .containsExactly("MSKU1234565", "CSQU3054383");
    assertThat(values("MSKU1234566")).isEmpty();
    assertThat(Identifiers.doubtful("MSKU1234566 MSKU1234565")).containsExactly("MSKU1234566");
    assertThat(values("XMSKU1234565")).isEmpty();
  }

  @Test
  void findsBillsFlightsShipsAndTelephones() {
    assertThat(values("B/L no. MEDUVN123456, AWB 888-11111111, AWB 888-1111 1111"))
        .containsExactlyInAnyOrder("MEDUVN123456", "88811111111");
    assertThat(values("AWB 888-11111112")).isEmpty();
    assertThat(values("flight VN 507, chuyến bay CZ371, 航班 MU 5075"))
        .containsExactly("VN507", "CZ371", "MU5075");
    assertThat(values("IMO 9074729")).containsExactly("IMO9074729");
    assertThat(values("IMO 9074728")).isEmpty();
    assertThat(values("call +84 912 345 678")).containsExactly("+84912345678");
    assertThat(values("12,345 kg of tea in 2026")).isEmpty();
  }

  @Test
  void takesNamesFromTheirFieldsOnly() {
    List<MessageIdentifier> found =
        Identifiers.of("Golden Delta Co., Ltd", Map.of("company", "Golden Delta Co., Ltd; 金三角"));
    assertThat(found.stream().map(MessageIdentifier::value))
        .containsExactly("Golden Delta Co., Ltd", "金三角");
  }

  private static List<String> values(String text) {
    return Identifiers.of(text, Map.of()).stream().map(MessageIdentifier::value).toList();
  }
}
