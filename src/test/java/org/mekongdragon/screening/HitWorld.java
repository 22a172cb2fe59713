package org.mekongdragon.screening;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.mekongdragon.World;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.profile.NewProfile;
import org.mekongdragon.profile.ProfileContent;
import org.mekongdragon.profile.ProfileState;
import org.mekongdragon.profile.Profiles;
import org.springframework.boot.test.context.TestComponent;

/** An administration with an officer, profiles and cargo. */
@TestComponent
class HitWorld {

  static final String HEADER =
      "waybill,shipper,consignee,goods,hs,origin,loading,discharge,container,packages,gross_mass,"
          + "value,vessel,arrival\n";
  static final String RULE = "origin in (CO, EC) and goods contains bananas and gross_mass > 1000";

  private final World world;
  private final Manifests manifests;
  private final Profiles profiles;
  private final Screenings screenings;

  HitWorld(World world, Manifests manifests, Profiles profiles, Screenings screenings) {
    this.world = world;
    this.manifests = manifests;
    this.profiles = profiles;
    this.screenings = screenings;
  }

  /** An organisation and an officer of one of its units. */
  record Desk(String organisation, String officer) {}

  /** Nothing is drawn by lot, so that numbers are what profiles say. */
  Desk desk() {
    String organisation = world.organisation("VN");
    String officer =
        world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
    world.as(officer, () -> screenings.changeRandomShare(0));
    return new Desk(organisation, officer);
  }

  UUID profile(Desk desk, String rule, int severity) {
    ProfileContent content =
        new ProfileContent(
            world.unique("Profile "),
            rule,
            severity,
            "",
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            ProfileState.ON);
    return world.as(desk.officer(), () -> profiles.create(NewProfile.atHome(content))).id();
  }

  UUID receive(Desk desk, String rows) {
    byte[] file = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    return world
        .as(
            desk.officer(),
            () ->
                manifests.receive(
                    new ManifestRequest(FormatHint.AUTO, "test.csv"),
                    new ByteArrayInputStream(file)))
        .manifest()
        .id();
  }

  /** A line that the rule fits. */
  String bananas(int number) {
    return world.unique("BL")
        + "-"
        + number
        + ",Acme Fruit,Công ty "
        + number
        + ",fresh bananas,080390,EC,ECGYE,VNHPH,CSQU3054383,100,2000,5000,EVER TEST,2026-05-01\n";
  }

  /** A line that it does not fit. */
  String toys(int number) {
    return world.unique("BL")
        + "-"
        + number
        + ",Toy Works,Shop "
        + number
        + ",plastic toys,950300,CN,CNSHA,VNHPH,CSQU3054383,100,2000,5000,EVER TEST,2026-05-01\n";
  }

  static NewExamination examined(ExaminationResult result) {
    return NewExamination.of(result, OptionalInt.of(30), "opened");
  }
}
