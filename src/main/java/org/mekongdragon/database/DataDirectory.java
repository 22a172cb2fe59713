package org.mekongdragon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Problem;

/**
 * The directory that holds everything an installation must keep. One server at a time: the lock is
 * the operating system's, so a killed process leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  DataDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Creates the directory when it is missing and takes it for this process.
   *
   * @throws Problem {@code data-in-use}, {@code data-not-ours}
   */
  void take() {
    try {
      Files.createDirectories(root);
      channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw Problem.of(DatabaseProblem.DATA_IN_USE, root);
    } catch (IOException e) {
      throw Problem.of(DatabaseProblem.DATA_NOT_OURS, root, String.valueOf(e.getMessage()));
    }
    if (lock == null) {
      throw Problem.of(DatabaseProblem.DATA_IN_USE, root);
    }
  }

  /** A path inside; the parent directories exist afterwards. */
  public Path resolve(String relative) {
    Path path = root.resolve(relative);
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** The directory itself, absolute. */
  public Path root() {
    return root;
  }

  /**
   * The secret of that name, made at its first use: 32 random bytes as Base64, readable by the
   * owner only.
   */
  public String secret(String name) {
    Path file = resolve("secrets/" + name);
    return read(file).orElseGet(() -> createSecret(file));
  }

  /** Whether a secret of that name was made already. */
  public boolean hasSecret(String name) {
    return Files.exists(resolve("secrets/" + name));
  }

  /** Removes the secret of that name, if there is one. */
  public void forgetSecret(String name) {
    try {
      Files.deleteIfExists(resolve("secrets/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a small file whole or not at all. */
  public void note(String name, String text) {
    write(resolve(name), text);
  }

  private static String createSecret(Path file) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    write(file, secret);
    return secret;
  }

  /** The text of a small file without surrounding blanks, if it exists. */
  static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a small file whole or not at all, readable by the owner only. */
  static void write(Path file, String text) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
