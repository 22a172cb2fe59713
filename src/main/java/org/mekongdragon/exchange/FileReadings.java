package org.mekongdragon.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mekongdragon.database.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was read out of files, each content once: words for search, and pictures of the first pages.
 * A file that cannot be read, or takes too long, is kept and downloaded like any other.
 */
@Component
class FileReadings {

  private static final Logger LOG = LoggerFactory.getLogger(FileReadings.class);
  private static final int SECONDS = 20;
  private static final int AT_ONCE = 2;

  private final DataDirectory data;
  private final Semaphore places = new Semaphore(AT_ONCE);

  FileReadings(DataDirectory data) {
    this.data = data;
  }

  /**
   * What a file holds.
   *
   * @param text empty when it has no words, or could not be read
   * @param pages how many pictures of it there are
   */
  record Read(String text, int pages) {

    static final Read NOTHING = new Read("", 0);
  }

  /** Reads a file, or answers what was read of the same content before. */
  Read read(AttachmentType type, String sha256, Path file) {
    Path folder = folder(sha256);
    try {
      if (!Files.isDirectory(folder)) {
        Path part = Files.createTempDirectory(folder.getParent(), "part");
        boolean whole = run(type, file, part);
        if (!whole) {
          LOG.info("an attachment of type {} was not read", type);
        }
        place(part, folder);
      }
      Path text = folder.resolve(FileReading.TEXT);
      int pages =
          (int)
              IntStream.rangeClosed(1, FileReading.MOST_PAGES)
                  .filter(page -> Files.exists(page(folder, page)))
                  .count();
      return new Read(Files.exists(text) ? Files.readString(text) : "", pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The picture of a page, from 1. */
  Optional<Path> page(String sha256, int page) {
    return Optional.of(page(folder(sha256), page)).filter(Files::exists);
  }

  private Path folder(String sha256) {
    return data.resolve("readings/messages/" + sha256);
  }

  private static Path page(Path folder, int page) {
    return folder.resolve("page-" + page + ".png");
  }

  private static void place(Path part, Path folder) throws IOException {
    try {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException another) {
      // Somebody sent the same file at the same moment.
      try (Stream<Path> all = Files.list(part)) {
        for (Path one : all.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(part);
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
  }

  private boolean run(AttachmentType type, Path file, Path folder) throws IOException {
    boolean placed = false;
    try {
      placed = places.tryAcquire(SECONDS, TimeUnit.SECONDS);
      if (!placed) {
        return false;
      }
      Process process =
          new ProcessBuilder(command(type, file, folder))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (placed) {
        places.release();
      }
    }
  }

  private static List<String> command(AttachmentType type, Path file, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        System.getProperty("java.class.path"),
        FileReading.class.getName(),
        type.name(),
        file.toAbsolutePath().toString(),
        folder.toAbsolutePath().toString());
  }
}
