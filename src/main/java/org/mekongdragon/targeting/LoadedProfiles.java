package org.mekongdragon.targeting;

import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Profile;

/**
 * Profiles as they were read: one wrong rule does not sink the file.
 *
 * @param profiles those that can be used, in the order of the file
 * @param words what people call them and how they wrote them
 * @param faults what is wrong with the others; the field names place and profile, {@code line 3,
 *     profile P7}
 * @param warnings what an author should know of those that are used: unselective, contradictory
 * @param idle how many are off, drafts or not valid on the day
 */
record LoadedProfiles(
    List<Profile> profiles, Words words, List<Fault> faults, List<Fault> warnings, int idle) {

  /**
   * For reasons in words.
   *
   * @param names what people call profiles, by id
   * @param written by id, parts of a rule that hold an expanded group, with what was written there
   */
  record Words(Map<String, String> names, Map<String, Map<Condition, Condition>> written) {

    Words {
      names = Map.copyOf(names);
      written = Map.copyOf(written);
    }
  }

  LoadedProfiles {
    profiles = List.copyOf(profiles);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  static LoadedProfiles none() {
    return new LoadedProfiles(List.of(), new Words(Map.of(), Map.of()), List.of(), List.of(), 0);
  }

  String name(String id) {
    return words.names().getOrDefault(id, "");
  }

  /** A part of a rule as its author wrote it: with a group's name instead of its terms. */
  Condition asWritten(String id, Condition part) {
    return words.written().getOrDefault(id, Map.of()).getOrDefault(part, part);
  }
}
