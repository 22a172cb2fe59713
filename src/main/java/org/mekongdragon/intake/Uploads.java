package org.mekongdragon.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.database.KeptFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files of imports, kept until they are dealt with. */
@Component
class Uploads {

  private static final Duration KEPT = Duration.ofDays(7);

  private final KeptFiles files;

  /**
   * @param mostMegabytes {@code dragon.intake.largest-file-mb}: the largest file that is taken
   */
  Uploads(
      DataDirectory data,
      Clock clock,
      @Value("${dragon.intake.largest-file-mb:256}") long mostMegabytes) {
    files =
        new KeptFiles(
            data,
            clock,
            new KeptFiles.Terms(
                "uploads",
                KEPT,
                mostMegabytes,
                IntakeProblem.FILE_LARGE,
                IntakeProblem.FILE_EMPTY));
  }

  /**
   * Keeps what comes.
   *
   * @param announced octets that the sender announced, negative when it did not
   * @throws org.mekongdragon.kernel.Problem {@code file-large}, {@code file-empty}
   */
  Path receive(UUID id, InputStream input, long announced) {
    files.requireFits(announced);
    files.keep(id, input);
    return files.path(id);
  }

  Path path(UUID id) {
    return files.path(id);
  }

  boolean isKept(UUID id) {
    return files.isKept(id);
  }

  void forget(UUID id) {
    files.forget(id);
  }
}
