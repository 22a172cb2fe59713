package org.mekongdragon.seizure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.mekongdragon.database.DataDirectory;
import org.springframework.stereotype.Component;

/** Files under {@code attachments/} of the data directory, named by what is in them. */
@Component
class PhotoFiles {

  private final DataDirectory data;

  PhotoFiles(DataDirectory data) {
    this.data = data;
  }

  /** Keeps bytes that are on disk when this returns; the same bytes are kept once. */
  String keep(byte[] bytes) {
    String name = sha256(bytes);
    Path file = path(name);
    if (Files.exists(file)) {
      return name;
    }
    Path part = file.resolveSibling(name + "." + UUID.randomUUID() + ".part");
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
  }

  /** Where the file of a hash lies. */
  Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(sha256);
    }
    return data.resolve("attachments/" + sha256.substring(0, 2) + "/" + sha256);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
