package org.mekongdragon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits that share their way to the disk. */
class GroupFlushTest extends HouseTest {

  @Autowired private GroupFlush flush;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void commitsWithoutWaitingAndWaitsAfterwards() {
    assertThat(flush.begin()).isPresent();
    transaction.executeWithoutResult(tx -> {
      audit.record(Audited.of("test.flush", "test:1", ""));
      assertThat(setting()).isEqualTo("on");
    });
    assertThat(setting()).as("only that transaction").isEqualTo("on");
    flush.await(flush.begin().orElseThrow());
  }

  @Test
  void writesByItselfWhenTheSharedConnectionIsLost() {
    long before = flush.begin().orElseThrow();
    record("test:2");
    String lost =
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and application_name <> 'mekongdragon'
          and query like '%pg_logical_emit_message%' and pid <> pg_backend_pid()
        """;
    assertThat(jdbc.sql(lost).query(Boolean.class).list()).contains(true);
    record("test:3");
    assertThat(flush.begin().orElseThrow()).isGreaterThan(before);
    record("test:4");
  }

  @Test
  void vouchesForNothingThatAConnectionBeforeItCommitted() {
    long now = flush.begin().orElseThrow();
    assertThatThrownBy(() -> flush.await(now - 1))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  private void record(String subject) {
    transaction.executeWithoutResult(tx -> audit.record(Audited.of("test.flush", subject, "")));
  }

  private String setting() {
    return jdbc.sql("select current_setting('synchronous_commit')").query(String.class).single();
  }
}
