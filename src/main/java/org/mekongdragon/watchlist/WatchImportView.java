package org.mekongdragon.watchlist;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The page on which a file is read into a list.
 *
 * @param format that was chosen
 * @param checked what the file would change, once it was checked
 */
public record WatchImportView(
    WatchListRow list,
    List<Choice> formats,
    String format,
    Faults faults,
    Optional<Checked> checked) {

  /**
   * A file that was checked.
   *
   * @param kept under which it is kept until it is read
   * @param problems in words, with their places
   */
  public record Checked(
      String kept,
      String file,
      String edition,
      ListImportReport report,
      List<Line> samples,
      List<Line> problems) {

    /** Keeps copies. */
    public Checked {
      samples = List.copyOf(samples);
      problems = List.copyOf(problems);
    }
  }

  /** A place and what is said of it. */
  public record Line(String kind, String place, String text) {}

  /** Keeps a copy. */
  public WatchImportView {
    formats = List.copyOf(formats);
  }
}
