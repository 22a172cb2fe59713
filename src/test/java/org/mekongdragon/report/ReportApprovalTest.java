package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;

/** Where an office asks for it, nobody signs what they worked on. */
class ReportApprovalTest extends SeizureTest {

  @Test
  void isSignedByASecondPersonOnly() {
    Phase phase = phases.phase();
    String home = "/operations/" + phase.code() + "/reports";
    Caller author = browser(phase.coordinator());
    Caller second =
        browser(world.member(phase.code(), phase.thailand(), Optional.empty(), Role.COORDINATOR));
    assertThat(
            browser(phase.thaiOfficer())
                .submit(home, home + "/approval", Map.of("fourEyes", "true"))
                .status())
        .isEqualTo(403);
    assertThat(author.submit(home, home + "/approval", Map.of("fourEyes", "true")).status())
        .isEqualTo(302);
    String report = begun(author, home);
    assertThat(author.get(report).body()).contains("hand over for signature");
    assertThat(author.submit(report, report, form("1", "sign")).status())
        .as("alone")
        .isEqualTo(409);
    assertThat(author.submit(report, report, form(revision(author, report), "submit")).status())
        .isEqualTo(302);
    assertThat(author.get(report).body())
        .contains("Waits for a second person", "Take it back")
        .doesNotContain("Approve and sign", "name=\"text-summary\"");
    assertThat(author.submit(report, report, form(revision(author, report), "approve")).status())
        .as("the own")
        .isEqualTo(403);
    assertThat(author.submit(report, report, form(revision(author, report), "save")).status())
        .as("meanwhile")
        .isEqualTo(409);
    assertThat(second.get(report).body()).contains("Approve and sign", "Give back");
    assertThat(second.get("/notices").body()).contains("handed over a report of " + phase.code());

    Map<String, String> back = form(revision(second, report), "give-back");
    assertThat(second.submit(report, report, back).status()).as("no reason").isEqualTo(400);
    back.put("remark", "The <b>base</b> is missing");
    assertThat(second.submit(report, report, back).status()).isEqualTo(302);
    assertThat(author.get(report).body()).contains("The &lt;b&gt;base&lt;/b&gt; is missing");
    assertThat(author.submit(report, report, form(revision(author, report), "submit")).status())
        .isEqualTo(302);
    assertThat(second.submit(report, report, form(revision(second, report), "approve")).status())
        .isEqualTo(302);
    assertThat(browser(phase.thaiOfficer()).get(report).body())
        .contains("Signed by", "Drawn up by");
    assertThat(audited(phase)).contains("report.submitted", "report.given-back");
  }

  @Test
  void isNotSignedByWhoeverChangedIt() {
    Phase phase = phases.phase();
    String home = "/operations/" + phase.code() + "/reports";
    Caller author = browser(phase.coordinator());
    Caller second =
        browser(world.member(phase.code(), phase.thailand(), Optional.empty(), Role.COORDINATOR));
    assertThat(author.submit(home, home + "/approval", Map.of("fourEyes", "true")).status())
        .isEqualTo(302);
    String report = begun(author, home);
    assertThat(second.submit(report, report, form("1", "save")).status()).isEqualTo(302);
    assertThat(author.submit(report, report, form("2", "submit")).status()).isEqualTo(302);
    assertThat(second.submit(report, report, form(revision(second, report), "approve")).status())
        .isEqualTo(403);
    assertThat(second.get(report).body()).doesNotContain("Approve and sign");
    // Asked for no more, it is signed as before.
    assertThat(author.submit(home, home + "/approval", Map.of("fourEyes", "false")).status())
        .isEqualTo(302);
    assertThat(author.submit(report, report, form(revision(author, report), "approve")).status())
        .isEqualTo(302);
  }

  private String audited(Phase phase) {
    String auditor = world.person(phase.vietNam(), Optional.empty(), Role.AUDITOR);
    return callerOf(auditor).get("/api/v1/audit?action=report.&operation=" + phase.code()).body();
  }

  private static String revision(Caller caller, String report) {
    return caller
        .get(report)
        .body()
        .replaceAll("(?s).*name=\"revision\" value=\"([0-9]+)\".*", "$1");
  }

  private static Map<String, String> form(String revision, String act) {
    Map<String, String> form = new TreeMap<>();
    form.put("revision", revision);
    form.put("show-summary", "true");
    form.put("act", act);
    return form;
  }

  private static String begun(Caller coordinator, String home) {
    return coordinator
        .submit(home, home, Map.of("kind", "final", "lang", "en"))
        .header("Location")
        .substring(coordinator.base().length());
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }
}
