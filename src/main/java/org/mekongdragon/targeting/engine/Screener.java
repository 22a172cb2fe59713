package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Many profiles ready to be tried on records. Any number of threads may screen and change profiles
 * at once: a change is live for every record that begins after the call returns, and no screening
 * ever waits. The hits of a record depend on the profiles alone and come by severity, highest
 * first, then by id.
 *
 * <p>Changed profiles wait in a small segment beside the large one, and are merged into it when
 * they have become many.
 */
public final class Screener {

  /** Changes that may wait, at least; else a sixteenth of all profiles. */
  private static final int LEAST_PENDING = 256;

  private static final int IDLE_WORKERS = 64;

  private final Map<String, Profile> current = new HashMap<>();
  private final Set<String> pending = new HashSet<>();
  private final ConcurrentLinkedQueue<Screening> idle = new ConcurrentLinkedQueue<>();
  private final Executor background;
  private final List<CargoRecord> sample;
  private volatile Snapshot snapshot;
  private boolean merging;

  private Screener(
      Collection<Profile> profiles, Collection<CargoRecord> sample, Executor background) {
    profiles.forEach(profile -> current.put(profile.id(), profile));
    this.sample = List.copyOf(sample);
    this.background = background;
    snapshot = Snapshot.of(new Segment(current.values(), this.sample));
  }

  /** Compiles profiles; of several with one id the last counts. */
  public static Screener of(Collection<Profile> profiles) {
    return of(profiles, List.of());
  }

  /**
   * Compiles profiles for records like those of a sample, which shows what is rare; hits do not
   * depend on it. A few thousand records are plenty.
   */
  public static Screener of(Collection<Profile> profiles, Collection<CargoRecord> sample) {
    return new Screener(
        profiles, sample, task -> Thread.ofPlatform().daemon().name("screener-merge").start(task));
  }

  /** The same, merging changes on the given executor. */
  public static Screener of(
      Collection<Profile> profiles, Collection<CargoRecord> sample, Executor background) {
    return new Screener(profiles, sample, background);
  }

  /** How many profiles are on watch. */
  public synchronized int size() {
    return current.size();
  }

  /** The profile with that id, as it is now. */
  public synchronized Optional<Profile> profile(String id) {
    return Optional.ofNullable(current.get(id));
  }

  /** Adds a profile, or replaces the one with its id. */
  public void put(Profile profile) {
    putAll(List.of(profile));
  }

  /** Adds or replaces several profiles at one moment. */
  public synchronized void putAll(Collection<Profile> profiles) {
    for (Profile profile : profiles) {
      current.put(profile.id(), profile);
      pending.add(profile.id());
    }
    publish();
  }

  /** Removes a profile; answers whether there was one. */
  public synchronized boolean remove(String id) {
    if (current.remove(id) == null) {
      return false;
    }
    pending.add(id);
    publish();
    return true;
  }

  /** Merges all changes now, in this thread. */
  public void merge() {
    Map<String, Profile> compiled;
    synchronized (this) {
      compiled = Map.copyOf(current);
    }
    Segment base = new Segment(compiled.values(), sample);
    synchronized (this) {
      pending.clear();
      addDifferences(compiled, current);
      addDifferences(current, compiled);
      snapshot = Snapshot.of(base).with(changed(), pending);
    }
  }

  /**
   * The profiles that no required value narrows down, so that each costs a little on every record.
   */
  public List<Profile> unselective() {
    Snapshot now = snapshot;
    List<Profile> all = new ArrayList<>(now.base().unfiled());
    all.removeIf(profile -> now.isReplaced(profile.id()));
    all.addAll(now.delta().unfiled());
    return all.stream().sorted().toList();
  }

  /** Bytes that the compiled form holds besides the profiles, object headers left out. */
  public long bytes() {
    Snapshot now = snapshot;
    return now.base().bytes() + now.delta().bytes();
  }

  /** Screens one record. For many records in a row take a {@link #screening}. */
  public List<Hit> screen(CargoRecord cargo, Circumstances circumstances) {
    Screening worker = idle.poll();
    if (worker == null) {
      worker = new Screening(this);
    }
    try {
      int hits = worker.screen(cargo, circumstances);
      List<Hit> found = new ArrayList<>(hits);
      for (int i = 0; i < hits; i++) {
        found.add(new Hit(worker.profile(i), cargo, circumstances));
      }
      return List.copyOf(found);
    } finally {
      worker.release();
      if (idle.size() < IDLE_WORKERS) {
        idle.add(worker);
      }
    }
  }

  /** A worker for one thread, which makes no objects per record and sees every change. */
  public Screening screening() {
    return new Screening(this);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  private void addDifferences(Map<String, Profile> left, Map<String, Profile> right) {
    left.forEach((id, profile) -> {
      if (!profile.equals(right.get(id))) {
        pending.add(id);
      }
    });
  }

  private List<Profile> changed() {
    return pending.stream()
        .map(id -> Optional.ofNullable(current.get(id)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void publish() {
    snapshot = snapshot.with(changed(), pending);
    if (!merging && pending.size() > Math.max(LEAST_PENDING, current.size() / 16)) {
      merging = true;
      background.execute(this::mergeOnce);
    }
  }

  private void mergeOnce() {
    try {
      merge();
    } finally {
      synchronized (this) {
        merging = false;
      }
    }
  }
}
