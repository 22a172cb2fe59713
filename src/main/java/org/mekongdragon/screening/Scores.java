package org.mekongdragon.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.score.Evaluation;
import org.mekongdragon.targeting.score.ScoreModel;
import org.mekongdragon.targeting.score.Training;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the learned score. It learns from the organisation's own examinations, the random
 * share among them, and from nothing else; with too few it does not learn at all.
 */
@Component
public class Scores {

  private static final Logger LOG = LoggerFactory.getLogger(Scores.class);
  private static final int MOST_ROWS = 50_000;

  /** The last fifth tells how good the score is on what it has not seen. */
  private static final double LEARNED_PART = 0.8;

  /** A hit is what scores like the highest twentieth. */
  private static final double HIT_SHARE = 0.05;

  private static final List<Double> SHARES = List.of(0.01, 0.05, 0.10);
  private static final int FEWEST_LATER = 50;

  private final ModelStore store;
  private final Consignments consignments;
  private final HitDesk desk;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Set<String> learning = ConcurrentHashMap.newKeySet();

  Scores(
      ModelStore store,
      Consignments consignments,
      HitDesk desk,
      People people,
      Groups groups,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.consignments = consignments;
    this.desk = desk;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is known of the score in use; empty without one. */
  @Transactional(readOnly = true)
  public Optional<ScoreReport> report() {
    return store.report(desk.reader().organisation());
  }

  /** What there is to learn from. */
  @Transactional(readOnly = true)
  public ScoreReport.Material material() {
    return store.material(desk.reader().organisation());
  }

  /** Whether a score is being learned now. */
  @Transactional(readOnly = true)
  public boolean isLearning() {
    return learning.contains(desk.reader().organisation());
  }

  /** Whether there are examinations enough to learn from. */
  public static boolean isEnough(ScoreReport.Material material) {
    int others = material.examined() - material.finds();
    return material.examined() >= Training.FEWEST_LABELLED
        && Math.min(material.finds(), others) >= Training.FEWEST_FINDS;
  }

  /**
   * Learns anew in the background, as the caller.
   *
   * @throws Problem {@code role-needed}, {@code score-not-enough-examinations}
   */
  public void learn() {
    Person person = worker();
    ScoreReport.Material material = ofCaller();
    if (!isEnough(material)) {
      throw Problem.of(
          org.mekongdragon.targeting.score.ScoreProblem.SCORE_NOT_ENOUGH_EXAMINATIONS,
          material.examined(),
          Training.FEWEST_LABELLED,
          material.finds(),
          Training.FEWEST_FINDS,
          material.examined() - material.finds(),
          Training.FEWEST_FINDS);
    }
    if (learning.add(person.organisation())) {
      Thread.ofPlatform().daemon().name("learning").start(() -> inBackground(person));
    }
  }

  private Person worker() {
    Person worker = transaction.execute(status -> desk.worker());
    return java.util.Objects.requireNonNull(worker);
  }

  private ScoreReport.Material ofCaller() {
    ScoreReport.Material material = transaction.execute(status -> material());
    return java.util.Objects.requireNonNull(material);
  }

  /** A thread ends here: what broke is in the log, and the score of before stays. */
  private void inBackground(Person person) {
    try {
      people.as(person.id(), () -> learn(person));
    } catch (RuntimeException e) {
      LOG.error("the score of {} could not be learned", person.organisation(), e);
    } finally {
      learning.remove(person.organisation());
    }
  }

  /** Learns now, in this thread. */
  void learn(Person person) {
    List<Map<String, String>> rows = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> rows.addAll(rows(store.labelled(person.organisation(), MOST_ROWS))));
    Training training = Training.on(ScoreColumns.LABEL);
    ScoreModel model = ScoreModel.train(rows, training);
    ScoreReport report =
        new ScoreReport(
            clock.instant(),
            rows.size(),
            (int) rows.stream().filter(Scores::found).count(),
            threshold(model, rows),
            evaluation(rows, training));
    transaction.executeWithoutResult(status -> {
      int audience = groups.numberOf(Audience.everybody(Audience.home(person.organisation())));
      store.insert(audience, person.organisation(), report, model.save());
      audit.record(
          Audited.of("screening.learned", "organisation:" + person.organisation(), "")
              .with("examined", report.examined())
              .with("finds", report.finds()));
    });
  }

  private List<Map<String, String>> rows(List<ModelStore.Labelled> labelled) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (ModelStore.Labelled one : labelled) {
      consignments
          .find(one.consignment())
          .ifPresent(stored -> {
            Map<String, String> row = ScoreColumns.of(stored, ScreeningDesk.record(stored));
            row.put(ScoreColumns.LABEL, one.found() ? "1" : "0");
            rows.add(row);
          });
    }
    return rows;
  }

  private static boolean found(Map<String, String> row) {
    return "1".equals(row.get(ScoreColumns.LABEL));
  }

  private static double threshold(ScoreModel model, List<Map<String, String>> rows) {
    double[] scores = rows.stream().mapToDouble(model::probability).sorted().toArray();
    int above = (int) Math.ceil(scores.length * HIT_SHARE);
    return Math.max(scores[scores.length - above], 0.5);
  }

  /** By date: learned from the earlier ones, tried on the later ones. */
  private static List<ScoreReport.Point> evaluation(
      List<Map<String, String>> rows, Training training) {
    int split = (int) (rows.size() * LEARNED_PART);
    List<Map<String, String>> later = rows.subList(split, rows.size());
    if (later.size() < FEWEST_LATER) {
      return List.of();
    }
    try {
      ScoreModel earlier = ScoreModel.train(rows.subList(0, split), training);
      double[] scores = later.stream().mapToDouble(earlier::probability).toArray();
      List<Boolean> ranked =
          IntStream.range(0, later.size())
              .boxed()
              .sorted(Comparator.comparingDouble(row -> -scores[row]))
              .map(row -> found(later.get(row)))
              .toList();
      return SHARES.stream()
          .map(share -> point(Evaluation.of(ranked, share), later.size()))
          .toList();
    } catch (Problem few) {
      LOG.info("the score is not tried on later examinations: {}", few.getMessage());
      return List.of();
    }
  }

  private static ScoreReport.Point point(Evaluation at, int of) {
    return new ScoreReport.Point(at.share(), at.inspected(), at.finds(), of, at.allFinds());
  }
}
