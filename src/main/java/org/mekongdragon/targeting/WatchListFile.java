package org.mekongdragon.targeting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Problem;

/**
 * A watch list of any known form, told apart by its first bytes: the XML of the United Nations, the
 * CSV of the US Treasury ({@code sdn}, with its {@code alt} and {@code add} beside it under the
 * same name when they are there), or CSV with {@code id} and {@code name}.
 */
final class WatchListFile {

  private static final int HEAD = 4_096;

  /** A number, a quoted name, {@code -0-} or a quoted type: no header. */
  private static final Pattern TREASURY = Pattern.compile("\\s*[0-9]+\\s*,\\s*\".*,\\s*\"?-0-.*");

  private WatchListFile() {}

  /**
   * @throws Problem {@code watch-list-unreadable}, {@code watch-list-format}
   */
  static LoadedList read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 2 * HEAD)) {
      in.mark(HEAD);
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      in.reset();
      if (head.replace("ï»¿", "").stripLeading().startsWith("<")) {
        return UnitedNationsList.read(in);
      }
      String first = head.lines().findFirst().orElse("");
      return TREASURY.matcher(first).matches() ? treasury(file) : NameCsv.read(in);
    } catch (NoSuchFileException e) {
      throw Problem.of(ListProblem.WATCH_LIST_UNREADABLE, "no such file");
    } catch (IOException e) {
      throw Problem.of(ListProblem.WATCH_LIST_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static LoadedList treasury(Path sdn) throws IOException {
    try (Reader parties = reader(sdn);
        Reader aliases = beside(sdn, "alt");
        Reader addresses = beside(sdn, "add")) {
      return OfacList.read(parties, aliases, addresses);
    }
  }

  private static Reader beside(Path sdn, String part) throws IOException {
    String name = Optional.ofNullable(sdn.getFileName()).map(Path::toString).orElse("");
    Path file = sdn.resolveSibling(name.replaceFirst("(?i)sdn", part));
    return name.toLowerCase(java.util.Locale.ROOT).contains("sdn") && Files.exists(file)
        ? reader(file)
        : new StringReader("");
  }

  /** The Treasury writes in the Latin character set. */
  private static Reader reader(Path file) throws IOException {
    Charset latin = StandardCharsets.ISO_8859_1;
    return Files.newBufferedReader(file, latin);
  }
}
