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
import org.mekongdragon.cargo.parse.Parties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation has seen of parties, containers and vessels before: counted from what is
 * stored, so a consignment counts itself from the statement on that stores it. Its day is its
 * arrival, or the day (UTC) on which its manifest was received.
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
   * @param since the first day for which counts are wanted, {@link LocalDate#MAX} for none; the
   *     very first day on which a value was seen is told however long ago
   */
  @Transactional(readOnly = true)
  public KnownPast of(String organisation, Collection<KnownPast.Value> values, LocalDate since) {
    Optional<Integer> audience = owners.audienceOf(organisation);
    Map<KnownPast.Value, KnownPast.Days> known = new HashMap<>();
    if (audience.isEmpty()) {
      return new KnownPast(known);
    }
    MentionKeys mentionKeys = new MentionKeys();
    Map<Long, KnownPast.Value> asked = new HashMap<>();
    for (KnownPast.Value value : values) {
      long key = mentionKeys.of(value.field(), value.key());
      asked.put(MentionKeys.within(audience.get(), key), value);
    }
    long[] sought = asked.keySet().stream().mapToLong(Long::longValue).toArray();
    store.days(sought, since).forEach((key, days) -> known.put(asked.get(key), days));
    return new KnownPast(known);
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
    Parties parties = consignment.parties();
    add(values, PastField.SHIPPER, keys.key(PastField.SHIPPER, parties.shipper()));
    add(values, PastField.CONSIGNEE, keys.key(PastField.CONSIGNEE, parties.consignee()));
    add(values, PastField.NOTIFY, keys.key(PastField.NOTIFY, parties.notifyParty()));
    add(values, PastField.VESSEL, keys.key(PastField.VESSEL, consignment.conveyance().vessel()));
    for (CargoContainer container : consignment.containers()) {
      add(values, PastField.CONTAINER, keys.key(container));
    }
  }

  private static void add(Collection<KnownPast.Value> values, PastField field, String key) {
    if (!key.isEmpty()) {
      values.add(new KnownPast.Value(field, key));
    }
  }
}
