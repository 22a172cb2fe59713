package org.mekongdragon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: printed as it comes, kept as JSON under {@code benchmark/results}. */
final class Report {

  private final String name;
  private final Map<String, Object> head = new LinkedHashMap<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private boolean agreed = true;

  Report(String name, String arguments) {
    this.name = name;
    head.put("benchmark", name);
    head.put("command", "./dragon bench " + arguments);
    head.put("at", Instant.now().toString());
    head.put("machine", machine());
    System.out.printf("%n%s — %s%n%s%n", name, head.get("command"), head.get("machine"));
  }

  boolean isAgreed() {
    return agreed;
  }

  /** One measured figure. */
  void figure(String engine, String what, double value, String unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("engine", engine);
    row.put("what", what);
    row.put("value", value);
    row.put("unit", unit);
    rows.add(row);
    System.out.printf(Locale.ROOT, "%-46s %-34s %,16.2f %s%n", engine, what, value, unit);
  }

  /** Whether engines agree, told and kept. */
  void agreement(String what, boolean equal) {
    agreed &= equal;
    System.out.println((equal ? "equal: " : "NOT EQUAL: ") + what);
    rows.add(Map.of("what", what, "equal", equal));
  }

  void note(String text) {
    System.out.println(text);
    rows.add(Map.of("note", text));
  }

  void write() throws IOException {
    Path base = Files.isDirectory(Path.of("benchmark")) ? Path.of("benchmark") : Path.of(".");
    Path folder = Files.createDirectories(base.resolve("results"));
    Map<String, Object> all = new LinkedHashMap<>(head);
    all.put("rows", rows);
    Files.writeString(folder.resolve(name + ".json"), json(all, "") + "\n");
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + processor()
        + ", "
        + runtime.availableProcessors()
        + " processors, heap up to "
        + runtime.maxMemory() / (1 << 20)
        + " MiB, "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.vm.version");
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 2))
          .orElse("unknown processor");
    } catch (IOException absent) {
      return "unknown processor";
    }
  }

  private static String json(Object value, String indent) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach((k, v) -> parts.add(quoted(k.toString()) + ": " + json(v, indent + "  ")));
        yield "{" + String.join(", ", parts) + "}";
      }
      case List<?> list -> {
        List<String> parts = new ArrayList<>();
        list.forEach(v -> parts.add(indent + "  " + json(v, indent + "  ")));
        yield "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
      }
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      case Boolean flag -> flag.toString();
      default -> quoted(value.toString());
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
