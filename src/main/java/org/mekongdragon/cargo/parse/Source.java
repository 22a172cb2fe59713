package org.mekongdragon.cargo.parse;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of one file: unzipped if need be, with a look at the first of them, and bounded. What
 * may be read between two calls of {@link #progress} is limited, so that no library can be made to
 * hold a token without end.
 */
final class Source {

  static final int HEAD_BYTES = 8_192;

  private final Metered bytes;
  private final byte[] head;

  private Source(Metered bytes, byte[] head) {
    this.bytes = bytes;
    this.head = head;
  }

  /**
   * Opens the file and reads its first bytes.
   *
   * @throws Failed when the caller's stream fails, here and on every later read
   */
  static Source open(InputStream raw) {
    Caller caller = new Caller(raw);
    try {
      BufferedInputStream buffered = new BufferedInputStream(caller);
      buffered.mark(2);
      boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      InputStream plain = zipped ? new Unzipped(buffered, caller) : buffered;
      byte[] head = plain.readNBytes(HEAD_BYTES);
      Metered whole =
          new Metered(
              new SequenceInputStream(new java.io.ByteArrayInputStream(head), plain), plain);
      return new Source(whole, head);
    } catch (IOException failed) {
      throw new Failed(failed);
    }
  }

  byte[] head() {
    return Arrays.copyOf(head, head.length);
  }

  /** The head as text of the charset that its byte order mark or zeros show. */
  String headText() {
    String text = new String(head, charset());
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  Charset charset() {
    if (startsWith(0xfe, 0xff) || (head.length > 1 && head[0] == 0 && head[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(0xff, 0xfe) || (head.length > 1 && head[0] != 0 && head[1] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  boolean startsWith(int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  InputStream bytes() {
    return bytes;
  }

  /** The whole text without byte order mark; what is not of the charset becomes U+FFFD. */
  Reader text(Charset charset) {
    return new MarkSkipping(new InputStreamReader(bytes, charset));
  }

  Reader text() {
    return text(charset());
  }

  /** A token or record is complete: the next may be as long again. */
  void progress() {
    bytes.sinceProgress = 0;
  }

  /** Whether a compressed file ended early. */
  boolean endedEarly() {
    return bytes.zipped instanceof Unzipped unzipped && unzipped.endedEarly;
  }

  /** The caller's stream failed; tells it from what libraries and sinks throw. */
  static final class Failed extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Failed(IOException cause) {
      super(cause);
    }
  }

  private static final class Caller extends FilterInputStream {
    private long count;

    Caller(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        int n = in.read(buffer, offset, length);
        count += Math.max(n, 0);
        return n;
      } catch (IOException failed) {
        throw new Failed(failed);
      }
    }
  }

  /** Unfolds gzip; a file that ends early ends quietly, for what came before is still good. */
  private static final class Unzipped extends InputStream {
    private final GZIPInputStream gzip;
    private final Caller caller;
    private long count;
    private boolean endedEarly;

    Unzipped(InputStream in, Caller caller) throws IOException {
      this.caller = caller;
      try {
        this.gzip = new GZIPInputStream(in, 8_192);
      } catch (EOFException | ZipException broken) {
        throw new Refused(CargoProblem.SYNTAX, "gzip");
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (endedEarly) {
        return -1;
      }
      try {
        int n = gzip.read(buffer, offset, length);
        count += Math.max(n, 0);
        if (count > Limits.UNFOLD_FREE_BYTES && count / Limits.UNFOLD_RATIO > caller.count) {
          throw new Refused(CargoProblem.ARCHIVE_BOMB, Limits.UNFOLD_RATIO);
        }
        return n;
      } catch (EOFException | ZipException broken) {
        endedEarly = true;
        return -1;
      }
    }
  }

  private static final class Metered extends FilterInputStream {
    private final InputStream zipped;
    private long sinceProgress;

    Metered(InputStream in, InputStream zipped) {
      super(in);
      this.zipped = zipped;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      meter(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, Math.min(length, HEAD_BYTES));
      meter(n);
      return n;
    }

    private void meter(int n) {
      sinceProgress += Math.max(n, 0);
      if (sinceProgress > Limits.TOKEN_BYTES) {
        throw new Refused(CargoProblem.TOO_LARGE, Limits.TOKEN_BYTES);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  private static final class MarkSkipping extends java.io.FilterReader {
    private boolean started;

    MarkSkipping(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = in.read();
      boolean mark = !started && c == 0xfeff;
      started = true;
      return mark ? in.read() : c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (started || length == 0) {
        return in.read(buffer, offset, length);
      }
      int first = read();
      if (first < 0) {
        return -1;
      }
      buffer[offset] = (char) first;
      return 1;
    }
  }
}
