package org.mekongdragon.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mekongdragon.targeting.score.Reason;
import org.mekongdragon.targeting.score.ReasonWords;
import org.mekongdragon.web.Texts;

/** The causes of a learned score: written down in no language, and read back in any. */
final class ScoreReasons {

  private ScoreReasons() {}

  /** Terms: weight, times, finds, seen; each part is a cell: its column, value and beginning. */
  static HitReason of(Reason reason) {
    List<HitReason.Part> cells =
        reason.cells().stream()
            .map(cell ->
                new HitReason.Part(
                    cell.column(), List.of(cell.value(), Boolean.toString(cell.beginning()))))
            .toList();
    return new HitReason(
        reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        cells.getFirst().code(),
        cells.getFirst().terms().getFirst(),
        List.of(
            Double.toString(reason.weight()),
            Double.toString(reason.times()),
            Integer.toString(reason.finds()),
            Integer.toString(reason.seen())),
        "",
        cells);
  }

  static String words(HitReason reason, Texts texts) {
    List<Reason.Cell> cells = new ArrayList<>();
    for (HitReason.Part part : reason.parts()) {
      cells.add(
          new Reason.Cell(
              HitWords.field(part.code(), texts),
              part.terms().getFirst(),
              Boolean.parseBoolean(part.terms().getLast())));
    }
    Reason read =
        new Reason(
            Reason.Kind.valueOf(reason.op().toUpperCase(Locale.ROOT).replace('-', '_')),
            cells,
            Double.parseDouble(reason.terms().getFirst()),
            Double.parseDouble(reason.terms().get(1)),
            Integer.parseInt(reason.terms().get(2)),
            Integer.parseInt(reason.terms().get(3)));
    return ReasonWords.in(texts.language().locale()).of(read);
  }
}
