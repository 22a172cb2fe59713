package org.mekongdragon.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first reader after a start find the facts read. Not for verbs beside a server: they are
 * over before it would help.
 */
@Component
@Profile("!beside")
class ReadAhead {

  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  private final FactTables tables;

  ReadAhead(FactTables tables) {
    this.tables = tables;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual()
        .name("facts")
        .uncaughtExceptionHandler((thread, e) -> LOG.debug("facts are not read ahead", e))
        .start(tables::readAhead);
  }
}
