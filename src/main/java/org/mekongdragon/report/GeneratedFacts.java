package org.mekongdragon.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what is counted was generated for demonstration: a report must say so. */
@Repository
class GeneratedFacts {

  private final JdbcClient jdbc;

  GeneratedFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean anyIn(String operation) {
    return jdbc.sql(
            """
            select exists (
              select from seizure.counted_case where operation = :operation and generated)
            """)
        .param("operation", operation)
        .query(Boolean.class)
        .single();
  }
}
