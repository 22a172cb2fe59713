package org.mekongdragon.cargo.parse;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * The segments of a UN/EDIFACT file, read by StAEDI. Where StAEDI gives up, the broken segment is
 * rejected and reading starts again behind its terminator.
 */
final class EdifactSegments {

  private static final String ADVICE = "UNA:+.? '";

  /** StAEDI looks at all of a header again with each character, so headers are kept short. */
  private static final long HEADER_CHARACTERS = 2_048;

  private final Source source;
  private final Delivery delivery;
  private final Feed feed;
  private String restart = "";
  private EDIStreamReader reader;
  private boolean restarted;
  private long number;

  EdifactSegments(Source source, Delivery delivery) {
    this.source = source;
    this.delivery = delivery;
    String head = source.headText().stripLeading();
    this.feed = new Feed(source.text(charset(source, head)));
    advise(head);
    if (!head.startsWith("UNA") && !head.startsWith("UNB")) {
      feed.push(restart);
      restarted = true;
    }
    this.reader = open();
  }

  /** Takes the delimiters from a service string advice, or the default ones. */
  private void advise(String head) {
    String advice = isAdvice(head) ? head.substring(0, ADVICE.length()) : ADVICE;
    feed.terminator = advice.charAt(8);
    feed.release = advice.charAt(6);
    String plus = advice.substring(4, 5);
    String colon = advice.substring(3, 4);
    String header = String.join(plus, "UNB", "UNOA:2", "A", "B", "000101:0000", "1");
    restart = advice + header.replace(":", colon) + feed.terminator;
  }

  /** Delimiters that are no letters or digits and differ from each other. */
  private static boolean isAdvice(String head) {
    if (!head.startsWith("UNA") || head.length() < ADVICE.length()) {
      return false;
    }
    int[] signs = {head.charAt(3), head.charAt(4), head.charAt(6), head.charAt(8)};
    return Arrays.stream(signs).noneMatch(Character::isLetterOrDigit)
        && Arrays.stream(signs).distinct().count() == signs.length;
  }

  /** StAEDI reads one interchange; the next may advise other delimiters. */
  private void nextInterchange() throws IOException {
    advise(feed.peek(ADVICE.length()));
    reader = open();
  }

  /** Character sets of ISO 9735 by syntax identifier; UTF-8 covers UNOA, UNOB and UNOY. */
  private static Charset charset(Source source, String head) {
    if (!source.charset().equals(StandardCharsets.UTF_8) || source.startsWith(0xef, 0xbb, 0xbf)) {
      return source.charset();
    }
    int unb = head.indexOf("UNB");
    String syntax = unb >= 0 && head.length() > unb + 8 ? head.substring(unb + 4, unb + 8) : "";
    return switch (syntax) {
      case "UNOC" -> StandardCharsets.ISO_8859_1;
      case "UNOD" -> Charset.forName("ISO-8859-2");
      case "UNOE" -> Charset.forName("ISO-8859-5");
      case "UNOF" -> Charset.forName("ISO-8859-7");
      case "UNOG" -> Charset.forName("ISO-8859-3");
      case "UNOI" -> Charset.forName("ISO-8859-6");
      case "UNOK" -> Charset.forName("ISO-8859-9");
      default -> StandardCharsets.UTF_8;
    };
  }

  private EDIStreamReader open() {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    feed.headerLeft = HEADER_CHARACTERS;
    return factory.createEDIStreamReader(feed);
  }

  /** The next segment that can be read; empty at the end of the file. */
  Optional<EdifactSegment> next() {
    while (true) {
      try {
        Optional<EdifactSegment> segment = read();
        if (segment.isEmpty() || !isOwnHeader(segment.get())) {
          return segment;
        }
      } catch (EDIStreamException
          | IOException
          | IllegalStateException
          | IndexOutOfBoundsException broken) {
        if (!recover(broken)) {
          return Optional.empty();
        }
      }
    }
  }

  /** The header that a restart puts before the rest of the file is none of the file's. */
  private boolean isOwnHeader(EdifactSegment segment) {
    boolean own = restarted && segment.tag().equals("UNB");
    if (own) {
      restarted = false;
      number--;
    }
    return own || segment.tag().equals("UNA");
  }

