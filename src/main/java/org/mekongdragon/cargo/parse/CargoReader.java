package org.mekongdragon.cargo.parse;

import java.io.IOException;

/** Reads one format. */
interface CargoReader {

  /**
   * Reads to the end of the file and delivers what it holds.
   *
   * @throws Refused when going on would cost too much
   * @throws IOException when the bytes cannot be had
   */
  void read(Source source, Delivery delivery) throws IOException;
}
