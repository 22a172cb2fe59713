package org.mekongdragon.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Duties;
import org.mekongdragon.operation.Offices;
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
  private final Duties duties;

  Loops(
      LoopStore store,
      DeliveryStore deliveries,
      MessageStore messages,
      MessageDesk desk,
      Duties duties) {
    this.store = store;
    this.deliveries = deliveries;
    this.messages = messages;
    this.desk = desk;
    this.duties = duties;
  }

  /**
   * The loop.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public Loop measure(LoopFilter filter) {
    desk.member(filter.operation());
    return store
        .measure(filter)
        .in(LoopHours.of(store.timed(filter, LoopHours.MOST), duties.offices(filter.operation())));
  }

  /** The same for each recipient organisation, by its code. */
  @Transactional(readOnly = true)
  public Map<String, Loop> byMember(LoopFilter filter) {
    desk.member(filter.operation());
    Offices offices = duties.offices(filter.operation());
    Map<String, List<LoopHours.Timed>> timed =
        store.timed(filter, LoopHours.MOST).stream()
            .collect(Collectors.groupingBy(LoopHours.Timed::organisation));
    Map<String, Loop> each = store.byMember(filter);
    each.replaceAll(
        (member, loop) -> loop.in(LoopHours.of(timed.getOrDefault(member, List.of()), offices)));
    return each;
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
