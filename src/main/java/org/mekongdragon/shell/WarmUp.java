package org.mekongdragon.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Verb;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the house once in a directory of its own and shows the first page. The launcher lets the
 * JVM remember the classes that this took (JEP 514), so that real starts are quick.
 */
final class WarmUp {

  static final String WORD = "--warm-up";

  private WarmUp() {}

  static int run() {
    try {
      Path data = Files.createTempDirectory("mekong-dragon");
      try (ConfigurableApplicationContext house =
          House.openWeb(List.of("dragon.data=" + data, "server.port=0"))) {
        String port = house.getEnvironment().getProperty("local.server.port", "0");
        RunVerb.awaitFirstPage("http://localhost:" + port);
      }
      delete(data);
      return Verb.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path data) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(data)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
