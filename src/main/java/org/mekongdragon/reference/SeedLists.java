package org.mekongdragon.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The lists that the product ships, with their editions, from {@code editions.csv}. */
final class SeedLists {

  /** One shipped list. */
  record Seed(ListEdition edition, String file) {

    /** The file as it lies in the artifact. */
    byte[] bytes() {
      try (InputStream stream = SeedFile.open(file)) {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
  }

  private SeedLists() {}

  static List<Seed> all() {
    return SeedFile.rows("editions.csv").stream().map(SeedLists::seed).toList();
  }

  private static Seed seed(Map<String, String> row) {
    String list = row.getOrDefault("list", "");
    ReferenceKind kind = ReferenceKind.of(list).orElseThrow(() -> new IllegalStateException(list));
    ListEdition edition =
        new ListEdition(
            kind,
            row.getOrDefault("edition", ""),
            LocalDate.parse(row.getOrDefault("valid_from", "")),
            row.getOrDefault("source", ""));
    return new Seed(edition, row.getOrDefault("file", ""));
  }
}
