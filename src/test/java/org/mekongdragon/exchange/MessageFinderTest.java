package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;

/** Who finds a message by its words. */
class MessageFinderTest extends ExchangeTest {

  @Test
  void isFoundAndCountedForItsReadersOnly() {
    Scene scene = scene();
    sent(scene, scene.port().toString());
    String search = "/search?operation=" + scene.code() + "&q=ketamine";
    assertThat(browser(scene.portOfficer()).get(search).body())
        .contains("id=\"found-message\"", "from Qingdao");
    assertThat(browser(scene.postOfficer()).get(search).body())
        .contains("Nothing fits")
        .doesNotContain("found-message");
    assertThat(browser(scene.coordinator()).get(search).body()).doesNotContain("Qingdao");
    assertThat(browser(scene.stranger()).get(search).body()).doesNotContain("Qingdao");
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }
}
