package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mekongdragon.profile.ProfileWorld.DAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.targeting.ScreenVerb;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.web.Wordings;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups of terms that a unit defines, and the rules that name them. */
class UnitGroupsTest extends HouseTest {

  private static final String RULE = "consignee in @suspects and origin = CO";

  @Autowired private UnitGroups groups;
  @Autowired private GroupUses uses;
  @Autowired private Profiles profiles;
  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Groups closed;

  private ProfileWorld desks;
  private ProfileWorld.Desk own;

  @BeforeEach
  void openADesk() {
    desks = new ProfileWorld(world);
    own = desks.desk("VN");
  }

  @Test
  void letsAVersionOfAProfileKeepExactlyWhatItMeant() {
    UnitGroup group = create("suspects", GroupKind.PARTIES, "Golden Delta", "Nguyễn Văn Hùng");
    RiskProfile profile = as(() -> profiles.create(ProfileWorld.home(RULE)));

    assertThat(live())
        .isEqualTo("consignee in (\"Golden Delta\", \"Nguyễn Văn Hùng\") and origin = CO");

    save(group, "Golden Delta", "Phoenix Import");

    assertThat(live()).contains("Nguyễn Văn Hùng").doesNotContain("Phoenix");
    as(() -> profiles.switchTo(profile.id(), 1, ProfileState.OFF));
    as(() -> profiles.switchTo(profile.id(), 2, ProfileState.ON));
    assertThat(live()).contains("Nguyễn Văn Hùng").doesNotContain("Phoenix");

    GroupUses.Use use = as(() -> uses.of(group.id())).getFirst();
    assertThat(use.used()).isEqualTo(1);
    assertThat(use.added()).containsExactly("Phoenix Import");
    assertThat(use.gone()).containsExactly("Nguyễn Văn Hùng");

    RiskProfile renewed = as(() -> uses.apply(group.id(), profile.id(), 3));

    assertThat(renewed.version()).isEqualTo(4);
    assertThat(live()).contains("Phoenix Import").doesNotContain("Hùng");
    assertThat(as(() -> profiles.expanded(profiles.version(profile.id(), 1).orElseThrow())))
        .isEqualTo(
            Rules.parse("consignee in (\"Golden Delta\", \"Nguyễn Văn Hùng\") and origin = CO"));
    assertThat(
            as(() -> uses.of(group.id())).getFirst().isCurrent(as(() -> groups.find(group.id()))))
        .isTrue();
    assertThatThrownBy(() -> as(() -> uses.apply(group.id(), profile.id(), 3)))
        .hasMessageContaining("risk-profile-stale");
  }

  @Test
  void changesOneGroupOnlyWhenOneIsApplied() {
    UnitGroup first = create("suspects", GroupKind.PARTIES, "Golden Delta");
    UnitGroup second = create("coast", GroupKind.COUNTRIES, "CO");
    RiskProfile profile =
        as(() -> profiles.create(ProfileWorld.home("consignee in @suspects and origin in @coast")));
    save(first, "Golden Delta", "Phoenix");
    as(() -> groups.save(second.id(), 1, content(GroupKind.COUNTRIES, List.of("CO", "EC")), ""));

    as(() -> uses.apply(second.id(), profile.id(), 1));

    assertThat(live()).isEqualTo("consignee = \"Golden Delta\" and origin in (CO, EC)");
    as(() -> profiles.save(profile.id(), 2, profile.content(), ""));
    assertThat(live()).contains("Phoenix");
  }

  @Test
  void checksWhatAGroupHolds() {
    refused(GroupProblem.GROUP_COUNTRY, GroupKind.COUNTRIES, List.of("CO", "ZZ"));
    refused(GroupProblem.GROUP_PLACE, GroupKind.PLACES, List.of("VNHPH", "VNZZZ"));
    refused(GroupProblem.GROUP_TERM, GroupKind.WORDS, List.of("banana", "-"));
    refused(GroupProblem.GROUP_TERM, GroupKind.WORDS, List.of("@drugs"));
    refused(GroupProblem.GROUP_EMPTY, GroupKind.WORDS, List.of(" "));
    refused(
        GroupProblem.GROUP_LARGE,
        GroupKind.CODES,
        IntStream.rangeClosed(0, GroupContent.MOST_TERMS).mapToObj(n -> "C" + n).toList());
    assertThat(content(GroupKind.CODES, List.of("0803", "08 03", "0804")).terms())
        .containsExactly("0803", "0804");
    assertThatThrownBy(() -> create("golden-triangle", GroupKind.COUNTRIES, "MM"))
        .hasMessageContaining("group-name-taken");
    assertThatThrownBy(() -> create("Suspects", GroupKind.PARTIES, "Golden Delta"))
        .hasMessageContaining("group-name");
    create("suspects", GroupKind.PARTIES, "Golden Delta");
    assertThatThrownBy(() -> create("suspects", GroupKind.PARTIES, "Golden Delta"))
        .hasMessageContaining("group-name-taken");
  }

