package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureState;

/** One run: compares each record with what its taker has, writes it, remembers it. */
final class Takeout {

  private static final int PAGE = 200;

  private final RunStore store;
  private final RunStore.Taker taker;
  private final boolean changedOnly;
  private final UUID run;
  private final List<Waiting> waiting = new ArrayList<>();
  private int records;
  private int fresh;
  private int revised;
  private int gone;

  Takeout(RunStore store, RunStore.Taker taker, boolean changedOnly) {
    this.store = store;
    this.taker = taker;
    this.changedOnly = changedOnly;
    this.run = store.identity();
  }

  /** A record and what the file would say of it; nothing when it is not for the file. */
  private record Waiting(Seizure seizure, Optional<Outlet.Entry> entry) {}

  UUID run() {
    return run;
  }

  FormRun.Counts counts() {
    return new FormRun.Counts(records, fresh, revised, gone);
  }

  void take(Seizure seizure, Outlet outlet) {
    waiting.add(new Waiting(seizure, outlet.entry(seizure)));
    if (waiting.size() == PAGE) {
      write(outlet);
    }
  }

  private void write(Outlet outlet) {
    Map<UUID, RunStore.Said> last =
        store.last(taker, waiting.stream().map(one -> one.seizure().id()).toList());
    List<RunStore.Said> said = new ArrayList<>();
    for (Waiting one : waiting) {
      Optional<RunStore.Said> before = Optional.ofNullable(last.get(one.seizure().id()));
      if (one.entry().isPresent()) {
        write(one.entry().get(), before).ifPresent(said::add);
      } else if (changedOnly && before.isPresent()) {
        said.add(dismiss(before.get(), outlet));
      }
    }
    store.say(run, taker, said);
    waiting.clear();
  }

  private Optional<RunStore.Said> write(Outlet.Entry entry, Optional<RunStore.Said> before) {
    boolean same = before.filter(known -> known.digest().equals(entry.digest())).isPresent();
    if (same && changedOnly) {
      return Optional.empty();
    }
    fresh += before.isEmpty() ? 1 : 0;
    revised += before.isPresent() && !same ? 1 : 0;
    records++;
    entry.write().accept(before);
    Seizure seizure = entry.seizure();
    return Optional.of(
        new RunStore.Said(
            seizure.id(), seizure.number(), seizure.revision(), entry.digest(), entry.trace()));
  }

  private RunStore.Said dismiss(RunStore.Said before, Outlet outlet) {
    gone++;
    outlet.gone(before);
    return new RunStore.Said(before.seizure(), before.number(), before.revision(), "", "");
  }

  /**
   * Writes what waits, then looks for records that the taker has and that stand no more.
   *
   * @param states in which state records are; those that the taker sees no more miss
   */
  void finish(Outlet outlet, Function<List<UUID>, Map<UUID, SeizureState>> states) {
    write(outlet);
    if (!changedOnly) {
      return;
    }
    UUID after = new UUID(0, 0);
    List<RunStore.Said> held;
    do {
      held = store.held(taker, after, PAGE);
      Map<UUID, SeizureState> now =
          states.apply(held.stream().map(RunStore.Said::seizure).toList());
      List<RunStore.Said> dismissed =
          held.stream()
              .filter(one -> now.get(one.seizure()) != SeizureState.RELEASED)
              .map(one -> dismiss(one, outlet))
              .toList();
      store.say(run, taker, dismissed);
      after = held.isEmpty() ? after : held.getLast().seizure();
    } while (held.size() == PAGE);
  }
}
