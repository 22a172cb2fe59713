package org.mekongdragon.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.ParseSummary;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.OfacList;
import org.mekongdragon.targeting.UnitedNationsList;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.targeting.engine.Screener;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameScorer;

/**
 * One method for each thing that reads what strangers write. A method ends quietly, or throws what
 * nobody foresaw: that is a finding.
 */
final class Targets {

  private static final List<FormatHint> HINTS = hints();
  private static final CargoRecord CARGO =
      CargoRecord.of("1")
          .text(Field.GOODS, "fresh bananas in cartons")
          .text(Field.HS, "08039010")
          .text(Field.ORIGIN, "EC")
          .text(Field.CONSIGNEE, "Golden Star Trading Co., Ltd")
          .number(Field.VALUE, 1200)
          .number(Field.GROSS_MASS, 800)
          .arrival(LocalDate.of(2026, 4, 1))
          .build();
  private static final Circumstances DAY = Circumstances.on(LocalDate.of(2026, 4, 1));

  private Targets() {}

  private static List<FormatHint> hints() {
    List<FormatHint> hints = new java.util.ArrayList<>(List.of(FormatHint.AUTO));
    Arrays.stream(CargoFormat.values()).map(FormatHint::of).forEach(hints::add);
    return List.copyOf(hints);
  }

  /** How many ways there are to read a message. */
  static int ways() {
    return HINTS.size();
  }

  /** A message of any format: counts agree and every consignment can be screened. */
  static void message(byte[] bytes, int way) {
    int[] counts = new int[2];
    CargoSink sink =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> warnings) {
            counts[0]++;
            CargoRecords.of(consignment, counts[0]);
          }

          @Override
          public void reject(Rejected rejected) {
            counts[1]++;
          }

          @Override
          public void warn(Finding finding) {}
        };
    try {
      ParseSummary summary =
          new CargoParser(CodeLists.FORM_ONLY)
              .parse(
                  new ByteArrayInputStream(bytes),
                  HINTS.get(Math.floorMod(way, HINTS.size())),
                  ColumnMapping.AUTO,
                  sink);
      require(summary.accepted() == counts[0], "accepted");
      require(summary.rejected() == counts[1], "rejected");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A rule: printed and read again it is the same, and the engine agrees with its plain meaning.
   */
  static void rule(String text) {
    Condition rule;
    try {
      rule = Rules.parse(text);
    } catch (Problem refused) {
      return;
    }
    require(Rules.parse(Rules.print(rule)).equals(rule), "printing");
    Condition bare;
    try {
      bare = Rules.expand(rule, name -> java.util.Optional.of(List.of("khat")));
    } catch (Problem refused) {
      return;
    }
    Rules.review(bare);
    boolean holds = Rules.matches(bare, CARGO, DAY);
    Screener screener = Screener.of(List.of(new Profile("p", 1, 1, bare)));
    require(screener.screen(CARGO, DAY).size() == (holds ? 1 : 0), "engine");
    if (holds) {
      Rules.explain(bare, CARGO, DAY);
    }
  }

  /** A list of the United Nations. */
  static void unitedNations(byte[] bytes) {
    try {
      UnitedNationsList.read(new ByteArrayInputStream(bytes));
    } catch (Problem refused) {
      require(!refused.code().code().isEmpty(), "code");
    }
  }

  /** A list of the US Treasury; the parts are divided by a NUL. */
  static void treasury(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("\0", 3);
    try {
      OfacList.read(
          new StringReader(parts[0]),
          new StringReader(parts.length > 1 ? parts[1] : ""),
          new StringReader(parts.length > 2 ? parts[2] : ""));
    } catch (Problem refused) {
      require(!refused.code().code().isEmpty(), "code");
    }
  }

  /** Two names, divided by a line end: the same either way round, and found if they are alike. */
  static void names(String text) {
    int end = text.indexOf('\n');
    String a = end < 0 ? text : text.substring(0, end);
    String b = end < 0 ? text : text.substring(end + 1);
    double score = NameScorer.score(a, b);
    require(score >= 0 && score <= 1, "range");
    require(Math.abs(score - NameScorer.score(b, a)) < 1e-9, "symmetry");
    if (!b.isBlank()) {
      NameIndex index = NameIndex.of(List.of(ListedName.of("1", b)));
      index.match(NameQuery.of(a), 5, NameScorer.DEFAULT_THRESHOLD);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
