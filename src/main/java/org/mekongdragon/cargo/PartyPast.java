package org.mekongdragon.cargo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.kernel.ContainerNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation has seen of parties, containers and vessels before. It is kept up in the
 * transaction that stores a consignment, which therefore counts itself; its day is its arrival, or
 * the day (UTC) on which its manifest was received.
 */
@Component
public class PartyPast {

  /** Rules look back no further than this. */
  private static final int FARTHEST_DAYS = 3_660;

  private final PartyPastStore store;
  private final CargoOwners owners;
  private final PastKeys keys;

  PartyPast(PartyPastStore store, CargoOwners owners, PastKeys keys) {
    this.store = store;
    this.owners = owners;
    this.keys = keys;
  }

  /**
   * What is known of these values, in one query.
   *
   * @param since the first day for which counts are wanted; the very first day on which a value was
   *     seen is told however long ago
   */
  @Transactional(readOnly = true)
  public KnownPast of(String organisation, Collection<KnownPast.Value> values, LocalDate since) {
    return of(organisation, values, since, List.of());
  }

  /**
   * The same for somebody who looks at consignments while they are being stored, as {@link
   * SmallManifestStored} tells: their parties and vessels are added.
   */
  @Transactional(readOnly = true)
  public KnownPast of(
      String organisation,
      Collection<KnownPast.Value> values,
      LocalDate since,
      List<StoredConsignment> fresh) {
    Optional<Integer> audience = owners.audienceOf(organisation);
    if (audience.isEmpty() || values.isEmpty()) {
      return new KnownPast(Map.of());
    }
    PastHash hash = new PastHash();
    Map<Long, KnownPast.Value> asked = new HashMap<>();
    Map<String, KnownPast.Value> boxes = new HashMap<>();
    for (KnownPast.Value value : values) {
      if (value.field() == PastField.CONTAINER) {
        boxes.put(value.key(), value);
      } else {
        asked.put(hash.of(value.field(), value.key()), value);
      }
    }
    Map<KnownPast.Value, KnownPast.Days> known = new HashMap<>();
    long[] wanted = asked.keySet().stream().mapToLong(Long::longValue).toArray();
    PartyPastStore.Known found =
        store.find(audience.get(), wanted, boxes.keySet().toArray(String[]::new), since);
    found.keys().forEach((key, days) -> known.put(asked.get(key), days));
    found.containers().forEach((key, days) -> known.put(boxes.get(key), days));
    fresh.forEach(one -> add(one, values, known));
    return new KnownPast(known);
  }

  private void add(
      StoredConsignment one,
      Collection<KnownPast.Value> asked,
      Map<KnownPast.Value, KnownPast.Days> known) {
    Collection<KnownPast.Value> own = new HashSet<>();
    collect(one.content(), own);
    KnownPast.Days now = KnownPast.Days.on(dayOf(one));
    own.stream()
        .filter(value -> value.field() != PastField.CONTAINER && asked.contains(value))
        .forEach(value -> known.merge(value, now, KnownPast.Days::plus));
  }

  /** What is known of everything that these consignments name, as far back as rules look. */
  @Transactional(readOnly = true)
  public KnownPast of(String organisation, List<StoredConsignment> consignments) {
    Collection<KnownPast.Value> values = new HashSet<>();
    LocalDate since = LocalDate.MAX;
    for (StoredConsignment one : consignments) {
      collect(one.content(), values);
      LocalDate day = dayOf(one).minusDays(FARTHEST_DAYS);
      since = day.isBefore(since) ? day : since;
    }
    return of(organisation, values, since);
  }

  /** The day of consignments without an arrival: when their manifest was received (UTC). */
  static LocalDate dayOf(Manifest manifest) {
    return manifest.receivedAt().atZone(java.time.ZoneOffset.UTC).toLocalDate();
  }

  /** The day of a consignment: its arrival, or when its manifest was received (UTC). */
  public static LocalDate dayOf(StoredConsignment consignment) {
    return consignment
        .content()
        .conveyance()
        .arrival()
        .map(time -> time.date())
        .orElseGet(() -> consignment.receivedAt().atZone(java.time.ZoneOffset.UTC).toLocalDate());
  }

  private void collect(Consignment consignment, Collection<KnownPast.Value> values) {
    add(values, PastField.SHIPPER, consignment.parties().shipper().name());
    add(values, PastField.CONSIGNEE, consignment.parties().consignee().name());
    add(values, PastField.NOTIFY, consignment.parties().notifyParty().name());
    add(values, PastField.VESSEL, consignment.conveyance().vessel());
    for (CargoContainer container : consignment.containers()) {
      add(
          values,
          PastField.CONTAINER,
          container.number().map(ContainerNumber::value).orElse(container.stated()));
    }
  }

  private void add(Collection<KnownPast.Value> values, PastField field, String text) {
    String key = text.isEmpty() ? "" : keys.key(field, text);
    if (!key.isEmpty()) {
      values.add(new KnownPast.Value(field, key));
    }
  }
}