  @Test
  void offersARetiredGroupToNoNewRule() {
    UnitGroup group = create("suspects", GroupKind.PARTIES, "Golden Delta");
    as(() -> profiles.create(ProfileWorld.home(RULE)));
    as(() -> groups.save(group.id(), 1, group.content().retired(true), "over"));

    assertThat(live()).contains("Golden Delta");
    assertThatThrownBy(() -> as(() -> profiles.create(ProfileWorld.home(RULE))))
        .hasMessageContaining("rule-unknown-group");
  }

  @Test
  void tellsNobodyElseAndScreensForMembersAllTheSame() {
    UnitGroup group = create("suspects", GroupKind.PARTIES, "Golden Delta");
    ProfileWorld.Desk member = desks.desk("TH");
    String operation = desks.operation(operations, members, closed, List.of(own, member));

    assertThat(world.as(member.officer(), groups::all)).isEmpty();
    assertThatThrownBy(() -> world.as(member.officer(), () -> groups.find(group.id())))
        .hasMessageContaining("group-unknown");
    assertThatThrownBy(
            () -> world.as(member.officer(), () -> profiles.create(ProfileWorld.home(RULE))))
        .hasMessageContaining("rule-unknown-group");
    as(() -> profiles.create(ProfileWorld.shared(RULE, operation, "all")));
    assertThat(profiles.live(member.organisation(), DAY))
        .singleElement()
        .satisfies(live -> assertThat(Rules.print(live.rule())).contains("Golden Delta"));
  }

  @Test
  void sharesAGroupWithAnOperation() {
    ProfileWorld.Desk member = desks.desk("TH");
    String operation = desks.operation(operations, members, closed, List.of(own, member));
    closed.enrol(
        operation,
        world.id(member.officer()),
        java.util.EnumSet.of(org.mekongdragon.access.Role.ANALYST));
    UnitGroup group =
        as(() ->
            groups.create(
                "suspects",
                content(GroupKind.PARTIES, List.of("Golden Delta")),
                Optional.of(Audience.everybody(operation))));

    world.as(member.officer(), () -> profiles.create(ProfileWorld.home(RULE)));

    assertThat(Rules.print(profiles.live(member.organisation(), DAY).getFirst().rule()))
        .contains("Golden Delta");
    assertThatThrownBy(
            () -> world.as(member.officer(), () -> groups.save(group.id(), 1, group.content(), "")))
        .hasMessageContaining("group-owner");
  }

