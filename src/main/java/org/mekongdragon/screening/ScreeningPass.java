package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mekongdragon.cargo.KnownPast;
import org.mekongdragon.cargo.PartyPast;
import org.mekongdragon.cargo.PastField;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.targeting.StoredHistory;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Field;
import org.springframework.stereotype.Component;

/**
 * Tries consignments on all that is in force. Rules test the past last, so most consignments are
 * decided without it: it is looked up for the others only, in one statement, and they are tried
 * again.
 */
@Component
class ScreeningPass {

  private final ScreeningDesks desks;
  private final PartyPast past;

  ScreeningPass(ScreeningDesks desks, PartyPast past) {
    this.desks = desks;
    this.past = past;
  }

  /** What points at these consignments, in their order. */
  List<Finding> over(String organisation, List<StoredConsignment> chunk) {
    ScreeningDesk desk = desks.of(organisation);
    LocalDate today = desks.today();
    List<List<Finding>> found = new ArrayList<>(Collections.nCopies(chunk.size(), List.of()));
    Map<Integer, CargoRecord> records = new HashMap<>();
    PastAsked history = PastAsked.nothing();
    List<Integer> open = IntStream.range(0, chunk.size()).boxed().toList();
    while (!open.isEmpty()) {
      Circumstances circumstances = new Circumstances(history, today);
      List<Integer> undecided = new ArrayList<>();
      for (int i : open) {
        StoredConsignment one = chunk.get(i);
        CargoRecord record = records.containsKey(i) ? records.get(i) : ScreeningDesk.record(one);
        found.set(i, desk.screen(one, record, circumstances));
        if (history.missed()) {
          undecided.add(i);
          records.put(i, record);
        }
      }
      open = undecided;
      if (!open.isEmpty()) {
        history = known(organisation, history.wanted(), open.stream().map(records::get).toList());
      }
    }
    return found.stream().flatMap(List::stream).toList();
  }

  private PastAsked known(
      String organisation, Map<Field, LocalDate> wanted, List<CargoRecord> records) {
    Collection<KnownPast.Value> values = new HashSet<>();
    for (Field field : wanted.keySet()) {
      kept(field)
          .ifPresent(known ->
              records.stream()
                  .flatMap(record -> record.texts(field).stream())
                  .map(field::key)
                  .filter(key -> !key.isEmpty())
                  .forEach(key -> values.add(new KnownPast.Value(known, key))));
    }
    LocalDate since = Collections.min(wanted.values());
    return new PastAsked(wanted, new StoredHistory(past.of(organisation, values, since)));
  }

  private static Optional<PastField> kept(Field field) {
    return switch (field) {
      case SHIPPER -> Optional.of(PastField.SHIPPER);
      case CONSIGNEE -> Optional.of(PastField.CONSIGNEE);
      case NOTIFY -> Optional.of(PastField.NOTIFY);
      case CONTAINER -> Optional.of(PastField.CONTAINER);
      case VESSEL -> Optional.of(PastField.VESSEL);
      default -> Optional.empty();
    };
  }
}
