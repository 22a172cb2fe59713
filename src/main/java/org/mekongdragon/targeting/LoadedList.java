package org.mekongdragon.targeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.names.ListedName;

/**
 * A list as it was read: one bad record does not sink it.
 *
 * @param names in the order of the file, primary names before their aliases
 * @param faults what was left out and why; the field names the line, {@code line 12}
 * @param remarks what the list says beside the names, by id; ids without remarks are missing
 * @param edition the day on which the list was issued, if it says so
 */
public record LoadedList(
    List<ListedName> names,
    List<Fault> faults,
    Map<String, String> remarks,
    Optional<LocalDate> edition) {

  public LoadedList {
    names = List.copyOf(names);
    faults = List.copyOf(faults);
    remarks = Map.copyOf(remarks);
  }

  /** Names alone. */
  public LoadedList(List<ListedName> names, List<Fault> faults) {
    this(names, faults, Map.of(), Optional.empty());
  }
}
