package org.mekongdragon.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.SmallManifestStored;
import org.mekongdragon.cargo.StoredConsignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that stores what the screening of a chunk found: many rows in few statements. */
@Repository
class FindingStore {

  private static final String CANDIDATES =
      """
      insert into screening.candidate (consignment, audience_id, organisation, manifest, waybill,
        goods, shipper, consignee, containers, mode, origin, destination, arrival, search,
        received_at, first_hit_at, changed_at, rank, severity, score, hits, state)
      select n.consignment, :audience, :organisation, n.manifest::uuid, n.waybill, n.goods,
        n.shipper, n.consignee, string_to_array(n.containers, ' '), n.mode, n.origin,
        n.destination, n.arrival::date, n.search, n.received::timestamptz, :now, :now, 0, 0, 0, 0,
        'new'
      from unnest(:consignment, :manifest, :waybill, :goods, :shipper, :consignee, :containers,
        :mode, :origin, :destination, :arrival, :search, :received)
        as n(consignment, manifest, waybill, goods, shipper, consignee, containers, mode, origin,
          destination, arrival, search, received)
      order by n.consignment
      on conflict (consignment) do nothing
      """;

  private static final String HITS =
      """
      insert into screening.hit (consignment, audience_id, kind, list, target, version, name,
        severity, score, reasons, raised_at)
      select n.consignment, :audience, n.kind, n.list, n.target, n.version, n.name, n.severity,
        n.score, n.reasons, :now
      from unnest(:consignment, :kind, :list, :target, :version, :name, :severity, :score, :reasons)
        with ordinality
        as n(consignment, kind, list, target, version, name, severity, score, reasons, place)
      order by n.place
      on conflict (consignment, kind, target, version) do nothing
      returning consignment, kind
      """;

  /** A reviewed consignment that is hit anew is to be looked at again. */
  private static final String SUMS =
      """
      update screening.candidate c
      set severity = greatest(c.severity, n.severity),
        rank = greatest(c.severity, n.severity)
          + case when c.state = 'priority' then :urgent else 0 end,
        score = greatest(c.score, n.score), hits = n.hits,
        state = case when c.state = 'reviewed' then 'reopened' else c.state end,
        changed_at = :now, revision = c.revision + 1
      from (
        select h.consignment, max(h.severity) as severity, max(h.score) as score,
          count(*)::integer as hits
        from screening.hit h where h.consignment = any (:touched) group by h.consignment) n
      where c.consignment = n.consignment
      """;

  private static final String DRAWN =
      """
      with chosen as (
        update screening.candidate set selected_at = :now
        where consignment = any (:drawn) and selected_at is null
        returning consignment)
      insert into screening.selection (consignment, audience_id, why, note, at)
      select consignment, :audience, 'random', '', :now from chosen order by consignment
      """;

  /**
   * What was found on consignments that nobody knows yet, with a task that is done already: nothing
   * can be there before, so sums are known and it is one statement.
   */
  private static final String FRESH =
      """
      with task as (
        insert into screening.task (chunk, manifest, organisation, person, consignments,
          created_at, due_at, done_at)
        values (:chunk, :whole, :organisation, :person, :consignments, :now, :now, :now)
        returning chunk),
      candidate as (
        insert into screening.candidate (consignment, audience_id, organisation, manifest, waybill,
          goods, shipper, consignee, containers, mode, origin, destination, arrival, search,
          received_at, first_hit_at, changed_at, rank, severity, score, hits, state, selected_at)
        select n.consignment, :audience, :organisation, n.manifest::uuid, n.waybill, n.goods,
          n.shipper, n.consignee, string_to_array(n.containers, ' '), n.mode, n.origin,
          n.destination, n.arrival::date, n.search, n.received::timestamptz, :now, :now,
          n.severity, n.severity, n.score, n.hits, 'new', case when n.drawn then :now end
        from unnest(:candidate, :manifest, :waybill, :goods, :shipper, :consignee, :containers,
          :mode, :origin, :destination, :arrival, :search, :received, :gravest, :surest, :many,
          :drawn)
          as n(consignment, manifest, waybill, goods, shipper, consignee, containers, mode, origin,
            destination, arrival, search, received, severity, score, hits, drawn)
        returning consignment, selected_at),
      drawn as (
        insert into screening.selection (consignment, audience_id, why, note, at)
        select consignment, :audience, 'random', '', :now from candidate
        where selected_at is not null
        returning consignment),
      hit as (
        insert into screening.hit (consignment, audience_id, kind, list, target, version, name,
          severity, score, reasons, raised_at)
        select n.consignment, :audience, n.kind, n.list, n.target, n.version, n.name, n.severity,
          n.score, n.reasons, :now
        from unnest(:consignment, :kind, :list, :target, :version, :name, :severity, :score,
          :reasons) with ordinality
          as n(consignment, kind, list, target, version, name, severity, score, reasons, place)
        order by n.place
        returning id, consignment, kind, target, version)
      select id, consignment, kind, target, version from hit
      """;

