package org.mekongdragon.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.RuleFields;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Found;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.RetroHunt;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tries a rule on an organisation's past and says what came of it. */
@Component
class Hunter {

  private static final int SAMPLE = 20;
  private static final int AT_ONCE = 10_000;

  /** Other profiles that a back-test is compared with. */
  private static final int MOST_COMPARED = 1_000;

  private final StoredPasts pasts;
  private final ObjectProvider<CaughtBefore> caught;

  Hunter(StoredPasts pasts, ObjectProvider<CaughtBefore> caught) {
    this.pasts = pasts;
    this.caught = caught;
  }

  /**
   * What to try.
   *
   * @param rule its groups expanded
   * @param written parts of the rule that hold an expanded group, each with what was written there
   * @param others live profiles of the same cargo, itself left out
   * @param today the day of consignments without arrival
   */
  record Task(
      String organisation,
      Condition rule,
      Map<Condition, Condition> written,
      List<LiveProfile> others,
      LocalDate today) {

    Task {
      others = others.stream().limit(MOST_COMPARED).toList();
    }
  }

  /** A hunt under way. */
  private record Hunt(Task task, StoredPast.View view, RetroHunt.Progress progress) {

    Circumstances circumstances() {
      return view.circumstances(task.today());
    }

    Found found(Condition rule) {
      Found found = RetroHunt.hunt(view.columns(), rule, circumstances(), progress);
      if (!found.isComplete()) {
        throw new CancellationException();
      }
      return found;
    }
  }

  /**
   * Hunts in the calling thread, as the caller.
   *
   * @throws CancellationException when the progress says so
   */
  BackTestResult hunt(Task task, RetroHunt.Progress progress) {
    Hunt hunt = new Hunt(task, view(task, progress), progress);
    StoredPast.View view = hunt.view();
    Found found = hunt.found(task.rule());
    List<BackTestResult.Overlap> overlaps = overlaps(found, hunt);
    return new BackTestResult(
        found.searched(),
        view.columns().rows() < StoredPast.MOST_ROWS,
        found.hits(),
        view.days(),
        view.span().first().map(LocalDate::toString).orElse(""),
        view.span().last().map(LocalDate::toString).orElse(""),
        sample(found, hunt),
        caught(found, view),
        task.others().size(),
        shared(hunt, overlaps),
        overlaps);
  }

  /** How many of how many stored consignments fit, and no more. */
  Found count(Task task, RetroHunt.Progress progress) {
    return new Hunt(task, view(task, progress), progress).found(task.rule());
  }

  private StoredPast.View view(Task task, RetroHunt.Progress progress) {
    return pasts
        .of(task.organisation())
        .view(
            asked(task),
            done -> {
              if (!progress.advanced(done, 0)) {
                throw new CancellationException();
              }
            });
  }

  /** Every rule's past at once, so that consignments are read once. */
  private static Set<Field> asked(Task task) {
    List<Profile> rules = new ArrayList<>(List.of(Profile.of("own", task.rule())));
    task.others().forEach(other -> rules.add(Profile.of(other.id().toString(), other.rule())));
    return RuleFields.of(rules).remembered();
  }

  private static List<BackTestResult.Overlap> overlaps(Found found, Hunt hunt) {
    List<BackTestResult.Overlap> overlaps = new ArrayList<>();
    for (LiveProfile other : found.hits() == 0 ? List.<LiveProfile>of() : hunt.task().others()) {
      Found theirs = hunt.found(other.rule());
      long both = found.common(theirs);
      if (both > 0) {
        overlaps.add(
            new BackTestResult.Overlap(
                other.id(), other.version(), other.name(), theirs.hits(), both));
      }
    }
    overlaps.sort(Comparator.comparingLong(BackTestResult.Overlap::both).reversed());
    return overlaps;
  }

  /** How many of its hits any other profile hits too. */
  private static long shared(Hunt hunt, List<BackTestResult.Overlap> overlaps) {
    if (overlaps.isEmpty()) {
      return 0;
    }
    Set<UUID> sharing =
        overlaps.stream().map(BackTestResult.Overlap::profile).collect(Collectors.toSet());
    List<Condition> theirs =
        hunt.task().others().stream()
            .filter(other -> sharing.contains(other.id()))
            .map(LiveProfile::rule)
            .toList();
    Condition any = theirs.size() == 1 ? theirs.getFirst() : new Condition.Any(theirs);
    return hunt.found(new Condition.All(List.of(hunt.task().rule(), any))).hits();
  }

  private List<BackTestResult.Sample> sample(Found found, Hunt hunt) {
    long hits = found.hits();
    long step = Math.max(1, hits / SAMPLE);
    AtomicLong number = new AtomicLong();
    long[] rows =
        found.rows().filter(row -> number.getAndIncrement() % step == 0).limit(SAMPLE).toArray();
    List<BackTestResult.Sample> sample = new ArrayList<>();
    for (long row : rows) {
      pasts
          .history()
          .find(hunt.view().ids()[Math.toIntExact(row)])
          .ifPresent(past -> sample.add(one(past, hunt)));
    }
    return sample;
  }

  private static BackTestResult.Sample one(History.Past past, Hunt hunt) {
    CargoRecord cargo = CargoRecords.of(past.content(), past.id());
    Map<Condition, Condition> written = hunt.task().written();
    List<BackTestResult.Why> reasons =
        Rules.explain(hunt.task().rule(), cargo, hunt.circumstances()).stream()
            .map(reason ->
                new BackTestResult.Why(
                    Rules.print(written.getOrDefault(reason.condition(), reason.condition())),
                    reason.value()))
            .toList();
    return new BackTestResult.Sample(
        past.id(),
        past.content().documents().waybill(),
        cargo.arrival().map(LocalDate::toString).orElse(""),
        reasons);
  }

  private long caught(Found found, StoredPast.View view) {
    CaughtBefore known = caught.getIfAvailable();
    if (known == null) {
      return -1;
    }
    long sum = 0;
    List<Long> some = new ArrayList<>();
    var rows = found.rows().iterator();
    while (rows.hasNext()) {
      some.add(view.ids()[Math.toIntExact(rows.nextLong())]);
      if (some.size() == AT_ONCE || !rows.hasNext()) {
        sum += known.seizedAmong(List.copyOf(some)).size();
        some.clear();
      }
    }
    return sum;
  }
}
