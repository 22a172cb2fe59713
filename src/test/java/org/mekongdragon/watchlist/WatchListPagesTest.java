package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import tools.jackson.databind.JsonNode;

/** Watch lists over HTTP: for programs, and as pages without script. */
class WatchListPagesTest extends HouseTest {

  private static final String API = "/api/v1/watch-lists";
  private static final String PAGES = "/targeting/watch-lists";

  private String officer;
  private String foreigner;

  @BeforeEach
  void officers() {
    String ours = world.organisation("VN");
    String theirs = world.organisation("LA");
    officer = world.person(ours, Optional.of(world.unit(ours, Optional.empty())));
    foreigner = world.person(theirs, Optional.of(world.unit(theirs, Optional.empty())));
  }

  private String list(Caller caller) {
    Caller.Answer made = caller.post(API, Map.of("name", world.unique("List "), "severity", 60));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  @Test
  void servesProgramsThatKeepAListAndLookForNames() {
    Caller caller = callerOf(officer);
    String list = list(caller);
    Map<String, Object> entry = new HashMap<>();
    entry.put("kind", "company");
    entry.put("name", "Golden Delta Trading Co., Ltd");
    entry.put("aliases", List.of("金三角洲贸易有限公司"));
    entry.put("countries", List.of("VN"));
    Caller.Answer added = caller.post(API + "/" + list + "/entries", entry);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String path = added.header("Location");
    JsonNode found =
        caller
            .with("Accept-Language", "vi")
            .get("/api/v1/names/match?name=jin+san+jiao+zhou+mao+yi&limit=5")
            .json();
    assertThat(found.get("query").asString()).startsWith("jin san");
    assertThat(found.get("matches").size()).isEqualTo(1);
    JsonNode match = found.get("matches").get(0);
    assertThat(match.get("list").asString()).isEqualTo(list);
    assertThat(match.get("score").asDouble()).isBetween(0.8, 1.0);
    assertThat(match.get("reason").asString()).contains("chữ Hán").contains("tên khác");
    assertThat(caller.get("/api/v1/names/match?name=Nobody+Atall").json().get("matches").size())
        .isZero();
    entry.put("name", "Silver Delta Trading");
    assertThat(caller.with("If-Match", "\"1\"").put(path, entry).status()).isEqualTo(200);
    assertThat(caller.with("If-Match", "\"1\"").put(path, entry).status()).isEqualTo(412);
    assertThat(caller.get(API + "/" + list + "/entries?q=silver").json().get("total").asInt())
        .isEqualTo(1);
    assertThat(caller.get(API).json().get("items").size()).isEqualTo(1);
  }

  @Test
  void tellsStrangersNothing() {
    Caller keeper = callerOf(officer);
    String list = list(keeper);
    String entry =
        keeper
            .post(API + "/" + list + "/entries", Map.of("kind", "person", "name", "Secret Person"))
            .json()
            .get("id")
            .asString();
    Caller stranger = callerOf(foreigner);
    assertThat(stranger.get(API).json().get("items").size()).isZero();
    assertThat(stranger.get("/api/v1/names/match?name=Secret+Person").json().get("matches").size())
        .isZero();
    String missing = stranger.get(API + "/00000000-0000-0000-0000-000000000000").body();
    assertThat(stranger.get(API + "/" + list).body()).isEqualTo(missing);
    assertThat(stranger.get(API + "/" + list + "/entries").status()).isEqualTo(404);
    assertThat(stranger.get(API + "/" + list + "/entries/" + entry).status()).isEqualTo(404);
    assertThat(stranger.post(API + "/" + list + "/entries", Map.of("name", "x")).status())
        .isEqualTo(404);
    assertThat(importing(stranger, list, "mode=commit", "id,name\n1,Mine Now\n").status())
        .isEqualTo(404);
    assertThat(caller().get("/api/v1/names/match?name=Secret").status()).isEqualTo(401);
  }

  @Test
  void saysWhatIsWrongWithWhatProgramsSend() {
    Caller caller = callerOf(officer);
    String list = list(caller);
    Caller.Answer bad =
        caller.post(API, Map.of("name", "", "threshold", 2, "severity", -1, "validFrom", "soon"));
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().get("errors").toString())
        .contains("list-name", "list-threshold", "list-severity", "list-day");
    assertThat(
            caller
                .post(API + "/" + list + "/entries", Map.of("kind", "boat", "name", "X"))
                .json()
                .get("errors")
                .toString())
        .contains("entry-kind", "entry-name-short");
    for (String query :
        List.of(
            "name=",
            "name=Li&limit=0",
            "name=Li&limit=201",
            "name=Li&country=VNM",
            "name=Li&birth=soon",
            "name=Li&kind=boat")) {
      assertThat(caller.get("/api/v1/names/match?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(caller.get("/api/v1/names/match?name=Li&limit=200").status()).isEqualTo(200);
    assertThat(importing(caller, list, "mode=later", "id,name\n1,Li Wei\n").status())
        .isEqualTo(400);
    assertThat(importing(caller, list, "format=pdf", "id,name\n1,Li Wei\n").status())
        .isEqualTo(400);
    assertThat(importing(caller, list, "mode=commit", "").json().get("code").asString())
        .isEqualTo("list-file-empty");
  }

  @Test
  void checksAndReadsAFileForPrograms() {
    Caller caller = callerOf(officer);
    String list = list(caller);
    String file = "id,name\n1,Golden Delta Trading\n2,X\n";
    JsonNode planned = importing(caller, list, "format=csv&mode=check", file).json();
    assertThat(planned.get("added").asInt()).isEqualTo(1);
    assertThat(planned.get("rejected").asInt()).isEqualTo(1);
    assertThat(planned.get("problems").get(0).get("place").asString()).isEqualTo("line 3");
    assertThat(caller.get(API + "/" + list).json().get("entries").asInt()).isZero();
    assertThat(importing(caller, list, "format=csv&mode=commit", file).json().get("added").asInt())
        .isEqualTo(1);
    assertThat(caller.get(API + "/" + list).json().get("entries").asInt()).isEqualTo(1);
    Caller.Answer asForm =
        caller.post(
            API + "/" + list + "/import?mode=commit",
            "id,name\n1,Golden Delta Trading\n3,Sent As A Form\n".getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
    assertThat(asForm.json().get("added").asInt()).as(asForm.body()).isEqualTo(1);
  }

  @Test
  void leadsPeopleFromAnEmptyPageToAHit() {
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    assertThat(browser.get(PAGES).body()).contains("No watch lists yet", PAGES + "/new");
    Caller.Answer wrong =
        browser.submit(PAGES + "/new", PAGES, Map.of("name", "", "threshold", "9"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#name\"", "href=\"#threshold\"", "value=\"9\"");
    Caller.Answer made =
        browser.submit(PAGES + "/new", PAGES, Map.of("name", "Bananas", "threshold", "0,85"));
    assertThat(made.status()).isEqualTo(302);
    String list = made.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(browser.get(list).body()).contains("Nothing stands in this list yet");
    Map<String, String> entry =
        Map.of(
            "kind",
            "person",
            "name",
            "Nguyễn Văn Hùng",
            "aliases",
            "阮文雄\nHung Demo",
            "countries",
            "vn",
            "birthDates",
            "1979-04-12",
            "remarks",
            "Bananas");
    Caller.Answer added = browser.submit(list + "/entries/new", list + "/entries", entry);
    assertThat(added.status()).as(added.body()).isEqualTo(302);
    String page = browser.get(added.header("Location").replaceFirst("^https?://[^/]+", "")).body();
    assertThat(page).contains("阮文雄", "Hung Demo", "1979-04-12", "Added");
    assertThat(browser.get(list + "?name=NGUYEN+VAN+HUNG").body())
        .contains("1.00", "Nguyễn Văn Hùng", "same words");
    assertThat(browser.get(PAGES + "?name=Unlike+Anybody").body()).contains("No listed name");
    assertThat(browser.get(list + "?q=hung&kind=person&country=VN").body())
        .contains("Nguyễn Văn Hùng", "1 entry");
    assertThat(browser.get(list + "?q=nobody").body()).contains("No entry fits");
    String csv = browser.get(list + "/export.csv").body();
    assertThat(csv).contains("id,name,kind,country", "Nguyễn Văn Hùng", "阮文雄");
    assertThat(browser.get(list + "/export.xlsx").status()).isEqualTo(200);
  }

  @Test
  void editsAndRemovesOnPages() {
    Caller program = callerOf(officer);
    String list = list(program);
    String entry =
        program
            .post(API + "/" + list + "/entries", Map.of("kind", "person", "name", "First Name"))
            .json()
            .get("id")
            .asString();
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    String page = PAGES + "/" + list + "/entries/" + entry;
    assertThat(
            browser
                .submit(
                    page + "/edit",
                    page,
                    Map.of("kind", "person", "name", "Second Name", "revision", "1"))
                .status())
        .isEqualTo(302);
    Caller.Answer late =
        browser.submit(
            page + "/edit", page, Map.of("kind", "person", "name", "Third Name", "revision", "1"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("Third Name", "Somebody changed this");
    assertThat(browser.get(page).body()).contains("<del>First Name</del>", "Second Name");
    assertThat(browser.submit(page, page + "/remove", Map.of("revision", "2")).status())
        .isEqualTo(302);
    assertThat(browser.get(PAGES + "/" + list + "?removed=true").body()).contains("Second Name");
    Caller stranger = caller();
    stranger.signIn(foreigner, World.PASSWORD);
    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.get(PAGES + "/" + list).status()).isEqualTo(404);
    assertThat(stranger.get(PAGES + "/" + list + "/export.csv").status()).isEqualTo(404);
    assertThat(stranger.get(PAGES + "/" + list + "/import").status()).isEqualTo(404);
  }

  @Test
  void checksAFileOnThePageBeforeItIsRead() {
    String list = list(callerOf(officer));
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    String page = PAGES + "/" + list + "/import";
    Caller.Answer checked = upload(browser, page, "id,name\n1,Golden Delta Trading\n2,X\n");
    assertThat(checked.status()).as(checked.body()).isEqualTo(200);
    assertThat(checked.body()).contains("Golden Delta Trading", "too short", "names.csv");
    String kept = checked.body().replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
    Map<String, String> commit = Map.of("kept", kept, "format", "csv", "name", "names.csv");
    assertThat(browser.submit(page, page + "/commit", commit).status()).isEqualTo(302);
    assertThat(browser.get(PAGES + "/" + list).body())
        .contains("Golden Delta Trading", "names.csv");
    assertThat(browser.submit(page, page + "/commit", commit).status()).isEqualTo(422);
    Caller.Answer empty = upload(browser, page, "id,name\n");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("The list was left as it is");
  }

  private static Caller.Answer upload(Caller browser, String page, String text) {
    String token =
        browser.get(page).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\ncsv"
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"names.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + text
            + "\r\n--b--\r\n";
    return browser.post(
        page, body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b");
  }

  private static Caller.Answer importing(Caller caller, String list, String query, String text) {
    return caller.post(
        API + "/" + list + "/import?" + query, text.getBytes(StandardCharsets.UTF_8), "text/csv");
  }
}
