package org.mekongdragon.watchlist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * A file that is to be read into a list.
 *
 * @param name as its sender calls it, without a folder
 * @param main the entries
 * @param aliases the second file of the US Treasury ({@code alt}), if given
 * @param addresses its third file ({@code add}), if given
 */
public record ListFile(
    Format format, String name, Path main, Optional<Path> aliases, Optional<Path> addresses) {

  private static final int LONGEST_NAME = 120;

  /** A form in which lists are published. */
  public enum Format {
    /** The Consolidated List of the United Nations Security Council, XML. */
    UN,
    /** The Specially Designated Nationals list of the US Treasury, CSV without a header. */
    OFAC,
    /** Columns id and name, and perhaps kind, country, birth, identifier, remarks. */
    CSV;

    /** Lower case: {@code un}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a code.
     *
     * @throws Problem {@code watch-file-format}
     */
    public static Format of(String code) {
      for (Format format : values()) {
        if (format.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw Problem.at("format", WatchProblem.WATCH_FILE_FORMAT, "un, ofac, csv");
    }
  }

  /** Shortens the name. */
  public ListFile {
    String line = ListedText.line(name.replaceFirst("^.*[/\\\\]", ""));
    name = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
  }

  /** One file alone. */
  public static ListFile of(Format format, Path file) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    return new ListFile(format, name, file, Optional.empty(), Optional.empty());
  }

  /** A file of the Treasury with those that lie beside it under the same name. */
  public static ListFile ofac(Path sdn) {
    ListFile alone = of(Format.OFAC, sdn);
    return new ListFile(Format.OFAC, alone.name(), sdn, beside(sdn, "alt"), beside(sdn, "add"));
  }

  private static Optional<Path> beside(Path sdn, String part) {
    String name = Optional.ofNullable(sdn.getFileName()).map(Path::toString).orElse("");
    Path file = sdn.resolveSibling(name.replaceFirst("(?i)sdn", part));
    return file.equals(sdn) || !Files.exists(file) ? Optional.empty() : Optional.of(file);
  }
}
