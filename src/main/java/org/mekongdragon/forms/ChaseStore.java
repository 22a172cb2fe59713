package org.mekongdragon.forms;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.seizure.Seizure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was asked for already. */
@Repository
class ChaseStore {

  private final JdbcClient jdbc;

  ChaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<UUID> chased(OutsideSystem form, Collection<UUID> seizures) {
    return jdbc.sql(
            "select seizure from forms.chased where form = :form and seizure = any(:seizures)")
        .param("form", form.code())
        .param("seizures", seizures.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /** False when somebody was faster. */
  boolean chase(OutsideSystem form, Seizure seizure) {
    return jdbc.sql(
                """
                insert into forms.chased (seizure, form, audience_id)
                values (:seizure, :form, :audience) on conflict do nothing
                """)
            .param("seizure", seizure.id())
            .param("form", form.code())
            .param("audience", seizure.audience())
            .update()
        == 1;
  }
}
