package org.mekongdragon.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the loop from warning to feedback, measured. Everybody's figures are of the
 * deliveries that they may see: coordinators see all of an operation, without a word of what was
 * written.
 */
@Component
public class Loops {

  /** The most deliveries that are listed behind a figure. */
  public static final int MOST = 500;

  private final LoopStore store;
  private final DeliveryStore deliveries;
  private final MessageStore messages;
  private final MessageDesk desk;

  Loops(LoopStore store, DeliveryStore deliveries, MessageStore messages, MessageDesk desk) {
    this.store = store;
    this.deliveries = deliveries;
    this.messages = messages;
    this.desk = desk;
  }

  /**
   * The loop.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public Loop measure(LoopFilter filter) {
    desk.member(filter.operation());
    return store.measure(filter);
  }

  /** The same for each recipient organisation, by its code. */
  @Transactional(readOnly = true)
  public Map<String, Loop> byMember(LoopFilter filter) {
    desk.member(filter.operation());
    return store.byMember(filter);
  }

  /** The deliveries behind a figure, the newest first, at most {@value #MOST}. */
  @Transactional(readOnly = true)
  public List<Delivery> behind(LoopFilter filter, Loop.Step step) {
    desk.member(filter.operation());
    List<UUID> ids = store.behind(filter, step, MOST);
    return deliveries.each(ids);
  }

  /** Which of these messages the caller may read, for links. */
  @Transactional(readOnly = true)
  public Set<UUID> readable(String operation, Collection<UUID> ids) {
    return messages.readable(operation, ids);
  }
}
