package org.mekongdragon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class AuditPagesTest extends HouseTest {

  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;

  private String organisation = "";
  private String login = "";
  private Caller auditor = caller();

  @BeforeEach
  void signIn() {
    world.forgetFailures();
    organisation = world.organisation("VN");
    login = world.person(organisation, Optional.empty(), Role.AUDITOR);
    auditor = caller();
    auditor.signIn(login, World.PASSWORD);
  }

  @Test
  void isReadByAuditorsOnly() {
    Caller admin = caller();
    admin.signIn(world.person(organisation, Optional.empty(), Role.ADMIN), World.PASSWORD);
    for (String path :
        new String[] {"/audit", "/audit/export.csv", "/api/v1/audit", "/audit?actor=x"}) {
      assertThat(auditor.get(path).status()).as(path).isEqualTo(200);
      assertThat(admin.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(caller().get("/audit").status()).isEqualTo(302);
    assertThat(caller().get("/api/v1/audit").status()).isEqualTo(401);
    assertThat(admin.submit("/account", "/audit/verification", Map.of()).status()).isEqualTo(403);
    assertThat(admin.get("/account").body()).doesNotContain("href=\"/audit\"");
    assertThat(auditor.get("/account").body()).contains("href=\"/audit\"");
  }

  @Test
  void saysWhatHappenedAndShowsUnknownCodesAsTheyAre() {
    String subject = world.unique("thing:");
    record(Audited.of("strange.deed", subject, "").with("odd", "<b>fact</b>"));
    String body = auditor.get("/audit?subject=" + subject).body();
    assertThat(body)
        .contains("strange.deed " + subject)
        .contains("&lt;b&gt;fact")
        .doesNotContain("<b>fact");
    assertThat(auditor.get("/audit?subject=person:" + login).body()).contains(login + " signed in");
    auditor.submit("/account", "/account/language", Map.of("language", "vi"));
    assertThat(auditor.get("/audit?subject=person:" + login).body()).contains(login + " đăng nhập");
  }

  @Test
  void filtersByEachFieldAndByDays() {
    String subject = world.unique("thing:");
    String operation = world.unique("OP");
    record(Audited.of("filter.one", subject, operation));
    record(Audited.of("filter.two", subject, ""));
    assertThat(count("subject=" + subject)).isEqualTo(2);
    assertThat(count("subject=" + subject + "&action=filter.one")).isEqualTo(1);
    assertThat(count("subject=" + subject + "&action=filter.")).isEqualTo(2);
    assertThat(count("operation=" + operation)).isEqualTo(1);
    assertThat(count("subject=" + subject + "&actor=nobody")).isZero();
    String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    assertThat(count("subject=" + subject + "&to=" + today + "&from=2020-01-01")).isEqualTo(2);
    assertThat(count("subject=" + subject + "&from=2900-01-01")).isZero();
    assertThat(count("subject=" + subject + "&to=2000-01-01")).isZero();
    assertThat(auditor.get("/audit?subject=" + subject + "&from=2900-01-01").body())
        .contains("No entry fits");
  }

  @Test
  void pagesBackwardsWithoutGapsOrRepeats() {
    String subject = world.unique("thing:");
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < 101; i++) {
        audit.record(Audited.of("page.test", subject, ""));
      }
    });
    Set<Long> seen = new HashSet<>();
    String next = "";
    int pages = 0;
    do {
      JsonNode page = auditor.get("/api/v1/audit?subject=" + subject + next).json();
      page.get("entries")
          .forEach(entry -> assertThat(seen.add(entry.get("seq").asLong())).isTrue());
      next = page.get("next").isNull() ? "" : "&before=" + page.get("next").asLong();
      pages++;
    } while (!next.isEmpty() && pages < 10);
    assertThat(seen).hasSize(101);
    assertThat(pages).isEqualTo(3);
    assertThat(auditor.get("/audit?subject=" + subject).body())
        .containsPattern(Pattern.compile("href=\"/audit\\?subject=[^\"]+before=[0-9]+\""));
  }

  @Test
  void exportsEverythingThatFitsDefusedAndOnRecord() {
    String subject = world.unique("thing:");
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < Audit.PAGE + 1; i++) {
        audit.record(Audited.of("=CMD()", subject, ""));
      }
    });
    Caller.Answer file = auditor.get("/audit/export.csv?subject=" + subject);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.body().lines().count()).isEqualTo(Audit.PAGE + 2);
    assertThat(file.body()).contains(",'=CMD(),").doesNotContain(",=CMD");
    assertThat(count("action=audit.exported&actor=" + login)).isEqualTo(1);
  }

  @Test
  void verifiesTheChainOnDemandAndRecordsThatItDid() {
    Caller.Answer answer = auditor.submit("/audit", "/audit/verification", Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("id=\"verdict\"");
    assertThat(count("action=audit.verified&actor=" + login)).isEqualTo(1);
    assertThat(auditor.post("/audit/verification", new byte[0], "text/plain").status())
        .as("without the form's proof")
        .isEqualTo(403);
  }

  @Test
  void refusesWhatIsNoFilter() {
    for (String wrong :
        new String[] {
          "from=yesterday",
          "to=2026-02-30",
          "from=999999-01-01",
          "before=-1",
          "before=" + "9".repeat(10_000),
          "actor=" + "x".repeat(121),
          "actor=%00"
        }) {
      assertThat(auditor.get("/audit?" + wrong).status()).as(wrong).isEqualTo(400);
      assertThat(auditor.get("/api/v1/audit?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(auditor.get("/audit?actor=%27%3B%20drop%20table--").status()).isEqualTo(200);
    assertThat(auditor.get("/audit?actor=%3Cscript%3E").body()).doesNotContain("<script>\"");
  }

  @Test
  void opensNoRecordToAnAuditor() {
    String group = world.group(organisation);
    assertThat(auditor.get("/operations/" + group + "/board").status()).isNotEqualTo(200);
    assertThat(auditor.get("/api/v1/operations/" + group + "/seizures").status()).isNotEqualTo(200);
  }

  private void record(Audited audited) {
    transaction.executeWithoutResult(status -> audit.record(audited));
  }

  private int count(String filter) {
    return auditor.get("/api/v1/audit?" + filter).json().get("entries").size();
  }
}
