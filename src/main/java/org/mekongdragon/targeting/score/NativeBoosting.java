package org.mekongdragon.targeting.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * Loads the native boosting library from its artifact into a folder that only we can write. The
 * artifact's own loader is not used: it writes to a name in the shared temporary folder that
 * anybody may have put there first, over a file that another process may be running from.
 */
final class NativeBoosting {

  private static final Optional<String> FAILURE = load();

  private NativeBoosting() {}

  /**
   * @throws Problem SCORE_TRAINER_UNAVAILABLE
   */
  static void require() {
    FAILURE.ifPresent(why -> {
      throw Problem.of(ScoreProblem.SCORE_TRAINER_UNAVAILABLE, why);
    });
  }

  /** The files to load for a machine, in order; empty when the artifact has none for it. */
  static List<String> files(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    if (!arm && !intel) {
      return List.of();
    }
    String folder = arm ? "aarch64/" : "x86_64/";
    if (os.startsWith("linux")) {
      return both("linux/" + folder, ".so");
    }
    if (os.startsWith("mac")) {
      return both("osx/" + folder, ".dylib");
    }
    return os.startsWith("windows") && intel ? both("windows/" + folder, ".dll") : List.of();
  }

  private static List<String> both(String folder, String ending) {
    return List.of(folder + "lib_lightgbm" + ending, folder + "lib_lightgbm_swig" + ending);
  }

  private static Optional<String> load() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "");
    List<String> files = files(system, processor);
    if (files.isEmpty()) {
      return Optional.of("no library for " + system + " on " + processor);
    }
    try {
      Path folder = Files.createTempDirectory("mekongdragon-score");
      try {
        for (String file : files) {
          load(file, folder);
        }
      } finally {
        clear(folder, files);
      }
      return Optional.empty();
    } catch (IOException | UnsatisfiedLinkError e) {
      return Optional.of(Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
    }
  }

  @SuppressWarnings("restricted")
  private static void load(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try (InputStream library =
        NativeBoosting.class.getClassLoader().getResourceAsStream(resource)) {
      if (library == null) {
        throw new IOException(resource + " is missing");
      }
      Files.copy(library, file);
    }
    System.load(file.toString());
  }

  /** A loaded file may go at once, except on Windows, where it goes with the process. */
  private static void clear(Path folder, List<String> files) {
    folder.toFile().deleteOnExit();
    for (String resource : files) {
      Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
    if (!folder.toFile().delete()) {
      folder.toFile().deleteOnExit();
    }
  }
}
