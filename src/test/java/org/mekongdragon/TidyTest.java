package org.mekongdragon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Short files, short methods, plain names; each exception stands here with its reason. */
class TidyTest {

  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 60;
  private static final long LARGEST_FILE = 1 << 20;
  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Impl|Util|Utils|Helper|Manager|Dto|Vo)\\.java");
  private static final Pattern DEAD_CODE =
      Pattern.compile("^\\s*//.*(;|\\{|\\})\\s*$|^\\s*//\\s*@[A-Z]\\w+.*$");
  private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  /** Files over 400 lines that are better in one piece: name and reason. */
  private static final Map<String, String> LONG = Map.of();

  /** Files over 1 MiB that are worth their weight: path ending and reason. */
  private static final Map<String, String> HEAVY =
      Map.of(
          "vendor/echarts.mjs", "charts, one minified module",
          "vendor/maplibre-gl.mjs", "maps, one minified module",
          "report/fonts/noto-sans-sc-regular.ttf", "7,720 Chinese signs for documents",
          "seed/reference/place.csv.gz", "116,000 places of UN/LOCODE, compressed");

  @Test
  void keepsFilesAndMethodsShort() {
    List<String> faults = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = lines(file);
      if (lines.size() > LONGEST_FILE && LONG.keySet().stream().noneMatch(file::endsWith)) {
        faults.add(file + " has " + lines.size() + " lines");
      }
      faults.addAll(longMethods(file, lines));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void namesTypesForTheirRole() {
    assertThat(sources().stream().map(Path::toString).filter(BANNED_NAME.asMatchPredicate()))
        .isEmpty();
  }

  @Test
  void leavesNoDeadCodeAndNoLooseEnds() {
    List<String> faults = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean own = file.endsWith("TidyTest.java");
        if (!own && (DEAD_CODE.matcher(line).find() || LOOSE_END.matcher(line).find())) {
          faults.add(file + ":" + (i + 1) + " " + line.strip());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void staysSmallEnoughToClone() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<String> heavy =
          files
              .filter(file -> size(file) > LARGEST_FILE)
              .map(file -> file.toString().replace('\\', '/'))
              .filter(file -> HEAVY.keySet().stream().noneMatch(file::endsWith))
              .toList();
      assertThat(heavy).isEmpty();
    }
  }

  /** Methods of google-java-format: a member starts at two blanks and ends with a brace there. */
  private static List<String> longMethods(Path file, List<String> lines) {
    List<String> faults = new ArrayList<>();
    Pattern end = Pattern.compile("^ {2,4}}$");
    Pattern start = Pattern.compile("^( {2,4})[a-zA-Z@<].*");
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (start.matcher(line).matches() && line.contains("(") && line.endsWith("{")) {
        from = i;
      } else if (end.matcher(line).matches() && from > 0) {
        if (i - from > LONGEST_METHOD && indent(line) == indent(lines.get(from))) {
          faults.add(file + ":" + (from + 1) + " has " + (i - from) + " lines");
        }
        from = 0;
      }
    }
    return faults;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
