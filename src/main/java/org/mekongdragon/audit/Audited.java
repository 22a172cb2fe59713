package org.mekongdragon.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that must stay on record.
 *
 * @param action what happened, as {@code room.verb}: {@code seizure.released}, {@code
 *     seizure.read}, {@code seizure.exported}
 * @param subject what it happened to, as {@code kind:id}
 * @param operation the operation's code, empty when none is concerned
 * @param details small facts by name; never passwords, tokens or whole records
 */
public record Audited(
    String action, String subject, String operation, Map<String, String> details) {

  public Audited {
    details = Map.copyOf(details);
  }

  /** Without further facts. */
  public static Audited of(String action, String subject, String operation) {
    return new Audited(action, subject, operation, Map.of());
  }

  /** With one more fact. */
  public Audited with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, value.toString());
    return new Audited(action, subject, operation, more);
  }
}