  private static final int LONGEST_GOODS = 200;

  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores findings; those that are known change nothing.
   *
   * @param chunk the consignments that they are about, and others
   * @return consignments with new hits
   */
  Set<Long> insert(
      int audience, List<StoredConsignment> chunk, List<Finding> findings, Instant at) {
    if (findings.isEmpty()) {
      return Set.of();
    }
    Set<Long> hit = new TreeSet<>();
    findings.forEach(finding -> hit.add(finding.consignment()));
    List<StoredConsignment> stored = chunk.stream().filter(one -> hit.contains(one.id())).toList();
    insertCandidates(audience, stored, at);
    Set<Long> touched = new TreeSet<>();
    List<Long> drawn = new ArrayList<>();
    bind(HITS, audience, at, findings)
        .query((row, n) -> {
          touched.add(row.getLong("consignment"));
          if (row.getString("kind").equals(HitKind.RANDOM.code())) {
            drawn.add(row.getLong("consignment"));
          }
          return n;
        })
        .list();
    if (!touched.isEmpty()) {
      jdbc.sql(SUMS)
          .param("touched", touched.toArray(Long[]::new))
          .param("urgent", CandidateStore.URGENT)
          .param("now", at.atOffset(ZoneOffset.UTC))
          .update();
    }
    if (!drawn.isEmpty()) {
      jdbc.sql(DRAWN)
          .param("drawn", drawn.toArray(Long[]::new))
          .param("audience", audience)
          .param("now", at.atOffset(ZoneOffset.UTC))
          .update();
    }
    return touched;
  }

  /**
   * Stores findings on the consignments of a manifest that this transaction stores, and that they
   * were screened.
   *
   * @return the hits, in no order
   */
  List<FreshHits.Found> insertFresh(
      SmallManifestStored stored, UUID person, List<Finding> all, Instant at) {
    Map<Key, Finding> findings = new LinkedHashMap<>();
    all.forEach(finding -> findings.putIfAbsent(Key.of(finding), finding));
    Map<Long, List<Finding>> by =
        findings.values().stream().collect(Collectors.groupingBy(Finding::consignment));
    List<StoredConsignment> hit =
        stored.consignments().stream().filter(one -> by.containsKey(one.id())).toList();
    List<List<Finding>> own =
        hit.stream().map(one -> by.getOrDefault(one.id(), List.of())).toList();
    Map<Long, String> waybills = new HashMap<>();
    hit.forEach(one -> waybills.put(one.id(), CargoFacts.of(one.content()).waybill()));
    JdbcClient.StatementSpec sql =
        hits(facts(jdbc.sql(FRESH), hit, "candidate"), List.copyOf(findings.values()));
    return sql.param("chunk", stored.chunk())
        .param("whole", stored.manifest().id())
        .param("organisation", stored.manifest().organisation())
        .param("person", person)
        .param("consignments", stored.consignments().size())
        .param("audience", stored.audience())
        .param("now", at.atOffset(ZoneOffset.UTC))
        .param("gravest", own.stream().map(FindingStore::gravest).toArray(Integer[]::new))
        .param("surest", own.stream().map(FindingStore::surest).toArray(Double[]::new))
        .param("many", own.stream().map(List::size).toArray(Integer[]::new))
        .param("drawn", own.stream().map(FindingStore::isDrawn).toArray(Boolean[]::new))
        .query((row, n) -> {
          Key key =
              new Key(
                  row.getLong("consignment"),
                  HitKind.of(row.getString("kind")),
                  row.getString("target"),
                  row.getInt("version"));
          Finding finding = Objects.requireNonNull(findings.get(key));
          return new FreshHits.Found(
              new Hit(
                  row.getLong("id"),
                  finding.consignment(),
                  finding.target(),
                  finding.severity(),
                  finding.score(),
                  finding.reasons(),
                  at),
              waybills.getOrDefault(finding.consignment(), ""));
        })
        .list();
  }

