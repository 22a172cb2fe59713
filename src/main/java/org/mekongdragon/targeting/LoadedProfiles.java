package org.mekongdragon.targeting;

import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.engine.Profile;

/**
 * Profiles as they were read: one wrong rule does not sink the file.
 *
 * @param profiles those that can be used, in the order of the file
 * @param names what people call them, by id
 * @param faults what is wrong with the others; the field names place and profile, {@code line 3,
 *     profile P7}
 * @param warnings what an author should know of those that are used: unselective, contradictory
 */
record LoadedProfiles(
    List<Profile> profiles, Map<String, String> names, List<Fault> faults, List<Fault> warnings) {

  LoadedProfiles {
    profiles = List.copyOf(profiles);
    names = Map.copyOf(names);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  static LoadedProfiles none() {
    return new LoadedProfiles(List.of(), Map.of(), List.of(), List.of());
  }
}
