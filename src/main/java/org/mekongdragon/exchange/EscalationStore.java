package org.mekongdragon.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what goes one point further, whoever reads. */
@Repository
class EscalationStore {

  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A delivery that is late.
   *
   * @param reached the points that were told before
   */
  record Late(
      UUID id,
      UUID message,
      String operation,
      MessageKind kind,
      String number,
      String organisation,
      Optional<UUID> unit,
      List<String> reached) {

    Late {
      reached = List.copyOf(reached);
    }
  }

  /** Takes what goes further now; others who ask meanwhile get other deliveries. */
  List<Late> take(Instant now, Duration pause, int most) {
    return jdbc.sql("select * from exchange.go_further(:now, make_interval(secs => :pause), :most)")
        .param("now", MessageStore.utc(now))
        .param("pause", pause.toSeconds())
        .param("most", most)
        .query((row, n) ->
            new Late(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("operation"),
                MessageKind.of(row.getString("kind")),
                row.getString("number"),
                row.getString("organisation"),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                List.of((String[]) row.getArray("escalated").getArray())))
        .list();
  }

  /** Leaves a delivery alone until a moment; then it goes further. */
  void rest(UUID delivery, Instant until, Duration pause) {
    jdbc.sql("select exchange.rest(:delivery, :until, make_interval(secs => :pause))")
        .param("delivery", delivery)
        .param("until", MessageStore.utc(until))
        .param("pause", pause.toSeconds())
        .query(rows -> {});
  }

  void reached(UUID delivery, String point) {
    jdbc.sql("select exchange.reached(:delivery, :point)")
        .param("delivery", delivery)
        .param("point", point)
        .query(rows -> {});
  }
}
