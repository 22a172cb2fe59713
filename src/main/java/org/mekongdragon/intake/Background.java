package org.mekongdragon.intake;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mekongdragon.access.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs imports as the people who started them, two at a time, whether anybody watches or not. When
 * the house closes, a run stops after the batch at hand and can be taken up again.
 */
@Component
class Background implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final int AT_A_TIME = 2;

  private final Imports imports;
  private final People people;
  private final ImportNotices notices;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().name("import-", 0).factory());
  private final Set<UUID> active = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  Background(Imports imports, People people, ImportNotices notices) {
    this.imports = imports;
    this.people = people;
    this.notices = notices;
  }

  /** Takes up a run; nothing happens when this process works on it already. */
  void start(String operation, UUID id) {
    if (!active.add(id)) {
      return;
    }
    ImportRun run;
    try {
      run = imports.begin(operation, id);
    } catch (RuntimeException e) {
      active.remove(id);
      throw e;
    }
    workers.execute(() -> work(run));
  }

  boolean isActive(UUID id) {
    return active.contains(id);
  }

  /** A thread ends here: what broke is in the run's state and in the log. */
  private void work(ImportRun run) {
    try {
      people.as(run.person(), () -> imports.run(imports.task(run), run, () -> closing));
    } catch (RuntimeException e) {
      LOG.error("import {}", run.id(), e);
    } finally {
      active.remove(run.id());
      people.as(run.person(), () -> notices.ended(imports.find(run.operation(), run.id())));
    }
  }

  @Override
  public void destroy() {
    closing = true;
    workers.close();
  }
}
