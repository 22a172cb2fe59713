package org.mekongdragon.targeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

/**
 * What is known of the past where there is no database: the consignments of the files so far, in
 * the order in which they are read, the one at hand included. Not for several threads.
 *
 * <p>Remembers a bounded number of values of each field; when there are more, the one met first is
 * forgotten, so that memory does not grow and the same files always give the same hits.
 */
final class FileHistory implements PartyHistory {

  /** Values of one field that are remembered. */
  static final int MOST_VALUES = 500_000;

  private final Map<Field, Map<String, TreeMap<LocalDate, Integer>>> seen =
      new EnumMap<>(Field.class);
  private final LocalDate today;
  private final int most;
  private boolean forgetful;

  FileHistory(Collection<Field> fields, LocalDate today, int most) {
    fields.forEach(field -> seen.put(field, new LinkedHashMap<>()));
    this.today = today;
    this.most = most;
  }

  /** Remembers a consignment; to be called before it is screened, as the platform stores first. */
  void add(CargoRecord cargo) {
    LocalDate day = cargo.arrival().orElse(today);
    seen.forEach((field, values) -> {
      Set<String> keys = new HashSet<>();
      for (String text : cargo.texts(field)) {
        String key = field.key(text);
        if (!key.isEmpty() && keys.add(key)) {
          values.computeIfAbsent(key, k -> new TreeMap<>()).merge(day, 1, Integer::sum);
        }
      }
      while (values.size() > most) {
        values.remove(values.keySet().iterator().next());
        forgetful = true;
      }
    });
  }

  /** Whether something had to be forgotten. */
  boolean isForgetful() {
    return forgetful;
  }

  @Override
  public Optional<LocalDate> firstSeen(Field field, String key) {
    return days(field, key).map(TreeMap::firstKey);
  }

  @Override
  public int count(Field field, String key, LocalDate first, LocalDate last) {
    return days(field, key)
        .map(days -> days.subMap(first, true, last, true).values().stream().mapToInt(n -> n).sum())
        .orElse(0);
  }

  private Optional<TreeMap<LocalDate, Integer>> days(Field field, String key) {
    return Optional.ofNullable(seen.get(field)).map(values -> values.get(key));
  }
}