  @Test
  void leadsFromTheListToAProfileThatIsBroughtUpToDate() {
    Caller browser = caller();
    browser.signIn(own.officer(), World.PASSWORD);
    assertThat(browser.get("/targeting/groups").body()).contains("No groups yet");
    String form = "/targeting/groups/new";
    Caller.Answer wrong =
        browser.submit(
            form, form, Map.of("title", "", "name", "ports", "kind", "places", "terms", "VNZZZ"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("A name is needed");
    Caller.Answer saved =
        browser.submit(
            form,
            form,
            Map.of(
                "title",
                "Our ports",
                "name",
                "@ports",
                "kind",
                "places",
                "terms",
                "VNHPH, VNDAD",
                "title.vi",
                "Cảng của ta"));
    assertThat(saved.status()).isEqualTo(302);
    String page = saved.header("Location").substring(browser.base().length());
    assertThat(browser.get(page).body())
        .contains("Our ports", "VNDAD", "No profile names @ports yet");
    assertThat(browser.with("Cookie", "lang=vi").get("/targeting/profiles/new").body())
        .contains("@ports");
    as(() -> profiles.create(ProfileWorld.home("discharge in @ports and hs starts with 0803")));
    Caller.Answer changed =
        browser.submit(
            page + "/edit",
            page + "/edit",
            Map.of(
                "title",
                "Our ports",
                "name",
                "ports",
                "kind",
                "places",
                "terms",
                "VNHPH",
                "version",
                "1"));
    assertThat(changed.status()).isEqualTo(302);
    String behind = browser.get(page).body();
    assertThat(behind).contains("Some mean an older version", "1 fewer: VNDAD", "Apply version 2");
    String key = behind.replaceFirst("(?s).*name=\"profile\" value=\"([^\"]+)\".*", "$1");
    assertThat(browser.submit(page, page + "/apply", Map.of("profile", key)).status())
        .isEqualTo(302);
    assertThat(browser.get(page).body()).contains("All of them mean the newest version");
    assertThat(live()).isEqualTo("discharge = VNHPH and hs starts with 0803");
  }

  @Test
  void servesProgramsThatKeepGroups() {
    Caller program = callerOf(own.officer());
    Caller.Answer created =
        program.post(
            "/api/v1/rule-groups",
            Map.of(
                "name",
                "suspects",
                "kind",
                "parties",
                "title",
                "Suspects",
                "terms",
                List.of("Golden Delta"),
                "words",
                Map.of("vi", Map.of("title", "Nghi vấn"))));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String path = created.header("Location");
    assertThat(program.get(path).json().at("/words/vi/title").asString()).isEqualTo("Nghi vấn");
    Caller.Answer profile =
        program.post("/api/v1/profiles", Map.of("name", "One", "rule", RULE, "on", true));
    assertThat(profile.json().at("/groups/0/name").asString()).isEqualTo("@suspects");
    Map<String, Object> more =
        Map.of("kind", "parties", "title", "Suspects", "terms", List.of("Golden Delta", "Phoenix"));
    assertThat(program.put(path, more).status()).isEqualTo(400);
    assertThat(program.with("If-Match", "\"1\"").put(path, more).status()).isEqualTo(200);
    assertThat(program.with("If-Match", "\"1\"").put(path, more).status()).isEqualTo(412);
    assertThat(program.get(path + "/uses").json().at("/items/0/added/0").asString())
        .isEqualTo("Phoenix");
    String use = path + "/uses/" + profile.json().path("id").asString();
    Caller.Answer applied = program.with("If-Match", "\"1\"").post(use, Map.of());
    assertThat(applied.json().path("version").asInt()).as(applied.body()).isEqualTo(2);
    assertThat(program.get(path + "/versions").json().path("items")).hasSize(2);
    Caller.Answer misfit =
        program.post("/api/v1/profiles/check", Map.of("rule", "goods contains @suspects"));
    assertThat(misfit.json().at("/warnings/0/code").asString())
        .as(misfit.body())
        .isEqualTo("group-misfit");
    Caller stranger = callerOf(desks.desk("LA").officer());
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/uses").status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/rule-groups").json().path("items")).isEmpty();
  }

  @Test
  void givesFilesThatTheCommandLineScreensWith(@TempDir Path folder) throws IOException {
    create("suspects", GroupKind.PARTIES, "Golden Delta");
    as(() -> profiles.create(ProfileWorld.home("consignee in @suspects and origin in @coca-bush")));
    Caller program = callerOf(own.officer());
    Path rules = folder.resolve("profiles.csv");
    Path terms = folder.resolve("groups.json");
    Path cargo = folder.resolve("cargo.csv");
    Files.writeString(rules, program.get("/api/v1/profiles/export").body());
    Files.writeString(terms, program.get("/api/v1/rule-groups/export").body());
    Files.writeString(
        cargo, "id,origin,consignee\n1,CO,Golden Delta\n2,VN,Golden Delta\n3,CO,Other\n");
    ByteArrayOutputStream hits = new ByteArrayOutputStream();

    int code =
        new ScreenVerb()
            .run(
                List.of(cargo + "", "--profiles=" + rules, "--groups=" + terms),
                new PrintStream(hits, true, StandardCharsets.UTF_8),
                System.err);

    assertThat(code).isZero();
    assertThat(hits.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("@suspects", "@coca-bush");
  }

  private UnitGroup create(String name, GroupKind kind, String... terms) {
    return as(() -> groups.create(name, content(kind, List.of(terms)), Optional.empty()));
  }

  private void save(UnitGroup group, String... terms) {
    as(() ->
        groups.save(
            group.id(), group.version(), content(group.content().kind(), List.of(terms)), "why"));
  }

  private void refused(GroupProblem code, GroupKind kind, List<String> terms) {
    assertThatThrownBy(
            () -> as(() -> groups.create("some-group", content(kind, terms), Optional.empty())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static GroupContent content(GroupKind kind, List<String> terms) {
    return new GroupContent(kind, "Some", "", terms, false, Wordings.NONE);
  }

  private String live() {
    return Rules.print(profiles.live(own.organisation(), DAY).getFirst().rule());
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return world.as(own.officer(), work);
  }
}
