package org.mekongdragon.screening;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mekongdragon.cargo.ChunkStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two threads that screen what waits. Any number of processes may do so on one database: a task is
 * held by a lock on its row, so it is screened once, and again when its holder dies. A task that
 * fails waits longer each time.
 */
@Component
@Profile("!beside")
class ScreeningWorkers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScreeningWorkers.class);
  private static final int AT_A_TIME = 2;
  private static final int TAKEN = 8;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  private final Screenings screenings;
  private final TaskStore tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ReentrantLock looking = new ReentrantLock();

  /** How often there was news: whoever looked before the last of it looks again. */
  private final AtomicLong told = new AtomicLong();

  private volatile boolean running;
  private ExecutorService threads = Executors.newFixedThreadPool(1);

  ScreeningWorkers(
      Screenings screenings, TaskStore tasks, TransactionTemplate transaction, Clock clock) {
    this.screenings = screenings;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Wakes the threads when a chunk that was not screened at once is there to be read. */
  @EventListener
  void on(ChunkStored stored) {
    if (stored.consignments() > Screenings.AT_ONCE) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wake();
            }
          });
    }
  }

  void wake() {
    lock.lock();
    try {
      told.incrementAndGet();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    threads =
        Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("screening-", 0).daemon().factory());
    for (int i = 0; i < AT_A_TIME; i++) {
      threads.execute(this::run);
    }
  }

  @Override
  public void stop() {
    running = false;
    wake();
    threads.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      long heard = told.get();
      try {
        if (!round()) {
          pause(heard);
        }
      } catch (RuntimeException e) {
        // The database may be away for a while; a thread that ended here would never come back.
        LOG.warn("screening pauses", e);
        pause(told.get());
      }
    }
  }

  /** Screens what waits; answers whether there was anything. */
  boolean round() {
    List<ScreeningTask> waiting = waiting();
    boolean any = false;
    for (ScreeningTask task : waiting) {
      if (running) {
        any |= one(task);
      }
    }
    return any;
  }

  /** One looks at a time: what another looks at is passed over. */
  private List<ScreeningTask> waiting() {
    looking.lock();
    try {
      List<ScreeningTask> found =
          transaction.execute(status -> tasks.waiting(TAKEN, clock.instant()));
      return found == null ? List.of() : found;
    } finally {
      looking.unlock();
    }
  }

  private boolean one(ScreeningTask task) {
    try {
      return screenings.work(task);
    } catch (RuntimeException e) {
      LOG.error("screening chunk {}", task.chunk(), e);
      Duration delay = Duration.ofSeconds(1L << Math.min(12, task.failures()));
      Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
      transaction.executeWithoutResult(
          status -> tasks.failed(task.chunk(), clock.instant().plus(bounded)));
      return false;
    }
  }

  /**
   * Waits for news that came after those. Waking without reason does no harm: the worker looks and
   * waits again.
   */
  @SuppressWarnings("WaitNotInLoop")
  private void pause(long heard) {
    lock.lock();
    try {
      if (running && told.get() == heard) {
        var _ = news.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    } finally {
      lock.unlock();
    }
  }
}
