package org.mekongdragon.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;

/**
 * Files that were sent here, in one folder of the data directory until they are dealt with: on disk
 * while they are read, never in memory. What nobody took up in time goes with a later one.
 */
public final class KeptFiles {

  private static final long MEGABYTE = 1L << 20;
  private static final int BUFFER = 1 << 16;
  private static final int MOST_FORGOTTEN = 100;

  private final DataDirectory data;
  private final Clock clock;
  private final Terms terms;

  /**
   * What a room grants its files.
   *
   * @param folder in the data directory
   * @param age how long a file waits
   * @param mostMegabytes the largest file that is taken
   * @param tooLarge what a larger one is refused with; its argument is that number
   * @param empty what a file without a byte is refused with
   */
  public record Terms(
      String folder, Duration age, long mostMegabytes, ProblemCode tooLarge, ProblemCode empty) {}

  /** A file that lies in its place. */
  public record Kept(UUID id, long octets, byte[] sha256) {}

  public KeptFiles(DataDirectory data, Clock clock, Terms terms) {
    this.data = data;
    this.clock = clock;
    this.terms = terms;
  }

  /**
   * Keeps what comes, whole or not at all.
   *
   * @throws Problem as the terms say
   */
  public Kept keep(UUID id, InputStream input) {
    Path file = path(id);
    try {
      forgetOld(file.resolveSibling(".").normalize());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long octets;
      try (OutputStream output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        octets = copy(input, output);
      }
      return new Kept(id, octets, digest.digest());
    } catch (Problem e) {
      forget(id);
      throw e;
    } catch (IOException e) {
      forget(id);
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Refuses a size before anything is read.
   *
   * @param announced octets that the sender announced, negative when it did not
   * @throws Problem as the terms say
   */
  public void requireFits(long announced) {
    if (announced > terms.mostMegabytes() * MEGABYTE) {
      throw Problem.of(terms.tooLarge(), terms.mostMegabytes());
    }
  }

  private long copy(InputStream input, OutputStream output) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      total += read;
      requireFits(total);
      output.write(buffer, 0, read);
    }
    if (total == 0) {
      throw Problem.of(terms.empty());
    }
    return total;
  }

  /** Lets a file have another key; one that was kept under it goes. */
  public void move(UUID from, UUID to) {
    try {
      Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the file of a key lies. */
  public Path path(UUID id) {
    return data.resolve(terms.folder() + "/" + id);
  }

  /** Whether it is there. */
  public boolean isKept(UUID id) {
    return Files.exists(path(id));
  }

  /** Removes it, if it is there. */
  public void forget(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetOld(Path folder) throws IOException {
    Instant oldest = clock.instant().minus(terms.age());
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old = files.filter(file -> changed(file).isBefore(oldest)).limit(MOST_FORGOTTEN).toList();
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
