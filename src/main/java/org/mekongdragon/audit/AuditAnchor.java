package org.mekongdragon.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.mekongdragon.database.DataDirectory;

/** How far the chain reached when we last looked, kept in a file beside the database. */
final class AuditAnchor {

  private static final String NAME = "audit-anchor";

  private final DataDirectory data;
  private final Path file;

  AuditAnchor(DataDirectory data) {
    this.data = data;
    this.file = data.resolve(NAME);
  }

  void write(AuditHead head) {
    data.note(NAME, head.seq() + " " + HexFormat.of().formatHex(head.code()));
  }

  Optional<AuditHead> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file).strip();
      int blank = text.indexOf(' ');
      String code = blank < 0 ? "" : text.substring(blank + 1);
      String seq = blank < 0 ? text : text.substring(0, blank);
      return Optional.of(new AuditHead(Long.parseLong(seq), HexFormat.of().parseHex(code)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
