package org.mekongdragon.cargo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.database.KeptFiles;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Received manifests, kept until they are stored. */
@Component
class ManifestFiles {

  private static final Duration KEPT = Duration.ofDays(14);

  private final DataDirectory data;
  private final KeptFiles files;

  /**
   * @param mostMegabytes {@code dragon.cargo.largest-file-mb}: the largest manifest that is taken
   */
  ManifestFiles(
      DataDirectory data,
      Clock clock,
      @Value("${dragon.cargo.largest-file-mb:2048}") long mostMegabytes) {
    this.data = data;
    files =
        new KeptFiles(
            data,
            clock,
            new KeptFiles.Terms(
                "manifests",
                KEPT,
                mostMegabytes,
                CargoRoomProblem.MANIFEST_LARGE,
                CargoRoomProblem.MANIFEST_EMPTY));
  }

  /**
   * Keeps what comes.
   *
   * @throws Problem {@code manifest-large}, {@code manifest-empty}
   */
  KeptFiles.Kept receive(UUID id, InputStream input) {
    return files.keep(id, input);
  }

  /** Lets a manifest have a file that was kept under another key. */
  void move(UUID from, UUID to) {
    files.move(from, to);
  }

  /**
   * The file's bytes.
   *
   * @throws Problem {@code manifest-gone}
   */
  InputStream open(UUID id) {
    try {
      return Files.newInputStream(files.path(id));
    } catch (NoSuchFileException e) {
      throw Problem.of(CargoRoomProblem.MANIFEST_GONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isKept(UUID id) {
    return files.isKept(id);
  }

  void forget(UUID id) {
    files.forget(id);
  }

  /** Where files of this process lie: only who sees the same directory can take them up. */
  String place() {
    return data.root().toString();
  }
}
