package org.mekongdragon.cargo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mekongdragon.cargo.parse.ParseSummary;

/**
 * Reads a file on a thread of its own while the thread that asked stores what was read: at most one
 * batch waits. Closing it ends the reading.
 */
final class ReadingAhead implements AutoCloseable {

  /** Reads a file to its end, handing over batch by batch. */
  @FunctionalInterface
  interface Reading {
    End read(ManifestPass.Storing storing) throws IOException;
  }

  /** How a file ended, with what was gathered since the last full batch. */
  record End(ParseSummary summary, ManifestPass.Batch rest) {}

  private static final int WAITING = 1;

  private final BlockingQueue<Optional<ManifestPass.Batch>> batches =
      new ArrayBlockingQueue<>(WAITING);
  private final FutureTask<End> task;
  private final Thread thread;
  private volatile boolean closed;

  ReadingAhead(Reading reading) {
    task = new FutureTask<>(() -> read(reading));
    thread = Thread.ofPlatform().name("manifest-ahead").daemon().start(task);
  }

  private End read(Reading reading) throws IOException, InterruptedException {
    try {
      return reading.read(this::offer);
    } finally {
      if (!closed) {
        batches.put(Optional.empty());
      }
    }
  }

  private boolean offer(ManifestPass.Batch batch) {
    try {
      batches.put(Optional.of(batch));
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Stores all full batches and answers how the file ended.
   *
   * @throws ManifestPass.Stopped when storing says so
   */
  End drain(ManifestPass.Storing storing) throws IOException {
    try {
      for (Optional<ManifestPass.Batch> next = batches.take();
          next.isPresent();
          next = batches.take()) {
        if (!storing.store(next.get())) {
          throw new ManifestPass.Stopped();
        }
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ManifestPass.Stopped();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  /** What ended the reading, in the words of whoever reads. */
  private static IOException unwrapped(ExecutionException ended) {
    return switch (ended.getCause()) {
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      case IOException broken -> broken;
      case null, default -> new IOException(ended);
    };
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
