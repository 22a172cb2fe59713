package org.mekongdragon.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets many commits share one write to disk. A transaction that takes part commits without waiting
 * for the disk, so that whoever waits for what it holds may go on, and counts as done only when
 * {@link #await} has returned: then it is on disk with all that committed before it. Thread-safe.
 */
@Component
public class GroupFlush implements AutoCloseable {

  /** Part of a statement of the transaction that is to commit without waiting for the disk. */
  public static final String LATER = "set_config('synchronous_commit', 'off', true)";

  private static final Logger LOG = LoggerFactory.getLogger(GroupFlush.class);

  /** Writes an empty note to the log, outside of any transaction, and waits for the disk. */
  private static final String FLUSH =
      "select pg_catalog.pg_logical_emit_message(false, 'dragon', '', true)";

  /** Whoever waits for copies elsewhere, or for nothing, is left as it is. */
  private static final String USUAL =
      """
      select current_setting('synchronous_standby_names') = ''
        and current_setting('synchronous_commit') = 'on'
      """;

  private final DatabaseServer server;
  private final DataSource pool;
  private final ReentrantLock turn = new ReentrantLock();
  private Optional<Connection> connection = Optional.empty();
  private final AtomicLong generation = new AtomicLong();
  private volatile long begun;
  private long finished;
  private volatile Optional<Boolean> possible = Optional.empty();

  GroupFlush(DatabaseServer server, DataSource pool) {
    this.server = server;
    this.pool = pool;
  }

  /**
   * Asked before a transaction commits: the answer is handed to {@link #await} afterwards. Empty
   * when the server cannot do so (before PostgreSQL 17, or not for our role): then each commit
   * waits for the disk by itself.
   */
  public OptionalLong begin() {
    boolean can = possible.orElseGet(this::tried);
    return can ? OptionalLong.of(generation.get()) : OptionalLong.empty();
  }

  private boolean tried() {
    turn.lock();
    try {
      Connection first = open();
      try (Statement statement = first.createStatement();
          ResultSet usual = statement.executeQuery(USUAL)) {
        usual.next();
        possible = Optional.of(usual.getBoolean(1));
      }
      if (possible.get()) {
        flush(first);
      }
    } catch (SQLException e) {
      LOG.info("each commit is written by itself", e);
      possible = Optional.of(false);
    } finally {
      turn.unlock();
    }
    return possible.orElse(false);
  }

  /**
   * Returns when everything that committed before this call is on disk. Whoever comes while the
   * disk is busy shares the next write. Called on the thread of the transaction, after its commit
   * and before it lets its connection go.
   *
   * @param since what {@link #begin} answered before the commit
   * @throws DataAccessResourceFailureException when that cannot be known: the server is gone
   */
  public void await(long since) {
    long needed = begun + 1;
    turn.lock();
    try {
      if (generation.get() == since && (finished >= needed || flushed())) {
        return;
      }
    } finally {
      turn.unlock();
    }
    alone();
  }

  private boolean flushed() {
    long now = begun + 1;
    begun = now;
    try {
      flush(open());
      finished = now;
      return true;
    } catch (SQLException lost) {
      LOG.info("the connection that writes commits was lost", lost);
      forget();
      return false;
    }
  }

  /**
   * A server that broke down since has lost what was not on disk, and a new connection does not
   * know: only the one that committed proves by being alive that nothing was lost.
   */
  private void alone() {
    if (!TransactionSynchronizationManager.hasResource(pool)) {
      throw new DataAccessResourceFailureException("the commit may not be on disk");
    }
    Connection own = DataSourceUtils.getConnection(pool);
    try {
      flush(own);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the commit may not be on disk", e);
    } finally {
      DataSourceUtils.releaseConnection(own, pool);
    }
  }

  private Connection open() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(server.application().open());
    }
    return connection.get();
  }

  private static void flush(Connection on) throws SQLException {
    try (Statement statement = on.createStatement()) {
      statement.execute(FLUSH);
    }
  }

  private void forget() {
    generation.incrementAndGet();
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException e) {
      LOG.debug("closing", e);
    } finally {
      connection = Optional.empty();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      forget();
    } finally {
      turn.unlock();
    }
  }
}
