package org.mekongdragon.watchlist;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.mekongdragon.cargo.CargoFilter;
import org.mekongdragon.cargo.CargoPage;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.targeting.CargoNames;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameMatch;
import org.mekongdragon.targeting.names.NameQuery;
import org.springframework.stereotype.Component;

/**
 * How many consignments of the last 90 days a list would have hit by name, at each of a few
 * thresholds. The newest are tried first, and for a short time only: an officer waits for it.
 */
@Component
class ThresholdPreview {

  /** What is compared, lowest first. */
  static final List<Double> THRESHOLDS = List.of(0.75, 0.80, 0.85, 0.90);

  /** How far back it looks. */
  static final Period SPAN = Period.ofDays(90);

  private static final int MOST_REMEMBERED = 50_000;

  private final WatchLists lists;
  private final Consignments consignments;
  private final WatchListDesk desk;

  ThresholdPreview(WatchLists lists, Consignments consignments, WatchListDesk desk) {
    this.lists = lists;
    this.consignments = consignments;
    this.desk = desk;
  }

  /**
   * What was found.
   *
   * @param searched consignments that were tried
   * @param complete whether these are all of the span
   * @param hits consignments that would have hit, one number for each of {@link #THRESHOLDS}
   */
  record Preview(int searched, boolean complete, List<Integer> hits) {
    Preview {
      hits = List.copyOf(hits);
    }
  }

  /**
   * Tries a list on what the caller's organisation has stored.
   *
   * @param patience after that no more is read
   * @throws org.mekongdragon.kernel.Problem {@code no-watch-list}
   */
  Preview of(UUID list, Duration patience) {
    Instant since = desk.clock().instant().atZone(ZoneOffset.UTC).minus(SPAN).toInstant();
    long end = System.nanoTime() + patience.toNanos();
    Trial trial = new Trial(lists.names(list));
    OptionalLong after = OptionalLong.empty();
    while (true) {
      CargoPage page = consignments.list(CargoFilter.ALL, after, Consignments.MOST_LISTED);
      for (StoredConsignment stored : page.consignments()) {
        if (stored.receivedAt().isBefore(since)) {
          return trial.preview(true);
        }
        if (System.nanoTime() >= end) {
          return trial.preview(false);
        }
        trial.take(stored);
      }
      if (page.next().isEmpty()) {
        return trial.preview(true);
      }
      after = page.next();
    }
  }

  /** Counts. Names recur from one consignment to the next, so their scores are remembered. */
  private static final class Trial {

    private final NameIndex names;
    private final Map<NameQuery, Double> known = new HashMap<>();
    private final int[] hits = new int[THRESHOLDS.size()];
    private int searched;

    Trial(NameIndex names) {
      this.names = names;
    }

    void take(StoredConsignment stored) {
      searched++;
      double best =
          CargoNames.of(CargoRecords.of(stored.content(), stored.number()), stored.content())
              .stream()
              .mapToDouble(asked -> score(asked.query()))
              .max()
              .orElse(0);
      for (int i = 0; i < hits.length; i++) {
        hits[i] += best >= THRESHOLDS.get(i) ? 1 : 0;
      }
    }

    private double score(NameQuery query) {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      return known.computeIfAbsent(
          query,
          asked ->
              names.match(asked, 1, THRESHOLDS.getFirst()).stream()
                  .mapToDouble(NameMatch::score)
                  .findFirst()
                  .orElse(0));
    }

    Preview preview(boolean complete) {
      return new Preview(searched, complete, java.util.Arrays.stream(hits).boxed().toList());
    }
  }
}
