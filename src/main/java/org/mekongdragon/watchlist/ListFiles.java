package org.mekongdragon.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files of lists that were sent here, in the data directory until they are dealt with. */
@Component
class ListFiles {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final long MEGABYTE = 1L << 20;
  private static final List<String> PARTS = List.of("main", "alt", "add");

  private final DataDirectory data;
  private final Clock clock;
  private final long mostMegabytes;

  /**
   * @param mostMegabytes {@code dragon.watchlist.largest-file-mb}: the largest file that is taken
   */
  ListFiles(
      DataDirectory data,
      Clock clock,
      @Value("${dragon.watchlist.largest-file-mb:64}") long mostMegabytes) {
    this.data = data;
    this.clock = clock;
    this.mostMegabytes = mostMegabytes;
  }

  /** Where the files of one import lie. */
  UUID begin(UUID list) {
    UUID id = UUID.randomUUID();
    try {
      Files.createDirectories(folder(list, id));
      forgetOld();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }

  /**
   * Keeps a part: {@code main}, {@code alt} or {@code add}.
   *
   * @throws Problem {@code list-file-large}
   */
  void keep(UUID list, UUID id, String part, InputStream in) {
    try (OutputStream out = Files.newOutputStream(folder(list, id).resolve(part))) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > mostMegabytes * MEGABYTE) {
          throw Problem.of(WatchProblem.LIST_FILE_LARGE, mostMegabytes);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file that was kept.
   *
   * @throws Problem {@code list-file-gone}, {@code list-file-empty}
   */
  ListFile find(UUID list, UUID id, ListFile.Format format, String name) {
    Path folder = folder(list, id);
    Path main = folder.resolve("main");
    if (!Files.exists(main)) {
      throw Problem.of(WatchProblem.LIST_FILE_GONE);
    }
    try {
      if (Files.size(main) == 0) {
        throw Problem.at("file", WatchProblem.LIST_FILE_EMPTY);
      }
    } catch (IOException e) {
      throw Problem.of(WatchProblem.LIST_FILE_GONE);
    }
    return new ListFile(
        format, name, main, present(folder.resolve("alt")), present(folder.resolve("add")));
  }

  private static Optional<Path> present(Path file) {
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  void forget(UUID list, UUID id) {
    try {
      for (String part : PARTS) {
        Files.deleteIfExists(folder(list, id).resolve(part));
      }
      Files.deleteIfExists(folder(list, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path root() {
    return data.resolve("watch-lists");
  }

  private Path folder(UUID list, UUID id) {
    return root().resolve(list + "." + id);
  }

  private void forgetOld() throws IOException {
    Instant oldest = clock.instant().minus(KEPT);
    List<Path> old;
    try (Stream<Path> folders = Files.list(root())) {
      old = folders.filter(folder -> changed(folder).isBefore(oldest)).limit(100).toList();
    }
    for (Path folder : old) {
      for (String part : PARTS) {
        Files.deleteIfExists(folder.resolve(part));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static Instant changed(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException e) {
      return Instant.MAX;
    }
  }
}
