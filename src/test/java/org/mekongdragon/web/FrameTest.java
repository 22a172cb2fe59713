package org.mekongdragon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;

class FrameTest extends HouseTest {

  private static final Pattern LINKED =
      Pattern.compile("(?:href|src)=\"(/(?:assets|vendor)/[^\"#]+)");
  private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script>");
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final int HEAVIEST_PAGE = 150_000;

  @ParameterizedTest
  @CsvSource({"en, Sign in", "vi, Đăng nhập", "zh, 登录"})
  void speaksTheLanguageOfTheBrowserAndOfTheSwitch(String code, String words) {
    assertThat(caller().with("Accept-Language", code).get("/sign-in").body())
        .contains("<html lang=\"" + code + "\"", "<h1>" + words + "</h1>");

    Caller browser = caller();
    browser.submit("/sign-in", "/language", Map.of("lang", code, "next", "/sign-in"));
    assertThat(browser.get("/sign-in").body()).contains("<h1>" + words + "</h1>");
  }

  @Test
  void remembersTheThemeAndRefusesOthers() {
    Caller browser = caller();
    assertThat(browser.get("/sign-in").body()).contains("data-theme=\"system\"");
    Caller.Answer answer =
        browser.submit("/sign-in", "/theme", Map.of("theme", "dark", "next", "/sign-in?next=%2Fa"));
    assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Fa");
    assertThat(browser.get("/sign-in").body()).contains("data-theme=\"dark\"");

    browser.submit("/sign-in", "/theme", Map.of("theme", "\"><b>", "next", "//evil.example"));
    assertThat(browser.get("/sign-in").body()).contains("data-theme=\"dark\"");
    assertThat(
            browser
                .submit("/sign-in", "/theme", Map.of("theme", "light", "next", "//evil.example"))
                .header("Location"))
        .doesNotContain("evil");
  }

  @Test
  void linksOnlyWhatIsThereAndNothingOfOthers() {
    String page = caller().get("/sign-in").body();
    assertThat(page).doesNotContainPattern("(?:href|src)=\"(?:https?:)?//");
    assertThat(INLINE.matcher(page).find()).isFalse();
    Set<String> linked = linked(page);
    assertThat(linked).contains("/assets/tokens.css", "/vendor/htmx.min.js");
    for (String path : linked) {
      assertThat(caller().get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void drawsEveryIconThatATemplateNames() throws IOException {
    String icons = Files.readString(STATIC.resolve("assets/icons.svg"));
    Pattern named = Pattern.compile("ui\\.icon\\(name = \"([a-z-]+)\"|\\bicon = \"([a-z-]+)\"");
    try (var templates = Files.walk(Path.of("src/main/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        Matcher icon = named.matcher(Files.readString(template));
        while (icon.find()) {
          String name = Optional.ofNullable(icon.group(1)).orElseGet(() -> icon.group(2));
          assertThat(icons).as("%s", template).contains("id=\"" + name + "\"");
        }
      }
    }
  }

  @Test
  void weighsLittleWithItsFonts() throws IOException {
    String page = caller().with("Accept-Language", "vi").get("/sign-in").body();
    int bytes = zipped(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (String path : linked(page)) {
      bytes += zipped(Files.readAllBytes(STATIC.resolve(path.substring(1))));
    }
    for (String font : Set.of("latin", "vietnamese")) {
      bytes +=
          (int) Files.size(STATIC.resolve("vendor/fonts/noto-sans-" + font + "-wght-normal.woff2"));
    }
    assertThat(bytes).isLessThan(HEAVIEST_PAGE);
  }

  @Test
  void saysWhatIsWrongInsideTheFrameAndLeavesItOutForAPart() {
    String login = world.person(world.organisation("VN"), Optional.empty());
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    Caller.Answer page = browser.get("/nowhere");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("<nav class=\"rail\"", "action=\"/sign-out\"", "<h1>");

    Caller.Answer part = browser.with("HX-Request", "true").get("/nowhere");
    assertThat(part.body()).doesNotContain("<html", "<nav").contains("<h1>");
  }

  private static Set<String> linked(String page) {
    Set<String> paths = new TreeSet<>();
    Matcher linked = LINKED.matcher(page);
    while (linked.find()) {
      paths.add(linked.group(1));
    }
    return paths;
  }

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }
}
