package org.mekongdragon.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.score.ScoreModel;
import org.mekongdragon.targeting.score.Scored;

/**
 * A model in use.
 *
 * @param number of the stored model
 * @param threshold the least score that is a hit
 */
record LearnedScore(long number, double threshold, ScoreModel model) {

  Optional<Finding> finding(StoredConsignment stored, CargoRecord cargo) {
    Map<String, String> row = ScoreColumns.of(stored, cargo);
    if (model.probability(row) < threshold) {
      return Optional.empty();
    }
    Scored scored = model.score(row);
    List<HitReason> reasons = scored.reasons().stream().map(ScoreReasons::of).toList();
    return Optional.of(
        new Finding(
            stored.id(),
            new Hit.Target(HitKind.SCORE, "", Long.toString(number), 0, ""),
            0,
            scored.score(),
            reasons.isEmpty()
                ? List.of(HitReason.of("score", "", Double.toString(scored.score()), List.of()))
                : reasons));
  }
}
