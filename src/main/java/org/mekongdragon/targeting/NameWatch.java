package org.mekongdragon.targeting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameMatch;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.targeting.names.NameScorer;

/**
 * Looks for the names of consignments in a watch list. Names wait until there are many and are then
 * looked up on all processors; a name that was looked up lately is not looked up again.
 */
final class NameWatch {

  private static final int BATCH = 8_192;
  private static final int MOST_REMEMBERED = 50_000;
  private static final int MOST_MATCHES = 100;

  private record Asked(HitLine.Origin origin, Field field, NameQuery query) {}

  private final NameIndex index;
  private final int severity;
  private final HitRanking hits;
  private final List<Asked> waiting = new ArrayList<>();
  private final Map<NameQuery, List<NameMatch>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NameQuery, List<NameMatch>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * @param severity of every hit
   */
  NameWatch(NameIndex index, int severity, HitRanking hits) {
    this.index = index;
    this.severity = severity;
    this.hits = hits;
  }

  void add(HitLine.Origin origin, Field field, NameQuery query) throws IOException {
    if (index.size() == 0 || query.name().isEmpty()) {
      return;
    }
    waiting.add(new Asked(origin, field, query));
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  /** Looks up what still waits. */
  void flush() throws IOException {
    Map<NameQuery, List<NameMatch>> found = new ConcurrentHashMap<>();
    waiting.stream()
        .map(Asked::query)
        .distinct()
        .filter(query -> !known.containsKey(query))
        .toList()
        .parallelStream()
        .forEach(query ->
            found.put(query, index.match(query, MOST_MATCHES, NameScorer.DEFAULT_THRESHOLD)));
    for (Asked asked : waiting) {
      List<NameMatch> matches =
          found.containsKey(asked.query())
              ? found.get(asked.query())
              : known.getOrDefault(asked.query(), List.of());
      for (NameMatch match : matches) {
        hits.add(line(asked, match));
      }
    }
    known.putAll(found);
    waiting.clear();
  }

  private HitLine line(Asked asked, NameMatch match) {
    String reasons = NameReason.english(match.reasons());
    String reason =
        String.format(
            Locale.ROOT,
            "%s \"%s\" is like \"%s\" (%.2f): %s",
            asked.field().word(),
            asked.query().name(),
            match.listed().name(),
            match.score(),
            reasons.isEmpty() ? "same name" : reasons);
    HitLine.Target target =
        new HitLine.Target(
            HitLine.Kind.WATCHLIST, match.listed().id(), match.listed().name(), 0, severity);
    return new HitLine(asked.origin(), target, match.score(), reason);
  }
}
