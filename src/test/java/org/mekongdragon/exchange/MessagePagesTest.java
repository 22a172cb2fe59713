package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;

class MessagePagesTest extends ExchangeTest {

  @Test
  void leadsFromTheFormToTheRecipientsListAndBackWithFeedback() {
    Scene scene = scene();
    Caller sender = browser(scene.chinese());
    String form = scene.page() + "/new?kind=warning";
    assertThat(sender.get(form).body()).contains(scene.vietNam(), "name=\"fields.container\"");
    Caller.Answer preview =
        sender.submit(form, scene.page() + "/new/readers", Map.of("to", scene.vietNam()));
    assertThat(preview.body()).contains("Person " + scene.portOfficer());
    Caller.Answer found =
        sender.submit(
            form, scene.page() + "/new/found", Map.of("text", "MSKU1234565 and MSKU1234566"));
    assertThat(found.body()).contains("Container MSKU1234565", "MSKU1234566");
    Caller.Answer sent =
        sender.submit(
            form,
            scene.page() + "/new",
            Map.of(
                "kind", "warning",
                "send", "1",
                "to", scene.vietNam(),
                "subject", "Tea from the river",
                "text", "Look at <b>MSKU1234565</b>",
                "due", "24",
                "fields.container", "MSKU1234565",
                "fields.origin", "CN"));
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);
    String page = sent.header("Location").replaceFirst("\\?.*", "").replace(sender.base(), "");
    Caller officer = browser(scene.portOfficer());
    assertThat(officer.get(scene.page()).body()).contains("Tea from the river", "unread");
    String shown = officer.get(page).body();
    assertThat(shown).contains("Look at &lt;b&gt;MSKU1234565", "China", "acknowledgement");
    officer.submit(page, page + "/acknowledgement", Map.of());
    officer.submit(page, page + "/feedback", Map.of("result", "irregularity", "text", "Odd seal"));
    assertThat(sender.get(page).body()).contains("Irregularity", "Odd seal", "Who has read it");
    assertThat(sender.get(scene.page()).body()).contains("1 of 1 answered");
  }

  @Test
  void sendsOnceWhenTheButtonIsPressedTwice() {
    Scene scene = scene();
    Caller sender = browser(scene.chinese());
    String form = scene.page() + "/new";
    assertThat(sender.get(form).body()).contains("name=\"once\" value=\"0");
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("once", MessageStore.identity().toString());
    typed.put("kind", "warning");
    typed.put("send", "1");
    typed.put("to", scene.vietNam());
    typed.put("subject", "Pressed twice");
    typed.put("text", "Nothing but a word");
    typed.put("due", "24");
    String first = sender.submit(form, form, typed).header("Location");
    assertThat(sender.submit(form, form, typed).header("Location")).isEqualTo(first);
    typed.put("text", "Another word, after going back");
    assertThat(sender.submit(form, form, typed).header("Location")).isNotEqualTo(first);
    assertThat(callerOf(scene.chinese()).get(scene.path() + "?q=pressed").json().get("items"))
        .hasSize(2);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() {
    Scene scene = scene();
    Caller sender = browser(scene.chinese());
    Caller.Answer answer =
        sender.submit(
            scene.page() + "/new",
            scene.page() + "/new",
            Map.of("send", "1", "kind", "request", "subject", "Half a question"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Half a question", "Say who is to receive it");
  }

  @Test
  void showsOnlyThatSomethingWasWithdrawn() {
    Scene scene = scene();
    String path = sent(scene, scene.vietNam());
    String page = path.replace("/api/v1", "");
    Caller officer = browser(scene.portOfficer());
    assertThat(officer.get(page).body()).contains("Qingdao");
    Caller sender = browser(scene.chinese());
    sender.submit(page, page + "/recall", Map.of("reason", "wrong number"));
    Caller.Answer gone = officer.with("HX-Request", "true").get(page + "?part=body");
    assertThat(gone.header("HX-Refresh")).isEqualTo("true");
    assertThat(gone.body()).doesNotContain("Qingdao");
    assertThat(officer.get(page).body())
        .contains("was withdrawn")
        .doesNotContain("Qingdao", "wrong number");
    assertThat(officer.get(scene.page()).body()).contains("was withdrawn");
    officer.submit(page, page + "/confirmation", Map.of());
    assertThat(officer.get(scene.page()).body()).doesNotContain("was withdrawn");
    assertThat(sender.get(page).body()).contains("Qingdao", "wrong number", "confirmed");
    assertThat(browser(scene.stranger()).get(page).status()).isEqualTo(404);
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }
}
