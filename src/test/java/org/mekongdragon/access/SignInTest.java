package org.mekongdragon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;

class SignInTest extends HouseTest {

  @Test
  void sendsStrangersToSignInAndRefusesProgramsWithAProblem() {
    Caller.Answer page = caller().get("/seizures?regime=drug");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).endsWith("/sign-in?next=%2Fseizures%3Fregime%3Ddrug");

    Caller.Answer api = caller().get("/api/v1/operations");
    assertThat(api.status()).isEqualTo(401);
    assertThat(api.header("Content-Type")).startsWith("application/problem+json");
    assertThat(api.json().get("code").asString()).isEqualTo("sign-in");
  }

  @Test
  void signsInWithThePasswordAndComesBackToThePageAskedFor() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    Caller browser = caller();
    Caller.Answer answer =
        browser.submit(
            "/sign-in",
            "/sign-in",
            java.util.Map.of(
                "login",
                login.toUpperCase(java.util.Locale.ROOT),
                "password",
                World.PASSWORD,
                "next",
                "/directory"));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/directory");
    assertThat(browser.get("/api/v1/nothing-here").status()).isEqualTo(404);
  }

  @Test
  void neverSendsAnybodyToAnotherHost() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    Caller.Answer answer =
        caller()
            .submit(
                "/sign-in",
                "/sign-in",
                java.util.Map.of(
                    "login", login, "password", World.PASSWORD, "next", "//evil.example/"));
    assertThat(answer.header("Location")).doesNotContain("evil");
  }

  @Test
  void slowsDownWhoeverGuesses() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    Caller browser = caller();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn(login, "wrong").status()).isEqualTo(401);
    }
    Caller.Answer blocked = browser.signIn(login, World.PASSWORD);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.body()).contains("Try again in");
    world.forgetFailures();
    assertThat(browser.signIn(login, World.PASSWORD).status()).isEqualTo(302);
  }

  @Test
  void takesATokenAndRefusesAForgedOne() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    assertThat(callerOf(login).get("/api/v1/nothing-here").status()).isEqualTo(404);
    assertThat(caller().withToken("md_forged").get("/api/v1/nothing-here").status()).isEqualTo(401);
  }
}
