package org.mekongdragon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mekongdragon.kernel.Problem;

/** Opens a file as a table by what it is, not by what it is called. */
final class Tables {

  private Tables() {}

  static TableReader open(Path file) {
    byte[] start = start(file);
    if (start.length == 0) {
      throw Problem.of(IntakeProblem.FILE_EMPTY);
    }
    boolean zip = begins(start, 'P', 'K');
    boolean other =
        begins(start, 0xD0, 0xCF, 0x11, 0xE0)
            || begins(start, '%', 'P', 'D', 'F')
            || begins(start, 0x1F, 0x8B);
    if (other) {
      throw Problem.of(IntakeProblem.FILE_FORM);
    }
    return zip ? XlsxTable.open(file) : CsvTable.open(file);
  }

  private static byte[] start(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      return input.readNBytes(8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean begins(byte[] start, int... octets) {
    if (start.length < octets.length) {
      return false;
    }
    for (int i = 0; i < octets.length; i++) {
      if ((start[i] & 0xFF) != octets[i]) {
        return false;
      }
    }
    return true;
  }
}
