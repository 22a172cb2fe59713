package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.springframework.beans.factory.annotation.Autowired;

class DirectoryPagesTest extends HouseTest {

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Contacts contacts;
  @Autowired private Audit audit;

  private OperationWorld op;
  private String path;

  @BeforeEach
  void operation() {
    op = new OperationWorld(world, operations, members).approved(operations);
    path = "/operations/" + op.code;
  }

  @Test
  void exportsTheFilteredDirectoryDefusedAndOnRecord() {
    Caller coordinator = callerOf(op.coordinator);
    String points = "/api/v1" + path + "/contact-points";
    coordinator.post(points, ContactsTest.point(op.initiator, 1, "=CMD|'/c calc'!A0", "+84 1111"));
    coordinator.post(points, ContactsTest.point(op.initiator, 2, "@SUM(1)", "+84 2222"));
    coordinator.post(points, ContactsTest.point(op.participant, 2, "Somchai, \"Duty\"", "+66 111"));
    Caller.Answer all = callerOf(op.officer).get(path + "/contacts.csv");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.header("Content-Type")).startsWith("text/csv");
    assertThat(all.body().lines()).hasSize(4);
    assertThat(all.body())
        .contains("'=CMD|'/c calc'!A0", "'@SUM(1)", "\"Somchai, \"\"Duty\"\"\"")
        .doesNotContain(",=CMD")
        .doesNotContain(",@SUM");
    Caller.Answer one = callerOf(op.officer).get(path + "/contacts.csv?country=TH");
    assertThat(one.body().lines()).hasSize(2);
    assertThat(
            audit.entries(
                new AuditFilter(
                    op.officer,
                    "operation.contacts-exported",
                    "",
                    op.code,
                    java.util.Optional.empty(),
                    java.util.Optional.empty()),
                Long.MAX_VALUE))
        .hasSize(2)
        .first()
        .satisfies(entry -> assertThat(entry.details()).contains("\"rows\":\"1\""));
    for (String cell : List.of("=1", "+1", "-1", "@1", "\t1", "\r1")) {
      assertThat(ContactTable.defused(cell)).isEqualTo("'" + cell);
    }
    assertThat(ContactTable.defused("a=1")).isEqualTo("a=1");
    assertThat(ContactTable.defused("")).isEmpty();
  }

  @Test
  void pagesThroughALongDirectoryWithTheFilterInTheAddress() {
    world.as(
        op.coordinator,
        () -> {
          ContactPoint first = point("Desk");
          for (int i = 0; i < 51; i++) {
            contacts.add(op.code, first);
          }
        });
    Caller browser = signedIn(op.officer);
    String first = browser.get(path + "/contacts?q=desk").body();
    assertThat(first).contains("1–50 of 51", "?q=desk&amp;page=2");
    assertThat(browser.get(path + "/contacts?q=desk&page=2").body()).contains("51–51 of 51");
    assertThat(browser.get(path + "/contacts?q=desk&page=99999999999").status()).isEqualTo(200);
    String hostile = browser.get(path + "/contacts?q=%22%3E%3Cscript%3E%26country%3DTH").body();
    assertThat(hostile).doesNotContain("<script>&").contains("No contact point here");
  }

  private ContactPoint point(String name) {
    return new ContactPoint(
        2,
        op.initiator,
        Optional.empty(),
        org.mekongdragon.access.Organisation.Kind.CUSTOMS,
        name,
        Optional.empty(),
        List.of(new ContactPoint.Channel(ContactPoint.Channel.Way.RADIO, "channel 16")),
        java.util.Set.of("vi"),
        false,
        OperationWorld.JOINED,
        Optional.empty(),
        true);
  }

  private Caller signedIn(String login) {
    Caller browser = caller();
    assertThat(browser.signIn(login, World.PASSWORD).status()).isEqualTo(302);
    return browser;
  }
}
