package org.mekongdragon.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.Rejected;

/** Made-up consignments as a table, the same for the same seed. */
final class Shipments {

  private static final List<String> ORIGINS = List.of("CO", "EC", "CN", "TH", "VN", "DE");
  private static final List<String> GOODS =
      List.of("fresh banana", "frozen fish", "green tea", "scrap metal", "vảy tê tê", "coffee");

  private Shipments() {}

  static String table(int rows, long seed) {
    Random random = new Random(seed);
    StringBuilder table =
        new StringBuilder("waybill,origin,goods,hs,consignee,gross_mass,packages,arrival\n");
    for (int i = 0; i < rows; i++) {
      table.append(
          String.join(
                  ",",
                  "WB" + seed + "X" + i,
                  pick(ORIGINS, random),
                  pick(GOODS, random),
                  random.nextBoolean() ? "080390" : "080310",
                  "CONSIGNEE " + random.nextInt(40),
                  Integer.toString(1 + random.nextInt(20_000)),
                  Integer.toString(1 + random.nextInt(500)),
                  "2026-0" + (1 + random.nextInt(6)) + "-1" + random.nextInt(10))
              + "\n");
    }
    return table.toString();
  }

  static List<Consignment> read(String table) {
    List<Consignment> all = new ArrayList<>();
    CargoSink sink =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> warnings) {
            all.add(consignment);
          }

          @Override
          public void reject(Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
          }

          @Override
          public void warn(Finding finding) {}
        };
    try {
      new CargoParser(CodeLists.FORM_ONLY)
          .parse(
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
              FormatHint.AUTO,
              ColumnMapping.AUTO,
              sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
