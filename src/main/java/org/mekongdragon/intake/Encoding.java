package org.mekongdragon.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mekongdragon.kernel.Problem;

/**
 * How a text file is written, found out from all of its bytes: a mark at the beginning, valid
 * UTF-8, UTF-16 by its zero bytes, GB18030 by its pairs, and Windows-1258 for what remains.
 *
 * @param mark how many bytes the mark at the beginning takes
 */
record Encoding(Charset charset, int mark) {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset VIETNAMESE = Charset.forName("windows-1258");
  private static final int LONGEST_HEADER = 1 << 16;

  /** Of the double bytes of a Chinese text, at least this share is in the area of GB 2312. */
  private static final double CHINESE_SHARE = 0.8;

  static Encoding of(Path file) {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      input.mark(4);
      int first = input.read();
      int second = input.read();
      int third = input.read();
      if (first < 0) {
        throw Problem.of(IntakeProblem.FILE_EMPTY);
      }
      if (first == 0xFF && second == 0xFE) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      if (first == 0xFE && second == 0xFF) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      if (first != 0 && second == 0) {
        return new Encoding(StandardCharsets.UTF_16LE, 0);
      }
      if (first == 0 && second > 0) {
        return new Encoding(StandardCharsets.UTF_16BE, 0);
      }
      boolean marked = first == 0xEF && second == 0xBB && third == 0xBF;
      if (!marked) {
        input.reset();
      }
      return ByteCensus.of(input).encoding(marked ? 3 : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on behind the mark; what cannot be read is an error, never a question mark. */
  Reader reader(InputStream input) throws IOException {
    input.skipNBytes(mark);
    return new InputStreamReader(
        input,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The first line, at most 65,536 characters of it. */
  String firstLine(Path file) {
    try (Reader reader = reader(new BufferedInputStream(Files.newInputStream(file)))) {
      char[] buffer = new char[LONGEST_HEADER];
      int read = 0;
      while (read < buffer.length) {
        int more = reader.read(buffer, read, buffer.length - read);
        if (more < 0) {
          break;
        }
        read += more;
      }
      String text = new String(buffer, 0, read).stripLeading();
      int end = text.indexOf('\n');
      return end < 0 ? text : text.substring(0, end);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Problem.of(IntakeProblem.ENCODING, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the bytes of a file are like. */
  private static final class ByteCensus {

    private long line = 1;
    private long firstBad;
    private long multibyte;
    private long bad;
    private long chinese;
    private long pairs;
    private int pending;
    private int lead;

    static ByteCensus of(InputStream input) throws IOException {
      ByteCensus census = new ByteCensus();
      byte[] buffer = new byte[1 << 16];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        for (int i = 0; i < read; i++) {
          census.take(buffer[i] & 0xFF);
        }
      }
      if (census.pending > 0) {
        census.wrong();
      }
      return census;
    }

    private void take(int octet) {
      boolean control = octet < 0x20 && octet != '\n' && octet != '\r' && octet != '\t';
      if (control) {
        throw Problem.of(IntakeProblem.CONTROL, line);
      }
      unicode(octet);
      pair(octet);
      if (octet == '\n') {
        line++;
      }
    }

    private void unicode(int octet) {
      if (pending > 0 && (octet & 0xC0) == 0x80) {
        pending--;
        multibyte += pending == 0 ? 1 : 0;
        return;
      }
      if (pending > 0) {
        wrong();
      }
      pending = octet < 0x80 ? 0 : octet >= 0xC2 && octet < 0xE0 ? 1 : more(octet);
    }

    private int more(int octet) {
      if (octet >= 0xE0 && octet < 0xF5) {
        return octet < 0xF0 ? 2 : 3;
      }
      wrong();
      return 0;
    }

    private void wrong() {
      bad++;
      pending = 0;
      firstBad = firstBad == 0 ? line : firstBad;
    }

    /** Counts double bytes and those among them that GB 2312 has had since 1980. */
    private void pair(int octet) {
      if (lead == 0) {
        lead = octet >= 0x81 ? octet : 0;
        return;
      }
      pairs++;
      chinese += lead >= 0xA1 && lead <= 0xF7 && octet >= 0xA1 ? 1 : 0;
      lead = 0;
    }

    Encoding encoding(int mark) {
      if (bad == 0) {
        return new Encoding(StandardCharsets.UTF_8, mark);
      }
      if (mark > 0 || multibyte > bad) {
        throw Problem.of(IntakeProblem.ENCODING, firstBad);
      }
      return new Encoding(chinese >= pairs * CHINESE_SHARE ? CHINESE : VIETNAMESE, 0);
    }
  }
}
