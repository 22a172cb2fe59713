package org.mekongdragon.targeting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;

/** A file of words in UTF-8 that is read whole: rules, groups of terms. */
final class TextFile {

  private static final long MOST_BYTES = 256L << 20;

  private TextFile() {}

  /**
   * Without a mark of the order of bytes and without blanks in front.
   *
   * @param unreadable the code of what is wrong, with the reason
   * @throws Problem with that code
   */
  static String read(Path file, ProblemCode unreadable) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw Problem.of(unreadable, "larger than 256 MiB");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    } catch (CharacterCodingException e) {
      throw Problem.of(unreadable, "not UTF-8");
    } catch (NoSuchFileException e) {
      throw Problem.of(unreadable, "no such file");
    } catch (IOException e) {
      throw Problem.of(unreadable, String.valueOf(e.getMessage()));
    }
  }

  /** What parts the cells of a table, by its first line. */
  static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.contains(",") ? ',' : head.contains(";") ? ';' : '\t';
  }
}
