package org.mekongdragon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.database.DatabaseServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest extends HouseTest {

  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DatabaseServer server;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepsWhatCommitsAndForgetsWhatRollsBack() {
    String subject = world.unique("thing:");
    transaction.executeWithoutResult(status -> audit.record(entry(subject)));
    transaction.executeWithoutResult(status -> {
      audit.record(entry(subject));
      status.setRollbackOnly();
    });
    assertThat(audit.entries(AuditFilter.of(subject), Long.MAX_VALUE)).hasSize(1);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void refusesToRecordOutsideATransaction() {
    assertThatThrownBy(() -> audit.record(entry("thing:0")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void namesTheEntryThatTheDatabaseOwnerEdited() throws SQLException {
    String subject = world.unique("thing:");
    transaction.executeWithoutResult(status -> audit.record(entry(subject)));
    transaction.executeWithoutResult(status -> audit.record(entry(subject)));
    long edited = audit.entries(AuditFilter.of(subject), Long.MAX_VALUE).getLast().seq();
    asOwner("update audit.entry set actor = 'somebody else' where seq = " + edited);
    ChainReport report = audit.verify();
    assertThat(report.brokenAt()).isEqualTo(edited);
    assertThat(report.reason()).isEqualTo("changed");
    asOwner("update audit.entry set actor = 'system' where seq = " + edited);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void noticesThatTheEndWasCutOff() throws SQLException {
    String subject = world.unique("thing:");
    transaction.executeWithoutResult(status -> audit.record(entry(subject)));
    long last = audit.entries(AuditFilter.ALL, Long.MAX_VALUE).getFirst().seq();
    asOwner("create table audit.kept as select * from audit.entry where seq = " + last);
    asOwner("delete from audit.entry where seq = " + last);
    assertThat(audit.verify().brokenAt()).isEqualTo(last);
    asOwner("insert into audit.entry select * from audit.kept");
    asOwner("drop table audit.kept");
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void letsTheApplicationNeitherChangeNorDelete() {
    assertThatThrownBy(() -> jdbc.sql("update audit.entry set actor = 'x'").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
        .hasStackTraceContaining("permission denied");
  }

  private static Audited entry(String subject) {
    return Audited.of("test.happened", subject, "").with("why", "to prove \"it\" = 'so'");
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
