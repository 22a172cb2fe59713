package org.mekongdragon.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The short form of {@link Targets}: samples, what the long fuzzing once found, and changed copies
 * of both with fixed seeds. {@code -Dfuzz.rounds=100000} makes it longer; {@code -Dfuzz.minutes=10}
 * goes on with each for so long, from another seed every time, which a finding names.
 */
@Timeout(value = 24, unit = TimeUnit.HOURS)
class ShortFuzzTest {

  private static final long SEED = 20_250_503;
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 400);
  private static final int MINUTES = Integer.getInteger("fuzz.minutes", 0);
  private static final Path SAMPLES = Path.of("src", "test", "resources");
  private static final byte[] SPICE =
      "'+:?/<>&\"{}[](),;|.@=-\n\r\t\0\u007f 09AZaz".getBytes(StandardCharsets.UTF_8);
  private static final List<String> WORDS =
      List.of(
          "and",
          "or",
          "not",
          "in",
          "starts with",
          "contains",
          "between",
          "seen before",
          "days",
          "count within",
          "missing",
          "value_per_kg",
          "goods",
          "hs",
          "consignee",
          "<=",
          "99999999999",
          "2026-02-30",
          "@",
          "(",
          ")",
          "'",
          "UNH+",
          "UNZ+1",
          "<?xml",
          "<!DOCTYPE",
          "]]>",
          "&#0;",
          "\u0301",
          "\u202e",
          "\ud83d",
          "ﷺ",
          "ເຈົ້າ",
          "อ์");

  @Test
  void messages() {
    each(
        "manifests",
        bytes -> {
          for (int way = 0; way < 2; way++) {
            Targets.message(bytes, way * (1 + Math.floorMod(bytes.length, Targets.ways())));
          }
        });
  }

  @Test
  void rules() {
    each("fuzz/rule", bytes -> Targets.rule(new String(bytes, StandardCharsets.UTF_8)));
  }

  @Test
  void watchLists() {
    each(
        "watchlist",
        bytes -> {
          Targets.unitedNations(bytes);
          Targets.treasury(bytes);
        });
  }

  @Test
  void names() {
    each("fuzz/names", bytes -> Targets.names(new String(bytes, StandardCharsets.UTF_8)));
  }

  private static void each(String folder, Consumer<byte[]> target) {
    List<byte[]> samples = samples(folder);
    samples.forEach(target);
    long seed = MINUTES == 0 ? Long.getLong("fuzz.seed", SEED) : System.nanoTime();
    Random random = new Random(seed);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    for (int round = 0; round < ROUNDS || System.nanoTime() < end; round++) {
      byte[] sample = samples.get(random.nextInt(samples.size()));
      byte[] changed = changed(sample, random);
      try {
        target.accept(changed);
      } catch (RuntimeException | StackOverflowError e) {
        String text = new String(changed, StandardCharsets.ISO_8859_1);
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }

  private static byte[] changed(byte[] sample, Random random) {
    List<Byte> bytes = new ArrayList<>(sample.length);
    for (byte one : sample) {
      bytes.add(one);
    }
    for (int change = random.nextInt(6); change >= 0 && !bytes.isEmpty(); change--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(6)) {
        case 0 -> bytes.set(at, SPICE[random.nextInt(SPICE.length)]);
        case 1 -> bytes.remove(at);
        case 2 -> bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(40))).clear();
        case 3 -> bytes.addAll(at, List.copyOf(bytes.subList(0, Math.min(at, 60))));
        case 4 -> bytes.set(at, (byte) random.nextInt(256));
        default -> insert(bytes, at, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    byte[] out = new byte[bytes.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes.get(i);
    }
    return out;
  }

  private static void insert(List<Byte> bytes, int at, String word) {
    byte[] letters = word.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < letters.length; i++) {
      bytes.add(at + i, letters[i]);
    }
  }

  private static List<byte[]> samples(String folder) {
    try (Stream<Path> files = Files.walk(SAMPLES.resolve(folder))) {
      List<byte[]> samples = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        samples.add(Files.readAllBytes(file));
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(folder, e);
    }
  }
}
