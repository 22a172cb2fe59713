package org.mekongdragon.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The raw limit of whoever waits for the disk: 8 KiB written into a file of its own and forced
 * there, twenty times a second, for as long as this is open. No commit can be faster in the same
 * seconds.
 */
final class DiskWrites implements AutoCloseable {

  private static final int PAGE = 8192;
  private static final int PAGES = 256;
  private static final long PAUSE_MS = 50;

  private final Path file;
  private final FileChannel channel;
  private final Queue<Double> times = new ConcurrentLinkedQueue<>();
  private final Thread thread;

  /**
   * @param directory on the disk in question
   */
  DiskWrites(Path directory) throws IOException {
    file = Files.createTempFile(directory, "writes", ".bin");
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.write(ByteBuffer.allocate(PAGE * PAGES), 0);
    channel.force(true);
    thread = Thread.ofPlatform().daemon().start(this::write);
  }

  private void write() {
    try {
      for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE), (long) (i % PAGES) * PAGE);
        channel.force(false);
        times.add((System.nanoTime() - start) / 1e6);
        Thread.sleep(PAUSE_MS);
      }
    } catch (IOException | InterruptedException over) {
      // What was seen until now is the answer.
    }
  }

  /** How long the writes until now took, ascending, in milliseconds. */
  double[] sorted() {
    return times.stream().mapToDouble(one -> one).sorted().toArray();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    thread.interrupt();
    thread.join();
    channel.close();
    Files.delete(file);
  }
}
