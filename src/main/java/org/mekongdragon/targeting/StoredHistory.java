package org.mekongdragon.targeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.mekongdragon.cargo.KnownPast;
import org.mekongdragon.cargo.PastField;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

/**
 * What is known of the past where there is a database: the parties, containers and vessels that
 * cargo remembers. Of other fields nothing is known. A stand-in such as "to order" is nobody new
 * and never counts. Thread-safe.
 */
public final class StoredHistory implements PartyHistory {

  private final KnownPast past;

  /**
   * @param past of all values that will be asked for
   */
  public StoredHistory(KnownPast past) {
    this.past = past;
  }

  /** Whether the past of a field is remembered at all. */
  public static boolean remembers(Field field) {
    return remembered(field).isPresent();
  }

  @Override
  public Optional<LocalDate> firstSeen(Field field, String key) {
    if (!Party.isName(key)) {
      return Optional.of(LocalDate.EPOCH);
    }
    return remembered(field).flatMap(known -> past.firstSeen(known, key));
  }

  @Override
  public int count(Field field, String key, LocalDate first, LocalDate last) {
    return !Party.isName(key)
        ? 0
        : remembered(field).map(known -> past.count(known, key, first, last)).orElse(0);
  }

  private static Optional<PastField> remembered(Field field) {
    return Arrays.stream(PastField.values())
        .filter(known -> known.word().equals(field.word()))
        .findFirst();
  }
}
