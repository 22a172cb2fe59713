package org.mekongdragon.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Does back-tests in the background, one at a time, as the people who asked for them. */
@Component
class BackTestWork implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BackTestWork.class);
  private static final int MOST_WAITING = 50;

  private final BackTests tests;
  private final People people;
  private final BackTestNotices notices;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("backtest-", 0).daemon().factory());
  private volatile boolean closing;

  BackTestWork(BackTests tests, People people, BackTestNotices notices) {
    this.tests = tests;
    this.people = people;
    this.notices = notices;
  }

  /**
   * Tries a profile's rule, and waits a little for short histories.
   *
   * @return the run, over or under way
   * @throws Problem {@code backtest-too-many}, {@code risk-profile-unknown}, {@code role-needed}
   */
  BackTest start(UUID profile, Duration patience) {
    UUID run = tests.ask(profile);
    UUID person = people.current().id();
    try {
      long left = System.nanoTime() + patience.toNanos();
      Runnable afterwards =
          () -> {
            if (System.nanoTime() > left) {
              notices.ended(person, profile, run);
            }
          };
      await(worker.submit(() -> work(run, person, afterwards)), patience);
    } catch (RejectedExecutionException full) {
      tests.end(run, BackTest.State.CANCELLED, Optional.empty());
      throw Problem.of(RiskProfileProblem.BACKTEST_TOO_MANY, MOST_WAITING);
    }
    return tests.find(profile, run);
  }

  /**
   * What the stored consignments say of a rule that is being written, if they say it soon enough.
   *
   * @throws Problem what is wrong with the rule
   */
  Optional<BackTests.Count> count(String rule, Duration patience) {
    UUID person = people.current().id();
    long until = System.nanoTime() + patience.toNanos();
    Future<BackTests.Count> work;
    try {
      work =
          worker.submit(
              () -> people.as(person, () -> tests.count(rule, (done, total) -> !closing)));
    } catch (RejectedExecutionException full) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | CancellationException tooLate) {
      // The history goes on being read, so that the next question is answered.
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      LOG.warn("a rule cannot be counted", e.getCause());
      return Optional.empty();
    }
  }

  private static void await(Future<?> work, Duration patience) {
    try {
      work.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException later) {
      // The run says how it went.
      LOG.debug("a back-test goes on");
    }
  }

  /** A thread ends here: what broke is in the run's state and in the log. */
  private void work(UUID run, UUID person, Runnable afterwards) {
    try {
      people.as(person, () -> hunt(run));
    } catch (RuntimeException e) {
      LOG.error("back-test {}", run, e);
      people.as(person, () -> tests.end(run, BackTest.State.FAILED, Optional.empty()));
    }
    people.as(person, afterwards);
  }

  private void hunt(UUID run) {
    try {
      if (!tests.advance(run, 0, 0)) {
        throw new CancellationException();
      }
      BackTestResult result =
          tests.hunt(tests.task(run), (done, total) -> !closing && tests.advance(run, done, total));
      tests.end(run, BackTest.State.DONE, Optional.of(result));
    } catch (CancellationException e) {
      tests.end(run, BackTest.State.CANCELLED, Optional.empty());
    }
  }

  @Override
  public void destroy() {
    closing = true;
    worker.shutdownNow();
  }
}
