package org.mekongdragon.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

/**
 * On which days the values of some fields came, in all stored consignments: four bytes each. To be
 * filled by one thread and then only asked.
 */
final class PastDays implements PartyHistory {

  private final Map<Field, Map<String, Days>> seen = new EnumMap<>(Field.class);

  PastDays(Collection<Field> fields) {
    fields.forEach(field -> seen.put(field, new HashMap<>()));
  }

  /** Whether it can be asked for all of these. */
  boolean covers(Collection<Field> fields) {
    return seen.keySet().containsAll(fields);
  }

  Set<Field> fields() {
    return Set.copyOf(seen.keySet());
  }

  void add(CargoRecord cargo, LocalDate day) {
    int number = Math.toIntExact(day.toEpochDay());
    seen.forEach((field, values) -> {
      Set<String> keys = new HashSet<>();
      for (String text : cargo.texts(field)) {
        String key = field.key(text);
        if (!key.isEmpty() && keys.add(key)) {
          values.computeIfAbsent(key, absent -> new Days()).add(number);
        }
      }
    });
  }

  /** Makes ready for questions, from any thread. */
  PastDays settle() {
    seen.values().forEach(values -> values.values().forEach(Days::sort));
    return this;
  }

  @Override
  public Optional<LocalDate> firstSeen(Field field, String key) {
    return days(field, key).map(days -> LocalDate.ofEpochDay(days.numbers[0]));
  }

  @Override
  public int count(Field field, String key, LocalDate first, LocalDate last) {
    return days(field, key)
        .map(
            days -> Math.max(0, days.below(last.toEpochDay() + 1) - days.below(first.toEpochDay())))
        .orElse(0);
  }

  private Optional<Days> days(Field field, String key) {
    return Optional.ofNullable(seen.get(field)).map(values -> values.get(key));
  }

  private static final class Days {

    private int[] numbers = new int[2];
    private int size;
    private boolean sorted = true;

    void add(int day) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size + (size >> 1) + 1);
      }
      sorted = sorted && (size == 0 || numbers[size - 1] <= day);
      numbers[size++] = day;
    }

    void sort() {
      if (!sorted) {
        Arrays.sort(numbers, 0, size);
        sorted = true;
      }
    }

    /** How many lie before a day. */
    int below(long day) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[middle] < day) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
