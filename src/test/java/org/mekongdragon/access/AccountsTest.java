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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest extends HouseTest {

  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

  @Autowired private JdbcClient jdbc;

  private String organisation = "";
  private String adminLogin = "";
  private Caller admin = caller();

  @BeforeEach
  void signIn() {
    world.forgetFailures();
    organisation = world.organisation("VN");
    adminLogin = world.person(organisation, Optional.empty(), Role.ADMIN);
    admin = browser(adminLogin, World.PASSWORD);
  }

  @Test
  void opensAnAccountWhosePasswordIsShownOnceAndWorks() {
    String login = world.unique("new.person-");
    Caller.Answer opened = open(login, Map.of());
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.header("Cache-Control")).contains("no-store");
    String password = secret(opened);
    assertThat(caller().signIn(login, password).status()).isEqualTo(302);
    assertThat(admin.get("/accounts/" + world.id(login)).body()).doesNotContain(password);
    assertThat(admin.get("/accounts?q=" + login).body()).contains(login);
  }

  @Test
  void showsWhatIsWrongWithANewAccountAndKeepsTheInput() {
    for (String hostile : new String[] {"", "x", "Ünïcode", "a b", "-a", "<b>x</b>", "'; drop--"}) {
      Caller.Answer answer = open(hostile, Map.of("name", "Kept <i>name</i>"));
      assertThat(answer.status()).as(hostile).isEqualTo(422);
      assertThat(answer.body()).contains("Kept &lt;i>name&lt;/i>").doesNotContain("<b>x</b>");
    }
    String name = "x".repeat(121);
    assertThat(open(world.unique("p"), Map.of("name", name)).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("name", "a\u0000b")).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("name", "a\u202eb")).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("unit", "none")).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("language", "xx")).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("organisation", "NO-SUCH")).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("organisation", "\u0000")).status()).isEqualTo(422);
    assertThat(open(world.person(organisation, Optional.empty()), Map.of()).status())
        .isEqualTo(422);
    assertThat(admin.get("/accounts?q=%00%27%3Cscript%3E&after=%00&organisation=%00").status())
        .isEqualTo(200);
    assertThat(admin.get("/accounts/new?organisation=%00").status()).isEqualTo(200);
    assertThat(admin.get("/accounts/not-a-key").status()).isEqualTo(400);
    assertThat(admin.get("/accounts/" + new java.util.UUID(1, 1)).status()).isEqualTo(404);
  }

  @Test
  void refusesAUnitOfAnotherOrganisation() {
    String other = world.organisation("CN");
    String foreign = world.unit(other, Optional.empty()).toString();
    String own = world.unit(organisation, Optional.empty()).toString();
    assertThat(open(world.unique("p"), Map.of("unit", foreign)).status()).isEqualTo(422);
    assertThat(open(world.unique("p"), Map.of("unit", own)).status()).isEqualTo(200);
  }

  @Test
  void isClosedToEverybodyElse() {
    String login = world.person(organisation, Optional.empty());
    Caller browser = browser(login, World.PASSWORD);
    for (String path : new String[] {"/accounts", "/accounts/new", "/accounts/organisations"}) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(403);
      assertThat(caller().get(path).status()).as(path).isEqualTo(302);
    }
    assertThat(browser.get("/account").body()).doesNotContain("href=\"/accounts\"");
    assertThat(browser.get("/accounts/" + world.id(adminLogin)).status()).isEqualTo(403);
    assertThat(browser.get("/accounts/organisations/" + organisation).status()).isEqualTo(403);
    String victim = "/accounts/" + world.id(adminLogin);
    for (String step : new String[] {"", "/deactivation", "/reactivation", "/password"}) {
      assertThat(browser.submit("/account", victim + step, Map.of("name", "x")).status())
          .as(step)
          .isEqualTo(403);
    }
    Map<String, String> fields =
        Map.of("code", "X-Y", "country", "VN", "kind", "customs", "nameEn", "x");
    String register = "/accounts/organisations";
    assertThat(browser.submit("/account", register, fields).status()).isEqualTo(403);
    assertThat(browser.submit("/account", register + "/" + organisation, fields).status())
        .isEqualTo(403);
    assertThat(
            browser.submit("/account", register + "/" + organisation + "/units", fields).status())
        .isEqualTo(403);
    assertThat(caller().signIn(adminLogin, World.PASSWORD).status()).isEqualTo(302);
  }

  @Test
  void endsSessionsAndTokensOfAClosedAccountAtOnceAndForGood() {
    String login = world.person(organisation, Optional.empty());
    Caller browser = browser(login, World.PASSWORD);
    Caller program = callerOf(login);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/published-figures").status()).isEqualTo(200);
    String account = "/accounts/" + world.id(login);

    assertThat(admin.submit(account, account + "/deactivation", Map.of()).status()).isEqualTo(302);
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(browser.get("/api/v1/published-figures").status()).isEqualTo(401);
    assertThat(program.get("/api/v1/published-figures").status()).isEqualTo(401);
    assertThat(caller().signIn(login, World.PASSWORD).status()).isEqualTo(401);

    assertThat(admin.submit(account, account + "/reactivation", Map.of()).status()).isEqualTo(302);
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(program.get("/api/v1/published-figures").status()).isEqualTo(401);
    world.forgetFailures();
    assertThat(browser(login, World.PASSWORD).get("/account").status()).isEqualTo(200);
  }

  @Test
  void givesANewPasswordInPlaceOfTheOldOne() {
    String login = world.person(organisation, Optional.empty());
    Caller browser = browser(login, World.PASSWORD);
    String account = "/accounts/" + world.id(login);
    String password = secret(admin.submit(account, account + "/password", Map.of()));
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(caller().signIn(login, World.PASSWORD).status()).isEqualTo(401);
    assertThat(caller().signIn(login, password).status()).isEqualTo(302);
  }

  @Test
  void keepsAdministratorsFromShuttingEverybodyOut() {
    String own = "/accounts/" + world.id(adminLogin);
    assertThat(admin.submit(own, own + "/deactivation", Map.of()).status()).isEqualTo(409);
    Caller.Answer demoted =
        admin.submit(own, own, Map.of("name", "Without the role", "language", "en"));
    assertThat(demoted.status()).isEqualTo(422);
    assertThat(admin.get("/accounts").status()).isEqualTo(200);

    String second = world.person(organisation, Optional.empty(), Role.ADMIN);
    String other = "/accounts/" + world.id(second);
    assertThat(admin.submit(other, other + "/deactivation", Map.of()).status()).isEqualTo(302);
  }

  @Test
  void refusesAFormWithoutItsProof() {
    String login = world.person(organisation, Optional.empty());
    String account = "/accounts/" + world.id(login);
    byte[] nothing = {};
    assertThat(
            admin
                .post(account + "/deactivation", nothing, "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(403);
    assertThat(caller().signIn(login, World.PASSWORD).status()).isEqualTo(302);
  }

  @Test
  void addsAndRenamesOrganisationsAndUnits() {
    String code = world.unique("TEST-ORG-");
    String list = "/accounts/organisations";
    Map<String, String> fields =
        Map.of("code", code, "country", "LA", "kind", "police", "nameEn", "Police", "nameVi", "CA");
    assertThat(admin.submit(list, list, fields).status()).isEqualTo(302);
    assertThat(admin.submit(list, list, fields).status()).as("taken").isEqualTo(422);
    String own = list + "/" + code;
    assertThat(
            admin
                .submit(own, own, Map.of("country", "LA", "kind", "police", "nameEn", "Renamed"))
                .status())
        .isEqualTo(302);
    String unit = code + "-HQ";
    Map<String, String> head =
        Map.of("code", unit, "kind", "headquarters", "nameEn", "Head", "place", "LAVTE");
    assertThat(admin.submit(own, own + "/units", head).status()).isEqualTo(302);
    assertThat(admin.get(own).body()).contains("Renamed").contains(unit).contains("LAVTE");
    for (Map<String, String> wrong :
        new Map[] {
          Map.of("code", "lower_case", "kind", "department", "nameEn", "x"),
          Map.of("code", code + "-B", "kind", "castle", "nameEn", "x"),
          Map.of("code", code + "-B", "kind", "department", "nameEn", ""),
          Map.of("code", code + "-B", "kind", "department", "nameEn", "x", "place", "12345"),
          Map.of("code", code + "-B", "kind", "department", "nameEn", "x", "parent", "x"),
          head
        }) {
      assertThat(admin.submit(own, own + "/units", wrong).status())
          .as(wrong.toString())
          .isEqualTo(422);
    }
  }

  @Test
  void recordsWhatAnAdministratorDoes() {
    String login = world.unique("recorded.");
    open(login, Map.of("auditor", "on"));
    String account = "/accounts/" + world.id(login);
    admin.submit(account, account, Map.of("name", "Other name", "language", "vi"));
    admin.submit(account, account + "/password", Map.of());
    admin.submit(account, account + "/deactivation", Map.of());
    assertThat(
            jdbc.sql(
                    "select action from audit.entry where subject = :s and actor = :a order by seq")
                .param("s", "person:" + login)
                .param("a", adminLogin)
                .query(String.class)
                .list())
        .containsExactly(
            "access.account-opened",
            "access.account-changed",
            "access.password-reset",
            "access.account-deactivated");
  }

  private Caller browser(String login, String password) {
    Caller browser = caller();
    assertThat(browser.signIn(login, password).status()).isEqualTo(302);
    return browser;
  }

  private Caller.Answer open(String login, Map<String, String> more) {
    Map<String, String> fields = new java.util.HashMap<>();
    fields.putAll(Map.of("login", login, "organisation", organisation, "name", "New person"));
    fields.put("language", "en");
    fields.putAll(more);
    return admin.submit("/accounts/new?organisation=" + organisation, "/accounts", fields);
  }

  static String secret(Caller.Answer answer) {
    Matcher secret = SECRET.matcher(answer.body());
    assertThat(secret.find()).as(answer.body()).isTrue();
    return secret.group(1);
  }
}
