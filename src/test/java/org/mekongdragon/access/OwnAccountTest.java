package org.mekongdragon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;

class OwnAccountTest extends HouseTest {

  private static final Pattern REVOKE = Pattern.compile("/account/tokens/[0-9a-f-]{36}/revocation");
  private static final String NEXT = "another long sentence";
  private static final String API = "/api/v1/published-figures";

  private String login = "";
  private Caller browser = caller();

  @BeforeEach
  void signIn() {
    world.forgetFailures();
    login = world.person(world.organisation("VN"), Optional.empty());
    browser = caller();
    browser.signIn(login, World.PASSWORD);
  }

  @Test
  void changesThePasswordAndEndsAllOtherSessions() {
    Caller other = caller();
    other.signIn(login, World.PASSWORD);
    assertThat(other.get("/account").status()).isEqualTo(200);
    assertThat(password(World.PASSWORD, NEXT).header("Location"))
        .contains("/account?done=password");
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(other.get("/account").status()).isEqualTo(302);
    assertThat(caller().signIn(login, World.PASSWORD).status()).isEqualTo(401);
    assertThat(caller().signIn(login, NEXT).status()).isEqualTo(302);
  }

  @Test
  void keepsThePasswordWhenTheOldOneIsWrongOrTheNewOneWeak() {
    assertThat(password("wrong", NEXT).status()).isEqualTo(422);
    for (String weak : new String[] {"", "elevenchars", "passwordpassword", "x".repeat(201)}) {
      assertThat(password(World.PASSWORD, weak).status()).as(weak).isEqualTo(422);
    }
    assertThat(caller().signIn(login, World.PASSWORD).status()).isEqualTo(302);
  }

  @Test
  void slowsDownWhoeverGuessesTheOldPassword() {
    for (int i = 0; i < 5; i++) {
      assertThat(password("wrong", NEXT).status()).isEqualTo(422);
    }
    assertThat(password(World.PASSWORD, NEXT).status()).isEqualTo(429);
  }

  @Test
  void issuesATokenThatIsShownOnceAndEndsWhenRevoked() {
    Caller.Answer issued = token("nightly import", "7");
    String token = AccountsTest.secret(issued);
    Caller program = caller().withToken(token);
    assertThat(program.get(API).status()).isEqualTo(200);
    String page = browser.get("/account").body();
    assertThat(page).contains("nightly import").doesNotContain(token);

    Matcher revoke = REVOKE.matcher(page);
    assertThat(revoke.find()).isTrue();
    Caller stranger = caller();
    stranger.signIn(world.person(world.organisation("CN"), Optional.empty()), World.PASSWORD);
    assertThat(stranger.submit("/account", revoke.group(), Map.of()).status()).isEqualTo(404);
    assertThat(program.get(API).status()).isEqualTo(200);
    assertThat(browser.submit("/account", revoke.group(), Map.of()).status()).isEqualTo(302);
    assertThat(program.get(API).status()).isEqualTo(401);
    assertThat(browser.submit("/account", revoke.group(), Map.of()).status()).isEqualTo(404);
  }

  @Test
  void refusesTokensWithoutALabelOrWithALifeOfTheirOwn() {
    assertThat(token("", "7").status()).isEqualTo(422);
    assertThat(token("x".repeat(61), "7").status()).isEqualTo(422);
    assertThat(token("a\u0000b", "7").status()).isEqualTo(422);
    assertThat(token("for ever", "99999").status()).isEqualTo(422);
    assertThat(token("for ever", "9".repeat(10_000)).status()).isEqualTo(422);
    assertThat(token("<script>", "1").body()).doesNotContain("<th scope=\"row\"><script>");
  }

  @Test
  void bearsNoMoreThanTwentyTokens() {
    for (int i = 0; i < 20; i++) {
      assertThat(token("token " + i, "1").status()).isEqualTo(200);
    }
    assertThat(token("one more", "1").status()).isEqualTo(422);
  }

  @Test
  void letsNoTokenMakeTokensOrChangeThePassword() {
    Caller program = caller().withToken(AccountsTest.secret(token("short", "1")));
    byte[] form = "label=longer&days=365".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String type = "application/x-www-form-urlencoded";
    assertThat(program.post("/account/tokens", form, type).status()).isEqualTo(403);
    assertThat(program.post("/account/language", form, type).status()).isEqualTo(403);
    assertThat(program.post("/account/password", form, type).status()).isEqualTo(403);
  }

  @Test
  void speaksTheLanguageThatWasChosen() {
    browser.submit("/account", "/account/language", Map.of("language", "vi"));
    assertThat(browser.get("/account").body()).contains("Tài khoản của tôi");
    Caller elsewhere = caller();
    elsewhere.signIn(login, World.PASSWORD);
    assertThat(elsewhere.get("/account").body()).contains("lang=\"vi\"");
    assertThat(browser.submit("/account", "/account/language", Map.of("language", "tlh")).status())
        .isEqualTo(400);
  }

  @Test
  void refusesAFormWithoutItsProof() {
    byte[] form = "label=x&days=7".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String type = "application/x-www-form-urlencoded";
    assertThat(browser.post("/account/tokens", form, type).status()).isEqualTo(403);
    assertThat(browser.get("/account").body()).doesNotContain("revocation");
  }

  private Caller.Answer password(String old, String next) {
    return browser.submit("/account", "/account/password", Map.of("old", old, "password", next));
  }

  private Caller.Answer token(String label, String days) {
    return browser.submit("/account", "/account/tokens", Map.of("label", label, "days", days));
  }
}
