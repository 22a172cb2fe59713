package org.mekongdragon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;

/** Whole directories. */
final class Trees {

  private Trees() {}

  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(root)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /** The problem behind an input-output error while writing below a directory. */
  static RuntimeException explain(IOException e, Path directory) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left")) {
      return Problem.of(DatabaseProblem.DISK_FULL, directory);
    }
    return e instanceof AccessDeniedException
        ? Problem.of(DatabaseProblem.DATA_NOT_OURS, directory, message)
        : new UncheckedIOException(e);
  }
}
