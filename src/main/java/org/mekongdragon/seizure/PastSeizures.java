package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to records as they stood at a moment, from their revisions: what was known later is not
 * in them. Who may see a record is what holds now. Read as the caller.
 */
@Component
public class PastSeizures {

  private final OperationGate gate;
  private final PastStore store;
  private final Audit audit;

  PastSeizures(OperationGate gate, PastStore store, Audit audit) {
    this.gate = gate;
    this.store = store;
    this.audit = audit;
  }

  /**
   * Hands over all that the filter found at a moment, in the memory of one page; the export is on
   * record.
   *
   * @param asOf later than now is as of now
   * @throws Problem {@code no-operation}, {@code past-words} when the filter looks for words, which
   *     are those of today
   */
  @Transactional
  public void stream(SeizureFilter filter, Instant asOf, Consumer<Seizure> consumer) {
    gate.enter(filter.operation());
    if (!filter.text().isEmpty()) {
      throw Problem.at("q", SeizureProblem.PAST_WORDS);
    }
    audit.record(
        Audited.of("seizure.exported", "operation:" + filter.operation(), filter.operation())
            .with("filter", filter)
            .with("asOf", asOf));
    Optional<PastStore.Stood> after = Optional.empty();
    List<PastStore.Stood> read;
    do {
      read = store.list(filter.operation(), asOf, after, Seizures.FILE_PAGE);
      read.stream()
          .map(PastStore.Stood::seizure)
          .filter(seizure -> PastFilter.takes(filter, seizure))
          .forEach(consumer);
      after = read.isEmpty() ? after : Optional.of(read.getLast());
    } while (read.size() == Seizures.FILE_PAGE);
  }

  /**
   * In which state each record was at a moment; what the caller does not see, or was not there yet,
   * is left out.
   *
   * @param ids at most some hundreds
   */
  @Transactional(readOnly = true)
  public Map<UUID, SeizureState> states(String operation, Collection<UUID> ids, Instant asOf) {
    gate.enter(operation);
    return ids.isEmpty() ? Map.of() : store.states(operation, ids, asOf);
  }

  /** When each was first released; what never was, or the caller does not see, is left out. */
  @Transactional(readOnly = true)
  public Map<UUID, Instant> released(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.released(ids);
  }
}
