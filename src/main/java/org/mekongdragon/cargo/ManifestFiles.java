package org.mekongdragon.cargo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/** Received files, in the data directory until they are stored. */
@Component
class ManifestFiles {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final long MEGABYTE = 1L << 20;
  private static final int BUFFER = 1 << 16;

  private final DataDirectory data;
  private final Clock clock;
  private final long mostMegabytes;

  /**
   * @param mostMegabytes {@code dragon.cargo.largest-file-mb}: the largest manifest that is taken;
   *     it rests on disk while it is read, never in memory
   */
  ManifestFiles(
      DataDirectory data,
      Clock clock,
      @Value("${dragon.cargo.largest-file-mb:2048}") long mostMegabytes) {
    this.data = data;
    this.clock = clock;
    this.mostMegabytes = mostMegabytes;
  }

  /** A file that lies in its place. */
  record Kept(UUID id, long octets, byte[] digest) {}

  /**
   * Keeps what comes.
   *
   * @throws Problem {@code manifest-large}, {@code manifest-empty}
   */
  Kept receive(UUID id, InputStream input) {
    Path file = path(id);
    try {
      forgetOld(path(id).resolveSibling(".").normalize());
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

  private long copy(InputStream input, OutputStream output) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      total += read;
      if (total > mostMegabytes * MEGABYTE) {
        throw Problem.of(CargoRoomProblem.MANIFEST_LARGE, mostMegabytes);
      }
      output.write(buffer, 0, read);
    }
    if (total == 0) {
      throw Problem.of(CargoRoomProblem.MANIFEST_EMPTY);
    }
    return total;
  }

  /** Lets a manifest have a file that was kept under another key. */
  void move(UUID from, UUID to) {
    try {
      Files.move(path(from), path(to), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file's bytes.
   *
   * @throws Problem {@code manifest-gone}
   */
  InputStream open(UUID id) {
    try {
      return Files.newInputStream(path(id));
    } catch (java.nio.file.NoSuchFileException e) {
      throw Problem.of(CargoRoomProblem.MANIFEST_GONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Where files of this process lie: only who sees the same directory can take them up. */
  String place() {
    return data.root().toString();
  }

  private Path path(UUID id) {
    return data.resolve("manifests/" + id);
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
