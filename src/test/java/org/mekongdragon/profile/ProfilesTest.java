package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mekongdragon.profile.ProfileWorld.DAY;
import static org.mekongdragon.profile.ProfileWorld.RULE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Groups;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;

class ProfilesTest extends HouseTest {

  @Autowired private Profiles profiles;
  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Groups groups;
  @Autowired private GenericApplicationContext house;

  private ProfileWorld desks;
  private ProfileWorld.Desk own;

  @BeforeEach
  void openADesk() {
    desks = new ProfileWorld(world);
    own = desks.desk("VN");
  }

  @Test
  void isLiveFromTheMomentItIsSaved() {
    long before = profiles.generation(own.organisation(), DAY);

    RiskProfile saved = create(RULE);

    assertThat(profiles.live(own.organisation(), DAY))
        .singleElement()
        .isEqualTo(
            new LiveProfile(
                saved.id(),
                1,
                own.organisation(),
                "Bananas from the coast",
                "Cocaine",
                70,
                Rules.parse(RULE),
                Map.of()));
    assertThat(profiles.generation(own.organisation(), DAY)).isNotEqualTo(before);
  }

  @Test
  void keepsEveryVersionAndLetsTheLastCount() {
    RiskProfile first = create(RULE);
    RiskProfile second =
        as(() ->
            profiles.save(first.id(), 1, ProfileWorld.content("hs starts with 0803"), " why "));

    assertThat(second.version()).isEqualTo(2);
    assertThat(profiles.live(own.organisation(), DAY))
        .extracting(LiveProfile::version)
        .containsExactly(2);
    assertThat(as(() -> profiles.version(first.id(), 1).orElseThrow().content().rule()))
        .isEqualTo(RULE);
    assertThat(as(() -> profiles.versions(first.id())))
        .extracting(ProfileVersion::version, ProfileVersion::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "why"),
            org.assertj.core.groups.Tuple.tuple(1, ""));
    assertThatThrownBy(() -> as(() -> profiles.save(first.id(), 1, second.content(), "")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("risk-profile-stale");
  }

  @Test
  void screensOnlyWhileOn() {
    RiskProfile saved = create(RULE);
    long on = profiles.generation(own.organisation(), DAY);
    RiskProfile off = as(() -> profiles.switchTo(saved.id(), 1, ProfileState.OFF));

    assertThat(profiles.live(own.organisation(), DAY)).isEmpty();
    assertThat(profiles.generation(own.organisation(), DAY)).isNotEqualTo(on);

    as(() -> profiles.switchTo(saved.id(), off.version(), ProfileState.ON));

    assertThat(profiles.live(own.organisation(), DAY))
        .extracting(LiveProfile::version)
        .containsExactly(3);
  }

  @Test
  void screensFromItsFirstDayToItsLast() {
    ProfileContent spring =
        new ProfileContent(
            "Spring", RULE, 1, "", DAY, Optional.of(DAY.plusDays(2)), ProfileState.ON);
    as(() -> profiles.create(NewProfile.atHome(spring)));

    assertThat(live(DAY.minusDays(1))).isZero();
    assertThat(live(DAY)).isEqualTo(1);
    assertThat(live(DAY.plusDays(2))).isEqualTo(1);
    assertThat(live(DAY.plusDays(3))).isZero();
    assertThat(profiles.generation(own.organisation(), DAY))
        .isNotEqualTo(profiles.generation(own.organisation(), DAY.plusDays(3)));
  }

  @Test
  void showsNothingToAnotherOrganisation() {
    RiskProfile saved = create(RULE);
    ProfileWorld.Desk other = desks.desk("TH");

    assertThat(profiles.live(other.organisation(), DAY)).isEmpty();
    assertThat(world.as(other.officer(), () -> profiles.version(saved.id(), 1))).isEmpty();
    assertThat(world.as(other.officer(), () -> profiles.list(ProfileFilter.ALL, 0, 50).count()))
        .isZero();
    assertThatThrownBy(() -> world.as(other.officer(), () -> profiles.find(saved.id())))
        .hasMessageContaining("risk-profile-unknown");
    assertThatThrownBy(() ->
            world.as(other.officer(), () -> profiles.switchTo(saved.id(), 1, ProfileState.OFF)))
        .hasMessageContaining("risk-profile-unknown");
  }

  @Test
  void screensTheCargoOfMembersItIsSharedWith() {
    ProfileWorld.Desk member = desks.desk("TH");
    ProfileWorld.Desk outside = desks.desk("LA");
    ProfileWorld.Desk third = desks.desk("KH");
    String operation = desks.operation(operations, members, groups, List.of(own, member, third));
    RiskProfile all = as(() -> profiles.create(ProfileWorld.shared(RULE, operation, "all")));

    assertThat(profiles.live(member.organisation(), DAY))
        .extracting(LiveProfile::id)
        .containsExactly(all.id());
    assertThat(profiles.live(third.organisation(), DAY)).hasSize(1);
    assertThat(profiles.live(outside.organisation(), DAY)).isEmpty();
    assertThat(profiles.live(own.organisation(), DAY)).hasSize(1);

    as(() -> {
      var one =
          new org.mekongdragon.access.Audience(operation, List.of("org:" + member.organisation()));
      return profiles.share(all.id(), Optional.of(one));
    });

    assertThat(profiles.live(member.organisation(), DAY)).hasSize(1);
    assertThat(profiles.live(third.organisation(), DAY)).isEmpty();
    assertThat(profiles.live(own.organisation(), DAY)).hasSize(1);

    long shared = profiles.generation(member.organisation(), DAY);
    long kept = profiles.generation(own.organisation(), DAY);
    as(() -> profiles.share(all.id(), Optional.empty()));

    assertThat(profiles.live(member.organisation(), DAY)).isEmpty();
    assertThat(profiles.generation(member.organisation(), DAY)).isNotEqualTo(shared);
    assertThat(profiles.generation(own.organisation(), DAY)).isNotEqualTo(kept);
  }

  @Test
  void changesNothingForOthersNorByDrafts() {
    ProfileWorld.Desk other = desks.desk("TH");
    long before = profiles.generation(own.organisation(), DAY);
    long elsewhere = profiles.generation(other.organisation(), DAY);
    RiskProfile draft =
        as(() ->
            profiles.create(
                NewProfile.atHome(
                    new ProfileContent(
                        "Not yet", RULE, 1, "", DAY, Optional.empty(), ProfileState.DRAFT))));

    assertThat(profiles.generation(own.organisation(), DAY)).isEqualTo(before);

    as(() -> profiles.switchTo(draft.id(), 1, ProfileState.ON));

    assertThat(profiles.generation(own.organisation(), DAY)).isNotEqualTo(before);
    assertThat(profiles.generation(other.organisation(), DAY)).isEqualTo(elsewhere);
  }

  @Test
  void leavesASharedProfileToItsOwner() {
    ProfileWorld.Desk member = desks.desk("TH");
    String operation = desks.operation(operations, members, groups, List.of(own, member));
    groups.enrol(
        operation,
        world.id(member.officer()),
        java.util.EnumSet.of(org.mekongdragon.access.Role.ANALYST));
    RiskProfile shared = as(() -> profiles.create(ProfileWorld.shared(RULE, operation, "all")));

    assertThat(world.as(member.officer(), () -> profiles.find(shared.id()).content().name()))
        .isEqualTo("Bananas from the coast");
    assertThatThrownBy(() ->
            world.as(member.officer(), () -> profiles.switchTo(shared.id(), 1, ProfileState.OFF)))
        .hasMessageContaining("risk-profile-owner");
  }

  @Test
  void refusesAWrongRuleWithItsPlace() {
    assertThatThrownBy(() -> create("orign = CO"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code().code()).isEqualTo("rule-unknown-field");
              assertThat(problem.faults().getFirst().field()).isEqualTo("rule");
              assertThat(problem.faults().getFirst().arguments())
                  .containsExactly(1, "orign", "origin");
            });
    assertThatThrownBy(() -> create("origin in @golden-triangel"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults().getFirst().arguments())
                    .containsExactly(11, "@golden-triangel", "@golden-triangle"));
  }

