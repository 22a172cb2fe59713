package org.mekongdragon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonesTest {

  @Test
  void knowsTheZoneOfACountrysCapital() {
    assertThat(Zones.of("VN")).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(Zones.of("JP")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(Zones.of("AU")).isEqualTo(ZoneId.of("Australia/Sydney"));
    assertThat(Zones.of("ID")).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(Zones.of("US")).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(Zones.of("XX")).isEqualTo(Zones.USUAL);
  }
}
