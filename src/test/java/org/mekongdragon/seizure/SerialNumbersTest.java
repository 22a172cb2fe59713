package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

class SerialNumbersTest extends HouseTest {

  @Autowired private SerialNumbers numbers;

  @Test
  void givesEachSerialANumberOfItsOwn() {
    Set<Long> seen = new HashSet<>();
    for (long i = 0; i < 5_000; i++) {
      long permuted = numbers.permute(i, 5_000);
      assertThat(permuted).isBetween(0L, 4_999L);
      assertThat(seen.add(permuted)).isTrue();
    }
  }

  @Test
  void growsByADigitWhenAMillionAreGiven() {
    assertThat(numbers.number("OMD7-VN-2025", 999_999)).matches("OMD7-VN-2025-[0-9]{6}");
    assertThat(numbers.number("OMD7-VN-2025", 1_000_000)).matches("OMD7-VN-2025-[1-9][0-9]{6}");
    assertThat(numbers.number("OMD7-VN-2025", 9_999_999)).matches("OMD7-VN-2025-[1-9][0-9]{6}");
    assertThat(numbers.number("OMD7-VN-2025", 10_000_000)).matches("OMD7-VN-2025-[1-9][0-9]{7}");
  }

  @Test
  void doesNotTellWhichCameNext() {
    long apart = 0;
    for (long i = 0; i < 100; i++) {
      apart += Math.abs(numbers.permute(i + 1, 1_000_000) - numbers.permute(i, 1_000_000));
    }
    assertThat(apart / 100).isGreaterThan(100_000);
  }
}
