package org.mekongdragon.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.mekongdragon.kernel.Problem;

/** The server's programs, unpacked from the class path once per data directory and version. */
final class PostgresBinaries {

  /** The major version, part of the cluster directory's name. */
  static final String MAJOR = "18";

  private static final String VERSION = "18.6.0";

  private PostgresBinaries() {}

  /**
   * The directory that holds {@code bin/postgres}.
   *
   * @throws Problem {@code no-binaries} on a machine that no archive is shipped for
   */
  static Path unpack(DataDirectory data) {
    Path home = home(data);
    if (Files.exists(home)) {
      return home;
    }
    Path part = data.resolve("postgres-" + VERSION + ".part");
    String archive = archive();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw Problem.of(DatabaseProblem.NO_BINARIES, archive);
      }
      Trees.delete(part);
      unpack(packed, part);
      Files.move(part, home);
      return home;
    } catch (IOException e) {
      throw Trees.explain(e, part);
    }
  }

  /** Where the programs are kept. */
  static Path home(DataDirectory data) {
    return data.resolve("postgres-" + VERSION);
  }

  private static String archive() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    boolean arm = arch.equals("aarch64");
    return "postgres-%s-%s.txz"
        .formatted(os.contains("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new UncheckedIOException(new IOException("outside the archive: " + path));
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(path));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
