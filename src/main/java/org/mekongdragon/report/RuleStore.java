package org.mekongdragon.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the rule for public editions, set for each operation. */
@Repository
class RuleStore {

  /** How many records a number must stand for unless an operation says otherwise. */
  static final int USUAL = 5;

  private final JdbcClient jdbc;

  RuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int threshold(String operation) {
    return jdbc.sql(
            """
            select threshold from report.release_rule where operation = :operation
            order by set_at desc, id desc limit 1
            """)
        .param("operation", operation)
        .query(Integer.class)
        .optional()
        .orElse(USUAL);
  }

  void set(String operation, int threshold, String by, int audience) {
    jdbc.sql(
            """
            insert into report.release_rule (audience_id, operation, threshold, set_by)
            values (:audience, :operation, :threshold, :by)
            """)
        .param("audience", audience)
        .param("operation", operation)
        .param("threshold", threshold)
        .param("by", by)
        .update();
  }
}
