package org.mekongdragon.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time: what the work costs, whoever else uses the machine. */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Clock() {}

  /** Of the calling thread, to the nanosecond: for single records. */
  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * Of the whole process, to ten milliseconds: an engine that leaves garbage pays for its collection
   * too, which is done by other threads.
   */
  static long processNanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
