package org.mekongdragon.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mekongdragon.kernel.Problem;

/**
 * One file that holds everything an installation must keep, taken while the server works: the
 * database's files with the log that makes them consistent, attachments, secrets, the audit anchor.
 *
 * <p>Follows PostgreSQL 18, "Making a Base Backup Using the Low Level API"; a slot keeps the log
 * from its first byte. The attachments are copied after the database, so that each one it knows of
 * is there.
 */
public final class Backup {

  static final String CLUSTER = "cluster/";
  static final String KEPT = "kept/";
  static final String MARK = "mekong-dragon-backup";

  /** Made anew by the server at each start (see the chapter named above). */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> OF_THE_PROCESS =
      Set.of("postmaster.pid", "postmaster.opts", "lock", "postgres.port", "postgres.log");

  private final DatabaseServer server;
  private final ZipOutputStream zip;
  private long bytes;

  private Backup(DatabaseServer server, ZipOutputStream zip) {
    this.server = server;
    this.zip = zip;
  }

  /**
   * Writes a backup; the file appears when it is whole and is readable by its owner only, because
   * it holds the secrets.
   *
   * @return bytes that were backed up, before compression
   * @throws Problem {@code backup-by-url}, {@code disk-full}
   * @throws IOException when the file cannot be written
   */
  public static long write(DatabaseServer server, Path file) throws IOException {
    DatabaseServer.Login login =
        server
            .superuser()
            .orElseThrow(() -> Problem.of(DatabaseProblem.BACKUP_BY_URL, server.data().root()));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      long size;
      try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part));
          ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
          Connection connection = login.open()) {
        zip.setLevel(Deflater.BEST_SPEED);
        Backup backup = new Backup(server, zip);
        backup.run(connection);
        size = backup.bytes;
      } catch (SQLException e) {
        throw Problem.of(DatabaseProblem.SERVER_FAILED, String.valueOf(e.getMessage()));
      }
      move(part, file);
      return size;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void run(Connection connection) throws SQLException, IOException {
    Path cluster = EmbeddedPostgres.cluster(server.data());
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
      statement.execute("select pg_backup_start('mekong', fast => true)");
      add(cluster, CLUSTER, EMPTIED);
      try (ResultSet end =
          statement.executeQuery(
              "select labelfile from pg_backup_stop(wait_for_archive => false)")) {
        end.next();
        text(CLUSTER + "backup_label", end.getString(1));
      }
    }
    add(cluster.resolve("pg_wal"), CLUSTER + "pg_wal/", Set.of("archive_status", "summaries"));
    add(
        server.data().root(),
        KEPT,
        Set.of(name(cluster), name(PostgresBinaries.home(server.data())), "uploads"));
    text(MARK, PostgresBinaries.MAJOR);
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /**
   * Adds what is below a directory, without the contents of directories named so on its first
   * level; the server wants to find its own there, though empty.
   */
  private void add(Path root, String prefix, Set<String> emptied) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            boolean skip =
                name(directory).startsWith("pgsql_tmp")
                    || (root.equals(directory.getParent()) && emptied.contains(name(directory)));
            if (!directory.equals(root) && (!skip || prefix.startsWith(CLUSTER))) {
              zip.putNextEntry(new ZipEntry(prefix + root.relativize(directory) + "/"));
              zip.closeEntry();
            }
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !isOfTheMoment(name(file))) {
              copy(file, prefix + root.relativize(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  private static boolean isOfTheMoment(String name) {
    return OF_THE_PROCESS.contains(name)
        || name.endsWith(".part")
        || name.startsWith("pg_internal.");
  }

  /** A file that goes away meanwhile is one that the database's log will remove or make again. */
  private void copy(Path file, String entry) throws IOException {
    try (var input = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(entry));
      bytes += input.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException e) {
      // Dropped between listing and reading.
    }
  }

  private void text(String entry, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
