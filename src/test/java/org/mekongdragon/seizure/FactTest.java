package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.report;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FactTest extends SeizureTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void knowsForEverWhatWasKnownAtAnyMoment() {
    Phase phase = phases.phase();
    Instant before = seizures.settled();
    Seizure reported = as(phase.officer(), () -> seizures.report(phase.code(), all()));
    Instant whenReported = seizures.settled();
    as(phase.contact(), () -> seizures.release(reported.id(), 1));
    Instant whenReleased = seizures.settled();
    SeizureContent heavier = SeizureWorld.content(shortForm().replace("12.4", "15"));
    as(
        phase.contact(),
        () -> seizures.revise(new SeizureChange(reported.id(), 2, heavier, List.of(), "scale")));
    Instant whenRevised = seizures.settled();
    as(phase.contact(), () -> seizures.withdraw(reported.id(), 3, "wrong operation"));
    Instant whenWithdrawn = seizures.settled();

    assertThat(grams(phase, before)).isEqualByComparingTo("0");
    assertThat(grams(phase, whenReported)).isEqualByComparingTo("0");
    assertThat(grams(phase, whenReleased)).isEqualByComparingTo("12400");
    assertThat(grams(phase, whenRevised)).isEqualByComparingTo("15000");
    assertThat(grams(phase, whenWithdrawn)).isEqualByComparingTo("0");
    assertThat(rows(phase)).isEqualTo(4);
  }

  @Test
  void settlesOnlyWhenWritersHaveCommitted() throws Exception {
    Phase phase = phases.phase();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Seizure> writer =
        CompletableFuture.supplyAsync(() ->
            as(
                phase.officer(),
                () -> {
                  Seizure stored = seizures.report(phase.code(), all());
                  written.countDown();
                  await(commit);
                  return stored;
                }));
    assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Instant> settled = CompletableFuture.supplyAsync(seizures::settled);
    Thread.sleep(200);
    assertThat(settled).isNotDone();
    commit.countDown();
    Instant known = writer.get(30, TimeUnit.SECONDS).custody().changedAt();
    assertThat(settled.get(30, TimeUnit.SECONDS)).isAfter(known);
  }

  @Test
  void countsTabletsAndWhatTheyWeighOnce() {
    Phase phase = phases.phase();
    String json =
        """
        {"occurredAt":"2025-05-03","country":"VN","cases":3,"persons":[{"name":"A"},{"name":"B"}],
         "goods":[{"code":"methamphetamine","quantity":"395","unit":"kg"},
          {"code":"methamphetamine","quantity":"104410","unit":"tablet","tabletsPartOfMass":true},
          {"code":"manis-javanica","quantity":"12","unit":"specimen"}]}
        """;
    as(phase.officer(), () -> seizures.report(phase.code(), report(json, "all")));
    List<String> lines =
        as(
            phase.officer(),
            () ->
                jdbc.sql(
                        """
                        select concat_ws(' ', line, regime, trim_scale(grams), trim_scale(tablets),
                          trim_scale(specimens), part_of_mass, factor)
                        from seizure.counted_line where operation = :operation order by line
                        """)
                    .param("operation", phase.code())
                    .query(String.class)
                    .list());
    assertThat(lines)
        .containsExactly(
            "1 drug 395000 f kg-1",
            "2 drug 9396.9 104410 t tablet-methamphetamine-2",
            "3 cites 12 f ");
    List<String> cases =
        as(
            phase.officer(),
            () ->
                jdbc.sql(
                        """
                        select concat_ws(' ', cases, persons, regime, code, lead_country)
                        from seizure.counted_case where operation = :operation
                        """)
                    .param("operation", phase.code())
                    .query(String.class)
                    .list());
    assertThat(cases).containsExactly("3 2 drug methamphetamine VN");
  }

  private static NewSeizure all() {
    return report(shortForm(), "all");
  }

  private BigDecimal grams(Phase phase, Instant asOf) {
    return as(
        phase.contact(),
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(grams), 0) from seizure.counted_line
                    where operation = :operation and state = 'released'
                      and known_from <= :asOf and known_until > :asOf
                    """)
                .param("operation", phase.code())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single());
  }

  private int rows(Phase phase) {
    return as(
        phase.contact(),
        () ->
            jdbc.sql("select count(*) from seizure.counted_case where operation = :operation")
                .param("operation", phase.code())
                .query(Integer.class)
                .single());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> T as(String login, java.util.function.Supplier<T> work) {
    return world.as(
        login, () -> java.util.Objects.requireNonNull(transaction.execute(s -> work.get())));
  }
}