  @Test
  void expandsGroupsFromReferenceLists() {
    create("origin in @golden-triangle and goods contains @heroin and hs in @precursors-hs");

    assertThat(Rules.print(profiles.live(own.organisation(), DAY).getFirst().rule()))
        .startsWith("origin in (MM, LA, TH) and goods contains any of (")
        .contains("Heroin", "Hê-rô-in", "海洛因", "เฮโรอีน", "291431")
        .doesNotContain("@");
    LiveProfile live = profiles.live(own.organisation(), DAY).getFirst();
    assertThat(((Condition.All) live.rule()).conditions())
        .extracting(part -> Rules.print(live.asWritten(part)))
        .containsExactly(
            "origin = @golden-triangle", "goods contains @heroin", "hs = @precursors-hs");
  }

  @Test
  void letsNobodyWithoutARoleWrite() {
    String guest = world.person(own.organisation(), Optional.empty());
    assertThatThrownBy(() -> world.as(guest, () -> profiles.create(ProfileWorld.home(RULE))))
        .hasMessageContaining("no-group");
  }

  @Test
  void makesUpShortNamesAndKeepsThemApart() {
    RiskProfile first = create(RULE);
    RiskProfile second = create(RULE);
    assertThat(List.of(first.code(), second.code())).containsExactly("P1", "P2");
    assertThatThrownBy(() ->
            as(() ->
                profiles.create(
                    new NewProfile("P1", ProfileWorld.content(RULE), Optional.empty()))))
        .hasMessageContaining("risk-profile-code-taken");
  }

  @Test
  void filtersTheList() {
    create(RULE);
    RiskProfile second = create("goods contains \"100%_\"");
    as(() -> profiles.switchTo(second.id(), 1, ProfileState.OFF));

    assertThat(count(new ProfileFilter("%_", Optional.empty(), "", 0))).isEqualTo(1);
    assertThat(count(new ProfileFilter("", Optional.of(ProfileState.ON), "", 0))).isEqualTo(1);
    assertThat(count(new ProfileFilter("", Optional.empty(), "", 70))).isEqualTo(2);
    assertThat(count(new ProfileFilter("", Optional.empty(), "", 71))).isZero();
    assertThat(count(new ProfileFilter("", Optional.empty(), "NOBODY", 0))).isZero();
  }

  @Test
  void tellsInsideTheTransaction() {
    java.util.concurrent.atomic.AtomicReference<ProfileChanged> heard =
        new java.util.concurrent.atomic.AtomicReference<>();
    ApplicationListener<PayloadApplicationEvent<ProfileChanged>> ear =
        event -> heard.set(event.getPayload());
    house.addApplicationListener(ear);
    RiskProfile saved = create(RULE);
    house.removeApplicationListener(ear);

    assertThat(heard.get().profile()).isEqualTo(saved.id());
    assertThat(heard.get().audience().group()).isEqualTo("home:" + own.organisation());
  }

  private long count(ProfileFilter filter) {
    return as(() -> profiles.list(filter, 0, 50).count());
  }

  private int live(LocalDate day) {
    return profiles.live(own.organisation(), day).size();
  }

  private RiskProfile create(String rule) {
    return as(() -> profiles.create(ProfileWorld.home(rule)));
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return world.as(own.officer(), work);
  }
}