  /** What makes a hit on a consignment another one. */
  private record Key(long consignment, HitKind kind, String target, int version) {

    static Key of(Finding finding) {
      Hit.Target target = finding.target();
      return new Key(finding.consignment(), target.kind(), target.id(), target.version());
    }
  }

  private static int gravest(List<Finding> own) {
    return own.stream().mapToInt(Finding::severity).max().orElse(0);
  }

  private static double surest(List<Finding> own) {
    return own.stream().mapToDouble(Finding::score).max().orElse(0);
  }

  private static boolean isDrawn(List<Finding> own) {
    return own.stream().anyMatch(finding -> finding.target().kind() == HitKind.RANDOM);
  }

  /** Remembers consignments, whether anything points at them or not. */
  void remember(int audience, List<StoredConsignment> stored, Instant at) {
    insertCandidates(audience, stored, at);
  }

  private void insertCandidates(int audience, List<StoredConsignment> stored, Instant at) {
    facts(jdbc.sql(CANDIDATES), stored, "consignment")
        .param("audience", audience)
        .param("organisation", stored.getFirst().organisation())
        .param("now", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What lists show of consignments, and under a name of their own their keys. */
  private static JdbcClient.StatementSpec facts(
      JdbcClient.StatementSpec sql, List<StoredConsignment> stored, String keys) {
    List<Candidate.Cargo> cargo = stored.stream().map(one -> CargoFacts.of(one.content())).toList();
    return sql.param(keys, stored.stream().map(StoredConsignment::id).toArray(Long[]::new))
        .param("manifest", texts(stored, one -> one.manifest().toString()))
        .param("received", texts(stored, one -> one.receivedAt().toString()))
        .param("waybill", texts(cargo, Candidate.Cargo::waybill))
        .param("goods", texts(cargo, one -> cut(one.goods())))
        .param("shipper", texts(cargo, one -> cut(one.shipper())))
        .param("consignee", texts(cargo, one -> cut(one.consignee())))
        .param("containers", texts(cargo, one -> String.join(" ", one.containers())))
        .param("mode", texts(cargo, Candidate.Cargo::mode))
        .param("origin", texts(cargo, Candidate.Cargo::origin))
        .param("destination", texts(cargo, Candidate.Cargo::destination))
        .param(
            "arrival",
            cargo.stream()
                .map(one -> one.arrival().map(Object::toString).orElse(null))
                .toArray(String[]::new))
        .param("search", texts(cargo, FindingStore::search));
  }

  private JdbcClient.StatementSpec bind(
      String sql, int audience, Instant at, List<Finding> findings) {
    return hits(jdbc.sql(sql), findings)
        .param("audience", audience)
        .param("now", at.atOffset(ZoneOffset.UTC));
  }

  private static JdbcClient.StatementSpec hits(
      JdbcClient.StatementSpec sql, List<Finding> findings) {
    return sql.param(
            "consignment", findings.stream().map(Finding::consignment).toArray(Long[]::new))
        .param("kind", texts(findings, finding -> finding.target().kind().code()))
        .param("list", texts(findings, finding -> finding.target().list()))
        .param("target", texts(findings, finding -> finding.target().id()))
        .param(
            "version",
            findings.stream().map(finding -> finding.target().version()).toArray(Integer[]::new))
        .param("name", texts(findings, finding -> finding.target().name()))
        .param("severity", findings.stream().map(Finding::severity).toArray(Integer[]::new))
        .param("score", findings.stream().map(Finding::score).toArray(Double[]::new))
        .param("reasons", texts(findings, finding -> ReasonJson.write(finding.reasons())));
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_GOODS ? text : text.substring(0, LONGEST_GOODS - 1) + "…";
  }

  private static String search(Candidate.Cargo cargo) {
    String all =
        String.join(
            " ",
            cargo.waybill(),
            cut(cargo.goods()),
            cut(cargo.shipper()),
            cut(cargo.consignee()),
            String.join(" ", cargo.containers()));
    return SearchWords.folded(all.toLowerCase(Locale.ROOT));
  }
}
