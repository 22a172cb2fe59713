package org.mekongdragon.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the rules for editions, set for each operation. */
@Repository
class RuleStore {

  /** What holds unless an operation says otherwise. */
  static final ReleaseRules.Rules USUAL = new ReleaseRules.Rules(5, 80, 10, false);

  private final JdbcClient jdbc;

  RuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ReleaseRules.Rules rules(String operation) {
    return jdbc.sql(
            """
            select threshold, dominance, margin, four_eyes from report.release_rule
            where operation = :operation order by set_at desc, id desc limit 1
            """)
        .param("operation", operation)
        .query((row, n) ->
            new ReleaseRules.Rules(
                row.getInt("threshold"),
                row.getInt("dominance"),
                row.getInt("margin"),
                row.getBoolean("four_eyes")))
        .optional()
        .orElse(USUAL);
  }

  void set(String operation, ReleaseRules.Rules rules, String by, int audience) {
    jdbc.sql(
            """
            insert into report.release_rule
              (audience_id, operation, threshold, dominance, margin, four_eyes, set_by)
            values (:audience, :operation, :threshold, :dominance, :margin, :fourEyes, :by)
            """)
        .param("audience", audience)
        .param("operation", operation)
        .param("threshold", rules.threshold())
        .param("dominance", rules.dominance())
        .param("margin", rules.margin())
        .param("fourEyes", rules.fourEyes())
        .param("by", by)
        .update();
  }
}