  private Optional<EdifactSegment> read() throws EDIStreamException, IOException {
    String tag = "";
    List<List<String>> elements = new ArrayList<>();
    List<String> composite = List.of();
    boolean inComposite = false;
    while (reader.hasNext()) {
      EDIStreamEvent event = reader.next();
      switch (event) {
        case START_SEGMENT -> {
          tag = reader.getText();
          number += tag.equals("UNA") ? 0 : 1;
          elements.clear();
        }
        case START_COMPOSITE -> {
          composite = new ArrayList<>();
          inComposite = true;
        }
        case END_COMPOSITE -> {
          elements.add(composite);
          inComposite = false;
        }
        case ELEMENT_DATA -> {
          if (inComposite) {
            composite.add(reader.getText());
          } else {
            elements.add(List.of(reader.getText()));
          }
        }
        case END_SEGMENT -> {
          source.progress();
          feed.headerLeft = tag.equals("UNA") ? feed.headerLeft : Long.MAX_VALUE;
          if (tag.equals("UNZ")) {
            nextInterchange();
          }
          return Optional.of(new EdifactSegment(tag, number, elements));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** Rejects the broken segment and starts again behind it; false at the end of the file. */
  private boolean recover(Throwable broken) {
    source.progress();
    String rest = feed.skipSegment();
    if (feed.atEnd && rest.isBlank() && feed.sinceTerminator.toString().isBlank()) {
      return false;
    }
    number++;
    Position position = new Position(0, number, "");
    String excerpt = feed.sinceTerminator + rest;
    Fault fault =
        feed.atEnd
            ? Fault.of("", CargoProblem.TRUNCATED)
            : Fault.of(
                "", CargoProblem.SYNTAX, Limits.excerpt(String.valueOf(broken.getMessage())));
    delivery.reject(position, fault, excerpt);
    if (feed.atEnd) {
      return false;
    }
    feed.sinceTerminator.setLength(0);
    feed.push(restart);
    restarted = true;
    reader = open();
    return true;
  }

  /** The text as UTF-8, one byte at a time, so that the reader never runs ahead of a segment. */
  private static final class Feed extends InputStream {
    private final PushbackReader text;
    private char terminator;
    private char release;
    private final StringBuilder sinceTerminator = new StringBuilder();
    private byte[] pending = new byte[0];
    private int next;
    private boolean released;
    private boolean atEnd;
    private boolean moved;
    private long headerLeft;

    Feed(Reader text) {
      this.text = new PushbackReader(new BufferedReader(text), ADVICE.length());
    }

    /** The next characters behind blanks and line ends, which are dropped; they stay unread. */
    String peek(int length) throws IOException {
      char[] ahead = new char[length];
      int c = text.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = text.read();
      }
      int n = 0;
      while (c >= 0 && n < length) {
        ahead[n++] = (char) c;
        c = n < length ? text.read() : -1;
      }
      text.unread(ahead, 0, n);
      return new String(ahead, 0, n);
    }

    void push(String start) {
      pending = start.getBytes(StandardCharsets.UTF_8);
      next = 0;
    }

    @Override
    public int read() throws IOException {
      if (next < pending.length) {
        return pending[next++] & 0xff;
      }
      int c = readChar();
      if (c < 0x80) {
        return c;
      }
      // Characters beyond the basic plane are no part of any EDIFACT character set we map.
      char safe = Character.isSurrogate((char) c) ? '\ufffd' : (char) c;
      push(String.valueOf(safe));
      return pending[next++] & 0xff;
    }

    private int readChar() throws IOException {
      if (--headerLeft < 0) {
        throw new IOException("no header within " + HEADER_CHARACTERS + " characters");
      }
      int c = text.read();
      moved = true;
      if (c < 0) {
        atEnd = true;
      } else if (c == terminator && !released) {
        sinceTerminator.setLength(0);
      } else if (sinceTerminator.length() < Limits.EXCERPT) {
        sinceTerminator.append((char) c);
      }
      released = c == release && !released;
      return c;
    }

    /** Goes behind the terminator of the segment being read and returns what it passed over. */
    String skipSegment() {
      StringBuilder skipped = new StringBuilder();
      boolean inside = !sinceTerminator.isEmpty() || !moved;
      headerLeft = Long.MAX_VALUE;
      String before = sinceTerminator.toString();
      try {
        while (inside && !atEnd) {
          int c = readChar();
          inside = c >= 0 && !sinceTerminator.isEmpty();
          if (inside && skipped.length() < Limits.EXCERPT) {
            skipped.append((char) c);
          }
        }
      } catch (IOException failed) {
        atEnd = true;
      }
      moved = false;
      sinceTerminator.setLength(0);
      sinceTerminator.append(before);
      pending = new byte[0];
      next = 0;
      return skipped.toString();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int b = read();
      if (b < 0) {
        return -1;
      }
      buffer[offset] = (byte) b;
      return 1;
    }

    /** Keeps StAEDI from putting a buffer of its own in front, which would run ahead. */
    @Override
    public boolean markSupported() {
      return true;
    }
  }
}
