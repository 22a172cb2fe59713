package org.mekongdragon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What programs send is one bounded object, or it is refused. */
class JsonObjectsTest {

  @Test
  void takesAnObjectUpToItsSizeAndNoLarger() {
    assertThat(JsonObjects.read(in("{\"a\":1}"), 7).path("a").asInt()).isOne();
    assertThatThrownBy(() -> JsonObjects.read(in("{\"a\":1}"), 6))
        .hasMessageContaining("too-large");
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String body :
        new String[] {"", "[]", "1", "null", "\"a\"", "{", "{} {}", "\u0000", "{a:1}"}) {
      assertThatThrownBy(() -> JsonObjects.read(in(body), 100))
          .as(body)
          .hasMessageContaining("unreadable");
    }
  }

  @Test
  void takesNothingAsAnEmptyObjectOnlyWhereABodyMayBeLeftOut() {
    assertThat(JsonObjects.readIfAny(in(""), 10).isEmpty()).isTrue();
    assertThatThrownBy(() -> JsonObjects.readIfAny(in("[]"), 10))
        .hasMessageContaining("unreadable");
    assertThatThrownBy(() -> JsonObjects.readIfAny(in("{\"aaaaaaaa\":1}"), 10))
        .hasMessageContaining("too-large");
  }

  private static InputStream in(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
