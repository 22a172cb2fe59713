package org.mekongdragon.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.ColumnStore;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

/**
 * The stored consignments of one organisation in memory: columns for hunts, the key of each row,
 * the days on which cargo came, and the past of values that a rule once asked for. What is new is
 * added behind; one thread at a time.
 */
final class StoredPast {

  /**
   * Rows kept: about a gigabyte of columns. Later ones are not searched, and the result says so.
   */
  static final int MOST_ROWS = 10_000_000;

  /** Additions that make a store of many small pieces; then it is read anew. */
  private static final int MOST_PIECES = 64;

  /** Chunks that are stored at one time may commit out of the order of their keys, by so much. */
  private static final int OVERLAP = 10_000;

  private final String organisation;
  private final History history;
  private final Clock clock;
  private ColumnStore columns = ColumnStore.builder().build();
  private long[] ids = new long[1024];
  private int rows;
  private int pieces;
  private boolean whole = true;
  private Set<LocalDate> days = new TreeSet<>();
  private Optional<PastDays> past = Optional.empty();

  /** What a hunt needs, as of one moment. */
  record View(ColumnStore columns, long[] ids, int days, Span span, PartyHistory past) {

    Circumstances circumstances(LocalDate today) {
      return new Circumstances(past, today);
    }
  }

  /** First and last day with cargo; empty without any. */
  record Span(Optional<LocalDate> first, Optional<LocalDate> last) {}

  StoredPast(String organisation, History history, Clock clock) {
    this.organisation = organisation;
    this.history = history;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  /**
   * Takes up what came since, and what the fields need.
   *
   * @param asked fields whose past a rule asks for
   * @param progress told the rows so far now and then; it may throw to stop
   */
  synchronized View view(Set<Field> asked, LongConsumer progress) {
    boolean known = past.map(days -> days.covers(asked)).orElse(asked.isEmpty());
    boolean anew = pieces >= MOST_PIECES || !known || !whole;
    if (anew) {
      readAnew(asked, progress);
    } else {
      readMore(progress);
    }
    PartyHistory remembered = past.<PartyHistory>map(PastDays::settle).orElse(PartyHistory.NONE);
    TreeSet<LocalDate> sorted = new TreeSet<>(days);
    Span span =
        sorted.isEmpty()
            ? new Span(Optional.empty(), Optional.empty())
            : new Span(Optional.of(sorted.first()), Optional.of(sorted.last()));
    return new View(columns, Arrays.copyOf(ids, rows), sorted.size(), span, remembered);
  }

  private void readAnew(Set<Field> asked, LongConsumer progress) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    fields.addAll(asked);
    past.ifPresent(known -> fields.addAll(known.fields()));
    StoredPast fresh = new StoredPast(organisation, history, clock);
    fresh.past = fields.isEmpty() ? Optional.empty() : Optional.of(new PastDays(fields));
    fresh.readMore(progress);
    columns = fresh.columns;
    ids = fresh.ids;
    rows = fresh.rows;
    pieces = fresh.pieces;
    days = fresh.days;
    past = fresh.past;
    whole = true;
  }

  private void readMore(LongConsumer progress) {
    Piece piece = new Piece(progress);
    if (rows < MOST_ROWS) {
      // Should it stop half-way, what the past remembers is no longer that of the rows.
      whole = false;
      history.forEach(organisation, piece.from, piece::add);
      whole = true;
    }
    piece.keep();
  }

  /** Rows that wait to be added all at once, so that a stopped reading leaves nothing behind. */
  private final class Piece {

    private static final int REPORT = 10_000;

    private final ColumnStore.Builder builder = ColumnStore.builder();
    private final LongConsumer progress;
    private final LocalDate today = LocalDate.now(clock);
    private final Set<LocalDate> newDays = new TreeSet<>();
    private final long from;
    private final Set<Long> known;
    private long[] newIds = new long[1024];
    private int count;

    Piece(LongConsumer progress) {
      this.progress = progress;
      from = Math.max(0, LongStream.of(ids).limit(rows).max().orElse(0) - OVERLAP);
      known =
          LongStream.of(ids)
              .limit(rows)
              .filter(id -> id > from)
              .boxed()
              .collect(Collectors.toSet());
    }

    void add(History.Past consignment) {
      if (rows + count >= MOST_ROWS || known.contains(consignment.id())) {
        return;
      }
      CargoRecord cargo = CargoRecords.of(consignment.content(), consignment.id());
      builder.add(cargo);
      past.ifPresent(known -> known.add(cargo, cargo.arrival().orElse(today)));
      newDays.add(
          cargo
              .arrival()
              .orElseGet(() -> LocalDate.ofInstant(consignment.receivedAt(), clock.getZone())));
      if (count == newIds.length) {
        newIds = Arrays.copyOf(newIds, count + (count >> 1));
      }
      newIds[count++] = consignment.id();
      if (count % REPORT == 0) {
        progress.accept((long) rows + count);
      }
    }

    void keep() {
      if (count == 0) {
        return;
      }
      columns = rows == 0 ? builder.build() : columns.and(builder.build());
      ids = Arrays.copyOf(ids, Math.max(ids.length, rows + count));
      System.arraycopy(newIds, 0, ids, rows, count);
      rows += count;
      pieces++;
      days.addAll(newDays);
    }
  }
}
