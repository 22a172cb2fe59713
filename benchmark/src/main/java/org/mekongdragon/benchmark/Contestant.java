package org.mekongdragon.benchmark;

import java.util.List;
import org.mekongdragon.targeting.engine.Profile;

/** An engine that finds the profiles of records. */
interface Contestant extends AutoCloseable {

  /** Told of each hit. */
  interface Sink {
    void hit(int record, String profile);
  }

  String name();

  /** Takes the profiles; may be called once. */
  void load(List<Profile> profiles) throws Exception;

  /** Screens the records from one number to another. */
  void match(int from, int to, Sink sink) throws Exception;

  @Override
  default void close() throws Exception {}
}
