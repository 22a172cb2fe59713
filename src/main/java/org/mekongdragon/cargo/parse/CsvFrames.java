package org.mekongdragon.cargo.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * Cuts separated text into rows before it is parsed, so that a quote that is never closed costs one
 * line and not the rest of the file.
 */
final class CsvFrames {

  /** Lines that one quoted row may span. */
  private static final int ROW_LINES = 200;

  private static final int ROW_CHARACTERS = 1 << 18;

  private final Source source;
  private final BufferedReader reader;
  private final Deque<String> putBack = new ArrayDeque<>();
  private char separator = ',';
  private long line;

  /**
   * A row as text without its last line end, or the reason why it is none.
   *
   * @param line where it starts
   */
  record Frame(String text, long line, Optional<Fault> fault) {}

  CsvFrames(Source source) {
    this.source = source;
    this.reader = new BufferedReader(source.text());
  }

  void separator(char sign) {
    separator = sign;
  }

  /** The next row that is not blank; empty at the end of the file. */
  Optional<Frame> next() throws IOException {
    Optional<String> first = nextLine();
    while (first.isPresent() && first.get().isBlank()) {
      first = nextLine();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    long start = line;
    if (first.get().length() > ROW_CHARACTERS) {
      return broken(first.get(), start, Fault.of("", CargoProblem.TOO_LARGE, ROW_CHARACTERS));
    }
    return endsInQuotes(first.get(), false)
        ? quoted(first.get(), start)
        : Optional.of(new Frame(first.get(), start, Optional.empty()));
  }

  private Optional<Frame> quoted(String first, long start) throws IOException {
    Deque<String> taken = new ArrayDeque<>();
    StringBuilder row = new StringBuilder(first);
    boolean open = true;
    while (open && taken.size() < ROW_LINES && row.length() < ROW_CHARACTERS) {
      Optional<String> more = nextLine();
      if (more.isEmpty()) {
        break;
      }
      taken.push(more.get());
      row.append('\n').append(more.get());
      open = endsInQuotes(more.get(), true);
    }
    if (!open) {
      return Optional.of(new Frame(row.toString(), start, Optional.empty()));
    }
    line -= taken.size();
    taken.forEach(putBack::push);
    return broken(first, start, Fault.of("", CargoProblem.SYNTAX, "\""));
  }

  private static Optional<Frame> broken(String text, long start, Fault fault) {
    return Optional.of(new Frame(Limits.excerpt(text), start, Optional.of(fault)));
  }

  private Optional<String> nextLine() throws IOException {
    String next = putBack.isEmpty() ? reader.readLine() : putBack.pop();
    source.progress();
    if (next != null) {
      line++;
    }
    return Optional.ofNullable(next);
  }

  /** A quote opens a field only at its start; two quotes inside stand for one. */
  private boolean endsInQuotes(String text, boolean inQuotes) {
    if (!inQuotes && text.indexOf('"') < 0) {
      return false;
    }
    boolean quoted = inQuotes;
    boolean fieldStart = !inQuotes;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted) {
        boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted = twice;
        i += twice ? 1 : 0;
      } else if (c == '"' && fieldStart) {
        quoted = true;
      }
      fieldStart = !quoted && c == separator;
    }
    return quoted;
  }
}
