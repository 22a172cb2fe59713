package org.mekongdragon.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of the calling thread: what a core would need, whoever else uses the machine. */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
