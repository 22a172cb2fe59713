package org.mekongdragon.forms;

import java.util.Optional;
import java.util.function.Consumer;
import org.mekongdragon.seizure.Seizure;

/**
 * A file that records are written to one after the other. It is finished, its stream not closed.
 */
interface Outlet extends AutoCloseable {

  /**
   * A record as this file would say it.
   *
   * @param digest the same for the same words
   * @param trace what a later file must know of this one to take it back; may be empty
   * @param write puts it into the file, given what an earlier file said of it, if any
   */
  record Entry(
      Seizure seizure, String digest, String trace, Consumer<Optional<RunStore.Said>> write) {}

  /** What the file would say of a record; empty when the record is not for it. */
  Optional<Entry> entry(Seizure seizure);

  /** A record that earlier files had and that stands no more. */
  void gone(RunStore.Said said);

  @Override
  void close();
}
