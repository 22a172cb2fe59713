package org.mekongdragon.reference;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the shipped lists when a server starts, before anything that needs them. */
@Component
@Order(10)
class SeedLoader implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

  private final Reference reference;

  SeedLoader(Reference reference) {
    this.reference = reference;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long start = System.nanoTime();
    List<LoadReport> reports = reference.loadSeed();
    if (!reports.isEmpty()) {
      int added = reports.stream().mapToInt(LoadReport::added).sum();
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.info("{} reference lists loaded, {} entries, {} ms", reports.size(), added, millis);
    }
  }
}
