package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what people get with what the rule says, for generated organisations, people and
 * records: lists, counts, search, exports, single reads, duplicates, figures. {@code
 * -Ddragon.oracle=10} makes ten times as many records.
 */
class AccessOracleTest extends SeizureTest {

  private static final int RECORDS = 240 * Integer.getInteger("dragon.oracle", 1);
  private static final int ENOUGH = 20_000;

  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private long compared;
  private final List<String> differences = new ArrayList<>();

  @Test
  void showsEverybodyExactlyWhatTheRuleSays() {
    OracleCase scene = new OracleCase(world, phases, seizures);
    scene.fill(RECORDS);
    scene.readers().forEach(reader -> compare(scene, reader));
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(ENOUGH);
  }

  private void compare(OracleCase scene, ModelReader reader) {
    as(
        reader,
        () -> {
          scene.records().forEach(record -> one(reader, record));
          scene.operations().forEach(operation -> many(scene, reader, operation));
        });
  }

  private void one(ModelReader reader, ModelRecord record) {
    boolean sees = reader.sees(record);
    same(reader, "get " + record.id, sees, found(record));
    int rows =
        jdbc.sql(
                """
                select (select count(*) from seizure.revision where seizure = :id)
                  + (select count(*) from seizure.identifier where seizure = :id)
                  + (select count(*) from seizure.fact where seizure = :id)
                """)
            .param("id", record.id)
            .query(Integer.class)
            .single();
    same(reader, "parts " + record.id, sees, rows > 0);
  }

  private boolean found(ModelRecord record) {
    try {
      return seizures.find(record.operation, record.id).id().equals(record.id);
    } catch (Problem problem) {
      return false;
    }
  }

  private void many(OracleCase scene, ModelReader reader, String operation) {
    Collection<ModelRecord> here =
        scene.records().stream().filter(record -> record.operation.equals(operation)).toList();
    if (!reader.isIn(operation)) {
      same(reader, "closed", true, refused(operation));
      same(reader, "facts", 0L, cases(operation, "counted_case"));
      same(reader, "withheld", 0L, withheld(operation));
      return;
    }
    SeizureFilter all = SeizureFilter.of(operation).in(SeizureState.values());
    members(reader, "list", here, listed(all));
    Set<UUID> streamed = new HashSet<>();
    seizures.stream(all, seizure -> streamed.add(seizure.id()));
    members(reader, "export", here, streamed);
    same(reader, "count", reader.count(here), seizures.count(all));
    standing(reader, operation, here);
    search(reader, all, here);
    figures(reader, operation, here);
    duplicates(scene, reader, operation, here);
  }

  private void standing(ModelReader reader, String operation, Collection<ModelRecord> here) {
    for (SeizureState state : SeizureState.values()) {
      List<ModelRecord> in = here.stream().filter(record -> record.state == state).toList();
      SeizureFilter filter = SeizureFilter.of(operation).in(state);
      same(reader, "count " + state, reader.count(in), seizures.count(filter));
    }
    List<ModelRecord> standing = here.stream().filter(ModelRecord::stands).toList();
    members(reader, "standing", standing, listed(SeizureFilter.of(operation)));
  }

  private void search(ModelReader reader, SeizureFilter all, Collection<ModelRecord> here) {
    for (String city : OracleCase.CITIES) {
      List<ModelRecord> there = here.stream().filter(record -> record.city.equals(city)).toList();
      SeizureFilter words = all.withText(city.toUpperCase(java.util.Locale.ROOT));
      members(reader, "search " + city, there, listed(words));
      same(reader, "count of " + city, reader.count(there), seizures.count(words));
    }
  }

  private void figures(ModelReader reader, String operation, Collection<ModelRecord> here) {
    List<ModelRecord> counted =
        here.stream().filter(record -> record.state == SeizureState.RELEASED).toList();
    long seen = reader.count(counted);
    same(reader, "cases", seen, cases(operation, "counted_case"));
    same(reader, "lines", seen, cases(operation, "counted_line"));
    same(reader, "withheld", counted.size() - seen, withheld(operation));
  }

  private void duplicates(
      OracleCase scene, ModelReader reader, String operation, Collection<ModelRecord> here) {
    for (String container : scene.containers()) {
      List<ModelRecord> same =
          here.stream()
              .filter(record -> record.container.equals(container) && record.stands())
              .toList();
      Set<UUID> found =
          seizures
              .check(operation, SeizureWorld.content(like(container)), Optional.empty())
              .duplicates()
              .stream()
              .map(SeizureCheck.Duplicate::id)
              .collect(Collectors.toSet());
      Set<UUID> expected = visible(reader, same);
      // Ten are shown at most.
      same(reader, "duplicates of " + container, true, expected.containsAll(found));
      same(reader, "as many", Math.min(10, expected.size()), found.size());
    }
  }

  private static String like(String container) {
    return "{\"occurredAt\":\"2024-01-01\",\"country\":\"VN\",\"containers\":[\""
        + container
        + "\"],\"goods\":[{\"description\":\"x\",\"quantity\":\"1\",\"unit\":\"kg\"}]}";
  }

  private Set<UUID> listed(SeizureFilter filter) {
    Set<UUID> ids = new HashSet<>();
    Optional<SeizureCursor> next = Optional.empty();
    do {
      SeizureList page = seizures.list(filter, next, 100);
      page.seizures().forEach(seizure -> assertThat(ids.add(seizure.id())).isTrue());
      next = page.next();
    } while (next.isPresent());
    return ids;
  }

  private boolean refused(String operation) {
    try {
      seizures.count(SeizureFilter.of(operation));
      return false;
    } catch (Problem problem) {
      return true;
    }
  }

  private long cases(String operation, String view) {
    return jdbc.sql(
            "select count(distinct seizure) from seizure."
                + view
                + " where operation = :operation and state = 'released' and known_until = 'infinity'")
        .param("operation", operation)
        .query(Long.class)
        .single();
  }

  private long withheld(String operation) {
    return jdbc.sql(
            "select coalesce(sum(cases), 0) from seizure.withheld_case(:operation)"
                + " where known_until = 'infinity'")
        .param("operation", operation)
        .query(Long.class)
        .single();
  }

  private static Set<UUID> visible(ModelReader reader, Collection<ModelRecord> records) {
    return records.stream()
        .filter(reader::sees)
        .map(record -> record.id)
        .collect(Collectors.toSet());
  }

  /** Each record is one comparison: it is there, or it is not. */
  private void members(
      ModelReader reader, String what, Collection<ModelRecord> records, Set<UUID> got) {
    Set<UUID> expected = visible(reader, records);
    compared += records.size();
    if (!expected.equals(got)) {
      differences.add(reader.login() + " " + what + ": " + expected + " but got " + got);
    }
  }

  private void same(ModelReader reader, String what, Object expected, Object got) {
    compared++;
    if (!expected.equals(got)) {
      differences.add(reader.login() + " " + what + ": " + expected + " but got " + got);
    }
  }

  /** In one transaction, which ends like those of refused requests do: rolled back. */
  private void as(ModelReader reader, Runnable work) {
    world.as(
        reader.login(),
        () ->
            transaction.executeWithoutResult(status -> {
              work.run();
              status.setRollbackOnly();
            }));
  }
}
