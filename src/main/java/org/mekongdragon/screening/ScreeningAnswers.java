package org.mekongdragon.screening;

import java.util.Collection;
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

  private final CandidateStore candidates;
  private final HitWorkStore work;
  private final ResultStore results;
  private final TaskStore tasks;

  ScreeningAnswers(
      CandidateStore candidates, HitWorkStore work, ResultStore results, TaskStore tasks) {
    this.candidates = candidates;
    this.work = work;
    this.results = results;
    this.tasks = tasks;
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
  @Transactional(readOnly = true)
  public HitSummary ofConsignment(long consignment, Texts texts) {
    List<Hit> hits =
        candidates.hits(List.of(consignment), MOST_LINES).getOrDefault(consignment, List.of());
    return new HitSummary(hits.size(), false, lines(hits, texts));
  }

  private List<HitSummary.Line> lines(List<Hit> hits, Texts texts) {
    Map<Long, Candidate> cargo =
        candidates.find(hits.stream().map(Hit::consignment).distinct().toList());
    return hits.stream()
        .flatMap(hit ->
            Optional.ofNullable(cargo.get(hit.consignment()))
                .map(candidate -> line(hit, candidate, texts))
                .stream())
        .toList();
  }

  private static HitSummary.Line line(Hit hit, Candidate candidate, Texts texts) {
    return new HitSummary.Line(
        Long.toString(hit.id()),
        hit.consignment(),
        candidate.cargo().waybill(),
        HitWords.title(hit.target(), texts),
        hit.score(),
        hit.reasons().stream().map(reason -> HitWords.of(reason, texts)).toList(),
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
