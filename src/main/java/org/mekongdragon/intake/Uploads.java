package org.mekongdragon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that were sent here, in the data directory until they are dealt with. */
@Component
class Uploads {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final long MEGABYTE = 1L << 20;

  private final DataDirectory data;
  private final Clock clock;
  private final long mostMegabytes;

  /**
   * @param mostMegabytes {@code dragon.intake.largest-file-mb}: the largest file that is taken; a
   *     file is kept on disk while it is read, never in memory
   */
  Uploads(
      DataDirectory data,
      Clock clock,
      @Value("${dragon.intake.largest-file-mb:256}") long mostMegabytes) {
    this.data = data;
    this.clock = clock;
    this.mostMegabytes = mostMegabytes;
  }

  /**
   * Keeps what comes.
   *
   * @param announced octets that the sender announced, negative when it did not
   * @throws Problem {@code file-large}, {@code file-empty}
   */
  Path receive(UUID id, InputStream input, long announced) {
    long most = mostMegabytes * MEGABYTE;
    if (announced > most) {
      throw Problem.of(IntakeProblem.FILE_LARGE, mostMegabytes);
    }
    Path file = path(id);
    try {
      Files.createDirectories(file.getParent());
      forgetOld(file.getParent());
      try (OutputStream output = Files.newOutputStream(file)) {
        copy(input, output, most);
      }
      if (Files.size(file) == 0) {
        throw Problem.of(IntakeProblem.FILE_EMPTY);
      }
      return file;
    } catch (Problem e) {
      forget(id);
      throw e;
    } catch (IOException e) {
      forget(id);
      throw new UncheckedIOException(e);
    }
  }

  private void copy(InputStream input, OutputStream output, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      total += read;
      if (total > most) {
        throw Problem.of(IntakeProblem.FILE_LARGE, mostMegabytes);
      }
      output.write(buffer, 0, read);
    }
  }

  Path path(UUID id) {
    return data.resolve("uploads").resolve(id.toString());
  }

  boolean isKept(UUID id) {
    return Files.exists(path(id));
  }

  void forget(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetOld(Path folder) throws IOException {
    Instant oldest = clock.instant().minus(KEPT);
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old = files.filter(file -> changed(file).isBefore(oldest)).limit(100).toList();
    }
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.MAX;
    }
  }
}
