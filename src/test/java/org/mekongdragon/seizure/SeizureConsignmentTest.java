package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.profile.NewProfile;
import org.mekongdragon.profile.ProfileContent;
import org.mekongdragon.profile.ProfileState;
import org.mekongdragon.profile.Profiles;
import org.mekongdragon.screening.Candidate;
import org.mekongdragon.screening.ExaminationResult;
import org.mekongdragon.screening.HitFilter;
import org.mekongdragon.screening.HitRecord;
import org.mekongdragon.screening.HitState;
import org.mekongdragon.screening.Hits;
import org.springframework.beans.factory.annotation.Autowired;

/** From a hit to a report of a seizure, and back. */
class SeizureConsignmentTest extends SeizureTest {

  private static final Pattern CARRIED =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"_]+)\" value=\"([^\"]*)\">");

  @Autowired private Manifests manifests;
  @Autowired private Profiles profiles;
  @Autowired private Hits hits;

  @Test
  void closesTheExaminationAndLeadsBothWays() {
    SeizureWorld.Phase phase = phases.phase();
    Candidate candidate = hit(phase);
    Caller officer = caller();
    officer.signIn(phase.officer(), World.PASSWORD);
    String path = "/operations/" + phase.code() + "/seizures/new";
    String form = officer.get(path + "?consignment=" + candidate.consignment()).body();
    assertThat(form).contains("Acme Fruit", "CSQU3054383", "Declared as: fresh bananas");
    assertThat(form).contains("Guayaquil (ECGYE)");
    assertThat(
            officer
                .with("Cookie", "lang=zh")
                .get(path + "?consignment=" + candidate.consignment())
                .body())
        .contains("（ECGYE）");
    assertThat(form).as("stands for somebody named already").doesNotContain("SAME AS");

    Map<String, String> fields = new HashMap<>(typed());
    Matcher carried = CARRIED.matcher(form);
    while (carried.find()) {
      fields.put(carried.group(1), carried.group(2));
    }
    Caller.Answer sent = officer.submit(path, path, fields);
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);

    HitRecord closed =
        world.as(phase.officer(), () -> hits.ofConsignment(candidate.consignment())).orElseThrow();
    assertThat(closed.candidate().state()).isEqualTo(HitState.REVIEWED);
    assertThat(closed.candidate().result()).contains(ExaminationResult.SEIZURE);
    assertThat(closed.examination().orElseThrow().operation()).isEqualTo(phase.code());
    String record = officer.get(local(sent.header("Location"))).body();
    assertThat(record)
        .contains("/targeting/hits/" + closed.hits().getFirst().id())
        .contains("Acme Fruit");
    String hitPage = officer.get("/targeting/hits/" + closed.hits().getFirst().id()).body();
    assertThat(hitPage)
        .contains("/seizures/" + closed.examination().orElseThrow().seizure().orElseThrow());
  }

  @Test
  void leavesConsignmentsOfOthersAlone() {
    SeizureWorld.Phase phase = phases.phase();
    Candidate candidate = hit(phase);
    Caller thai = callerOf(phase.thaiOfficer());
    String json = SeizureWorld.shortForm("[\"all\"]").strip();
    Caller.Answer sent =
        thai.post(
            phase.path(),
            json.replaceAll("}$", ",\"consignment\":" + candidate.consignment() + "}"));
    assertThat(sent.status()).as(sent.body()).isIn(201, 400);
    HitRecord untouched =
        world.as(phase.officer(), () -> hits.ofConsignment(candidate.consignment())).orElseThrow();
    assertThat(untouched.examinations()).isEmpty();
  }

  private Candidate hit(SeizureWorld.Phase phase) {
    ProfileContent content =
        new ProfileContent(
            world.unique("Bananas "),
            "goods contains bananas",
            60,
            "",
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            ProfileState.ON);
    world.as(phase.officer(), () -> profiles.create(NewProfile.atHome(content)));
    String file =
        "waybill,shipper,consignee,notify,goods,hs,origin,loading,discharge,container,packages,"
            + "gross_mass,vessel,arrival\n"
            + world.unique("BL")
            + ",Acme Fruit,Hoa Qua Co,SAME AS CONSIGNEE,fresh bananas,080390,EC,ECGYE,VNHPH,"
            + "CSQU3054383,100,2000,EVER TEST,2025-05-01\n";
    world.as(
        phase.officer(),
        () ->
            manifests.receive(
                new ManifestRequest(FormatHint.AUTO, "test.csv"),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    List<Candidate> found =
        world
            .as(phase.officer(), () -> hits.list(HitFilter.OPEN, Optional.empty(), 200))
            .candidates();
    return found.stream().filter(one -> one.severity() == 60).findFirst().orElseThrow();
  }

  private static Map<String, String> typed() {
    return Map.of(
        "goods[0].what", "Cocaine",
        "goods[0].quantity", "12.4 kg",
        "where", "Hai Phong",
        "whereCode", "VNHPH",
        "day", "2025-05-03",
        "mode", "sea",
        "audience", "all",
        "confirmed", "yes");
  }

  private static String local(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
