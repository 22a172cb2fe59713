package org.mekongdragon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.database.KeptFiles;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;

/** Files of messages in the data directory: streamed there, each content once. */
@Component
class MessageFiles {

  /** The largest file, in megabytes. */
  static final int MOST_MEGABYTES = 50;

  /** They stay for as long as there are messages. */
  private static final Duration FOR_EVER = Duration.ofDays(365_000);

  private final KeptFiles files;
  private final VirusScan scan;

  MessageFiles(DataDirectory data, Clock clock, VirusScan scan) {
    this.files =
        new KeptFiles(
            data,
            clock,
            new KeptFiles.Terms(
                "attachments/messages",
                FOR_EVER,
                MOST_MEGABYTES,
                MessageProblem.MESSAGE_FILE_LARGE,
                MessageProblem.MESSAGE_FILE_EMPTY));
    this.scan = scan;
  }

  /** A file that lies in its place. */
  record Kept(String sha256, AttachmentType type, long bytes) {}

  /**
   * Keeps a file, whole or not at all.
   *
   * @throws Problem {@code message-file-large}, {@code message-file-empty}, {@code
   *     message-file-type}, {@code message-file-infected}, {@code message-scanner}
   */
  Kept keep(String name, InputStream input) {
    KeptFiles.Kept kept = files.keep(UUID.randomUUID(), input);
    try {
      AttachmentType type =
          AttachmentType.of(files.path(kept.id()), name)
              .orElseThrow(() -> Problem.at("files", MessageProblem.MESSAGE_FILE_TYPE));
      scan.check(files.path(kept.id()));
      String sha256 = HexFormat.of().formatHex(kept.sha256());
      if (files.isKept(key(sha256))) {
        files.forget(kept.id());
      } else {
        files.move(kept.id(), key(sha256));
      }
      return new Kept(sha256, type, kept.octets());
    } catch (IOException e) {
      files.forget(kept.id());
      throw new UncheckedIOException(e);
    } catch (Problem e) {
      files.forget(kept.id());
      throw e;
    }
  }

  /** Where the bytes of a hash lie. */
  Path path(String sha256) {
    return files.path(key(sha256));
  }

  /** The first half of the hash. */
  private static UUID key(String sha256) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(sha256));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
