package org.mekongdragon.cargo;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.mekongdragon.access.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the manifests that wait, two at a time, as the people who sent them. What a dead process
 * left is taken up by whoever sees its files. When the house closes, a reading stops after the
 * chunk at hand.
 */
@Component
class ManifestWorkers implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ManifestWorkers.class);
  private static final int AT_A_TIME = 2;

  /** A file whose reading dies that often kills processes. */
  private static final int MOST_ATTEMPTS = 5;

  private final Manifests manifests;
  private final Withdrawals withdrawals;
  private final WorkStore work;
  private final ManifestFiles files;
  private final People people;
  private final UUID process;
  private final Semaphore free = new Semaphore(AT_A_TIME);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().name("manifest-", 0).factory());
  private volatile boolean closing;

  ManifestWorkers(
      Manifests manifests,
      Withdrawals withdrawals,
      WorkStore work,
      ManifestFiles files,
      ManifestReading reading,
      People people) {
    this.manifests = manifests;
    this.withdrawals = withdrawals;
    this.work = work;
    this.files = files;
    this.people = people;
    this.process = reading.process();
  }

  /** Takes up what waits, as far as hands are free. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
  void look() {
    while (!closing && free.tryAcquire()) {
      Optional<WorkStore.Work> next = claim();
      if (next.isEmpty()) {
        return;
      }
      start(next.get());
    }
  }

  private Optional<WorkStore.Work> claim() {
    boolean found = false;
    try {
      Optional<WorkStore.Work> next = work.claim(files.place(), process);
      found = next.isPresent();
      return next;
    } finally {
      if (!found) {
        free.release();
      }
    }
  }

  private void start(WorkStore.Work next) {
    try {
      workers.execute(() -> read(next));
    } catch (RejectedExecutionException closed) {
      free.release();
      work.release(next.manifest(), process);
    }
  }

  /** A thread ends here: what broke is in the manifest's state and in the log. */
  private void read(WorkStore.Work next) {
    try {
      people.as(
          next.person(),
          () -> {
            if (next.attempts() > MOST_ATTEMPTS) {
              manifests.giveUp(next.manifest());
            } else if (withdrawals.of(next.manifest()).isPresent()) {
              withdrawals.forget(next.manifest(), process, () -> closing);
            } else {
              manifests.work(next.manifest(), () -> closing);
            }
          });
    } catch (RuntimeException e) {
      LOG.error("manifest {}", next.manifest(), e);
    } finally {
      free.release();
    }
  }

  @Override
  public void destroy() {
    closing = true;
    workers.close();
  }
}
