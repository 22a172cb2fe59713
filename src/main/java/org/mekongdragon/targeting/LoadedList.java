package org.mekongdragon.targeting;

import java.util.List;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.names.ListedName;

/**
 * A list as it was read: one bad record does not sink it.
 *
 * @param names in the order of the file, primary names before their aliases
 * @param faults what was left out and why; the field names the line, {@code line 12}
 */
public record LoadedList(List<ListedName> names, List<Fault> faults) {

  public LoadedList {
    names = List.copyOf(names);
    faults = List.copyOf(faults);
  }
}
