package org.mekongdragon.targeting.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/** The row at hand of a file under {@link CsvScreener}; valid while a listener is called. */
public final class CsvRow {

  private static final Pattern CODE_MARKS = Pattern.compile("[|;]");
  private static final Pattern TEXT_MARKS = Pattern.compile("[|]");

  private final CsvCut cut;
  private final Circumstances circumstances;
  private final List<Optional<Field>> fields = new ArrayList<>();
  private final int[] used;
  private final int[] read;
  private int reading;
  private Cells.Wanted known = new Cells.Wanted(0, 0, 0, 0);
  private int idColumn = -1;
  private long line = 1;
  private byte[] bytes = {};

  /** Reads the header that was just cut. */
  CsvRow(CsvCut cut, byte[] bytes, Circumstances circumstances) {
    this.cut = cut;
    this.circumstances = circumstances;
    for (int i = 0; i < cut.count; i++) {
      String name =
          new String(bytes, cut.start[i], cut.end[i] - cut.start[i], StandardCharsets.UTF_8);
      name = name.replace("\"", "").strip();
      Optional<Field> field = Field.named(name).filter(f -> !f.isRatio());
      if (field.filter(f -> !f.isRepeated()).isPresent() && fields.contains(field)) {
        throw Problem.of(RuleProblem.CARGO_HEADER, name);
      }
      fields.add(field);
      idColumn = name.equalsIgnoreCase("id") && idColumn < 0 ? i : idColumn;
    }
    used = new int[fields.size()];
    read = new int[fields.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = fields.get(i).map(Field::index).orElse(-1);
    }
    if (fields.stream().allMatch(Optional::isEmpty)) {
      throw Problem.of(RuleProblem.CARGO_HEADER, "");
    }
  }

  /** Where the row begins in the file, from 1. */
  public long line() {
    return line;
  }

  /** The {@code id} of the row, or its line when it has none. */
  public String id() {
    String id = idColumn < 0 || idColumn >= cut.count ? "" : text(idColumn);
    return id.isBlank() ? String.valueOf(line) : id;
  }

  /** The record as an object. */
  public CargoRecord cargo() {
    CargoRecord.Builder builder = CargoRecord.of(id());
    for (int column = 0; column < cut.count; column++) {
      if (fields.get(column).isPresent()) {
        add(fields.get(column).get(), text(column), builder);
      }
    }
    return builder.build();
  }

  /** The hit with its reasons. */
  public Hit hit(Profile profile) {
    return new Hit(profile, cargo(), circumstances);
  }

  CsvCut cut() {
    return cut;
  }

  int columns() {
    return used.length;
  }

  boolean isBlank(byte[] source) {
    return cut.count == 1 && Digits.isBlank(source, cut.start[0], cut.end[0]);
  }

  /** Where the row after this one begins; to be asked before the row is read. */
  long following(byte[] source, int from, int to) {
    if (!cut.quotes) {
      return line + 1;
    }
    long following = line;
    for (int i = from; i < to; i++) {
      following += source[i] == '\n' ? 1 : 0;
    }
    return following;
  }

  void moveTo(long next) {
    line = next;
  }

  /** Reads what is wanted of the row into the cells. */
  void read(byte[] source, Cells cells, Cells.Wanted wanted, CsvScreener.Listener listener) {
    bytes = source;
    if (!wanted.equals(known)) {
      choose(wanted);
    }
    cells.begin(wanted);
    for (int i = 0; i < reading; i++) {
      int column = read[i];
      if (column < cut.count) {
        value(Field.at(used[column]), column, cells, listener);
      }
    }
    cells.end();
  }

  /** Which columns are wanted. */
  private void choose(Cells.Wanted wanted) {
    known = wanted;
    reading = 0;
    for (int column = 0; column < used.length; column++) {
      if (used[column] >= 0 && (wanted.used() >> used[column] & 1) != 0) {
        read[reading++] = column;
      }
    }
  }

  private void value(Field field, int column, Cells cells, CsvScreener.Listener listener) {
    int start = cut.start[column];
    int end = cut.end[column];
    if (start == end) {
      return;
    }
    if (cut.quoted[column]) {
      unquote(column);
      start = cut.start[column];
      end = cut.end[column];
    }
    switch (field.kind()) {
      case NUMBER -> {
        double number = Digits.number(bytes, start, end);
        cells.number(field, number);
        if (Double.isNaN(number) && !Digits.isBlank(bytes, start, end)) {
          listener.fault(line, fault(field, RuleProblem.CARGO_NUMBER, column));
        }
      }
      case DATE -> {
        int day = Digits.day(bytes, start, end);
        if (day != Cells.NO_DAY) {
          cells.arrival(day);
        } else if (!Digits.isBlank(bytes, start, end)) {
          listener.fault(line, fault(field, RuleProblem.CARGO_DATE, column));
        }
      }
      case CODE, PLACE, TEXT -> {
        if (field.isRepeated()) {
          several(field, start, end, cells);
        } else {
          cells.raw(field, bytes, start, end);
        }
      }
    }
  }

  private Fault fault(Field field, RuleProblem code, int column) {
    return Fault.of(field.word(), code, Lexer.clip(text(column)));
  }

  private void several(Field field, int start, int end, Cells cells) {
    int from = start;
    int mark = mark(field, start, end);
    while (mark < end) {
      cells.raw(field, bytes, from, mark);
      from = mark + 1;
      mark = mark(field, from, end);
    }
    cells.raw(field, bytes, from, end);
  }

  /** The next mark between values, or the end. */
  private int mark(Field field, int from, int end) {
    byte other = (byte) (field.isCode() ? ';' : '|');
    int at = from;
    while (at + Long.BYTES <= end && !Digits.hasEither(bytes, at, '|', other)) {
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '|' && bytes[at] != other) {
      at++;
    }
    return at;
  }

  /** Drops the quotes of a cell and undoubles those inside, in place. */
  private void unquote(int column) {
    int start = cut.start[column] + 1;
    int end = cut.end[column];
    int to = start;
    int i = start;
    while (i < end && (bytes[i] != '"' || (i + 1 < end && bytes[i + 1] == '"'))) {
      i += bytes[i] == '"' ? 1 : 0;
      bytes[to++] = bytes[i++];
    }
    cut.start[column] = start;
    cut.end[column] = to;
    cut.quoted[column] = false;
  }

  private String text(int column) {
    if (cut.quoted[column]) {
      unquote(column);
    }
    return new String(
        bytes, cut.start[column], cut.end[column] - cut.start[column], StandardCharsets.UTF_8);
  }

  /** Adds a cell to a record in the same reading as the cells have. */
  private static void add(Field field, String text, CargoRecord.Builder builder) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    switch (field.kind()) {
      case NUMBER -> number(raw).ifPresent(number -> builder.number(field, number));
      case DATE -> day(raw).ifPresent(day -> builder.arrival(LocalDate.ofEpochDay(day)));
      case CODE, PLACE, TEXT -> {
        if (field.isRepeated()) {
          Pattern marks = field.isCode() ? CODE_MARKS : TEXT_MARKS;
          marks.splitAsStream(text).forEach(part -> builder.text(field, part.strip()));
        } else {
          builder.text(field, text.strip());
        }
      }
    }
  }

  private static OptionalDouble number(byte[] raw) {
    double number = Digits.number(raw, 0, raw.length);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static OptionalInt day(byte[] raw) {
    int day = Digits.day(raw, 0, raw.length);
    return day == Cells.NO_DAY ? OptionalInt.empty() : OptionalInt.of(day);
  }
}
