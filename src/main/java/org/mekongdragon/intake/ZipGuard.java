package org.mekongdragon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mekongdragon.kernel.Problem;

/** Unpacks a workbook once into nothing, to see how large it really is before anybody reads it. */
final class ZipGuard {

  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_TEXTS = 128L << 20;

  /** Sheets of equal rows shrink a hundredfold; small entries may shrink as they like. */
  private static final long MOST_RATIO = 200;

  private static final long SMALL = 4L << 20;

  private ZipGuard() {}

  static void check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw Problem.of(IntakeProblem.ZIP_BOMB);
      }
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        total += unpacked(zip, entries.nextElement(), MOST_BYTES - total);
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw Problem.of(IntakeProblem.FILE_FORM);
      }
    } catch (ZipException e) {
      throw Problem.of(IntakeProblem.FILE_BROKEN, 1);
    } catch (IOException e) {
      throw Problem.of(IntakeProblem.FILE_BROKEN, 1);
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
    boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    long most = texts ? Math.min(left, MOST_TEXTS) : left;
    long packed = Math.max(1, entry.getCompressedSize());
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream input = zip.getInputStream(entry)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        if (bytes == 0) {
          refuseDocumentType(buffer, read);
        }
        bytes += read;
        if (bytes > most || (bytes > SMALL && bytes / packed > MOST_RATIO)) {
          throw Problem.of(IntakeProblem.ZIP_BOMB);
        }
      }
    }
    return bytes;
  }

  /** Entities multiply without a zip; no workbook has a document type. */
  private static void refuseDocumentType(byte[] buffer, int read) {
    String start = new String(buffer, 0, Math.min(read, 1 << 10), StandardCharsets.ISO_8859_1);
    if (start.contains("<!DOCTYPE")) {
      throw Problem.of(IntakeProblem.ZIP_BOMB);
    }
  }
}
