package org.mekongdragon.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.cargo.HitSummary;
import org.mekongdragon.cargo.ManifestHits;
import org.mekongdragon.profile.CaughtBefore;
import org.mekongdragon.profile.ProfileYield;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rooms below ask about hits: of a manifest, of past seizures, of what profiles earn. */
@Component
class ScreeningAnswers implements ManifestHits, CaughtBefore, ProfileYield {

  private static final int MOST_LINES = 100;

  /** As the list of hits has them. */
  private static final Comparator<FreshHits.Found> BEST_FIRST =
      Comparator.<FreshHits.Found>comparingInt(found -> found.hit().severity())
          .thenComparingDouble(found -> found.hit().score())
          .thenComparingLong(found -> found.hit().id())
          .reversed();

  private final CandidateStore candidates;
  private final HitWorkStore work;
  private final ResultStore results;
  private final TaskStore tasks;
  private final FreshHits fresh;
  private final HitWords words;

  ScreeningAnswers(
      CandidateStore candidates,
      HitWorkStore work,
      ResultStore results,
      TaskStore tasks,
      FreshHits fresh,
      HitWords words) {
    this.candidates = candidates;
    this.work = work;
    this.results = results;
    this.tasks = tasks;
    this.fresh = fresh;
    this.words = words;
  }

  @Override
  @Transactional(readOnly = true)
  public HitSummary of(UUID manifest, Texts texts) {
    HitFilter filter = HitFilter.OPEN.of(manifest);
    List<Hit> hits = candidates.hits(filter, Optional.empty(), MOST_LINES);
    TaskStore.Progress progress = tasks.progress(manifest);
    return new HitSummary(
        results.hitsOf(manifest), progress.done() < progress.all(), lines(hits, texts));
  }

  @Override
  public Optional<HitSummary> fresh(UUID manifest, Texts texts) {
    return fresh
        .take(manifest)
        .map(found -> {
          List<Hit> all = found.stream().map(FreshHits.Found::hit).toList();
          HitTitles titles = words.titles(all, texts);
          return new HitSummary(
              found.size(),
              false,
              found.stream()
                  .sorted(BEST_FIRST)
                  .limit(MOST_LINES)
                  .map(one -> line(one.hit(), one.waybill(), titles))
                  .toList());
        });
  }

  @Override
  @Transactional(readOnly = true)
  public HitSummary ofConsignment(long consignment, Texts texts) {
    List<Hit> hits =
        candidates.hits(List.of(consignment), MOST_LINES).getOrDefault(consignment, List.of());
    return new HitSummary(hits.size(), false, lines(hits, texts));
  }

  private List<HitSummary.Line> lines(List<Hit> hits, Texts texts) {
    Map<Long, Candidate> cargo =
        candidates.find(hits.stream().map(Hit::consignment).distinct().toList());
    HitTitles titles = words.titles(hits, texts);
    return hits.stream()
        .flatMap(hit ->
            Optional.ofNullable(cargo.get(hit.consignment()))
                .map(candidate -> line(hit, candidate.cargo().waybill(), titles))
                .stream())
        .toList();
  }

  private HitSummary.Line line(Hit hit, String waybill, HitTitles titles) {
    return new HitSummary.Line(
        Long.toString(hit.id()),
        hit.consignment(),
        waybill,
        titles.of(hit.target()),
        hit.score(),
        hit.reasons().stream().map(reason -> words.of(reason, titles.texts())).toList(),
        "/targeting/hits/" + hit.id());
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Long> seizedAmong(Collection<Long> consignments) {
    return work.seizedAmong(consignments);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Yield> of(Collection<UUID> profiles) {
    return results.yields(profiles);
  }
}
