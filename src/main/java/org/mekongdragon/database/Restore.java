package org.mekongdragon.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mekongdragon.kernel.Problem;

/** Makes a data directory from a {@link Backup}. The database recovers at its next start. */
public final class Restore {

  private final ZipFile zip;
  private final Path root;

  private Restore(ZipFile zip, Path root) {
    this.zip = zip;
    this.root = root;
  }

  /**
   * Unpacks a backup; the directory holds all of it or is left as it was.
   *
   * @param target must be missing or empty
   * @throws Problem {@code data-not-empty}, {@code backup-unreadable}, {@code disk-full}
   */
  public static void read(Path file, Path target) {
    Path directory = target.toAbsolutePath().normalize();
    requireEmpty(directory);
    Path part = directory.resolveSibling(directory.getFileName() + ".part");
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      Trees.delete(part);
      new Restore(zip, part).run();
      Files.deleteIfExists(directory);
      Files.move(part, directory);
    } catch (ZipException e) {
      discard(part);
      throw Problem.of(DatabaseProblem.BACKUP_UNREADABLE, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      discard(part);
      throw Trees.explain(e, directory);
    }
  }

  private static void requireEmpty(Path directory) {
    try (Stream<Path> inside = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
      if (inside.findAny().isPresent()) {
        throw Problem.of(DatabaseProblem.DATA_NOT_EMPTY, directory);
      }
    } catch (IOException e) {
      throw Trees.explain(e, directory);
    }
  }

  private static void discard(Path part) {
    try {
      Trees.delete(part);
    } catch (IOException e) {
      throw Trees.explain(e, part);
    }
  }

  private void run() throws IOException {
    ZipEntry mark = zip.getEntry(Backup.MARK);
    if (mark == null) {
      throw new ZipException("it ends early, or another program wrote it");
    }
    String version = new String(read(mark), StandardCharsets.UTF_8);
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new ZipException("of PostgreSQL " + version + ", here is " + PostgresBinaries.MAJOR);
    }
    String cluster = "cluster-" + PostgresBinaries.MAJOR + "/";
    Files.createDirectories(root);
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.startsWith(Backup.CLUSTER)) {
        unpack(entry, cluster + name.substring(Backup.CLUSTER.length()));
      } else if (name.startsWith(Backup.KEPT)) {
        unpack(entry, name.substring(Backup.KEPT.length()));
      }
    }
    Files.setPosixFilePermissions(
        root.resolve(cluster), PosixFilePermissions.fromString("rwx------"));
  }

  private byte[] read(ZipEntry entry) throws IOException {
    try (InputStream input = zip.getInputStream(entry)) {
      return input.readNBytes(64);
    }
  }

  private void unpack(ZipEntry entry, String name) throws IOException {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new ZipException("an entry points outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    try (InputStream input = zip.getInputStream(entry)) {
      Files.copy(input, path);
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
  }
}
