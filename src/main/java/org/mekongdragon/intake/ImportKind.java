package org.mekongdragon.intake;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/** A kind of record that comes in files; the room that keeps the records implements it. */
public interface ImportKind {

  /** The kind's name in addresses: {@code seizures}. */
  String name();

  /** The formats; {@code csv} and {@code xlsx} are the plain template. */
  List<String> formats();

  /** The fields of a format, in the order of its columns. */
  List<ImportField> fields(String format);

  /** Rows for the plain template; rows marked like these are never imported. */
  List<List<String>> examples();

  /**
   * Begins with a file, in a transaction.
   *
   * @throws Problem when the caller may not import, or the audience is none
   */
  Session open(ImportRequest request);

  /** The work on one file; not thread-safe. */
  interface Session {

    /** Whether the row is no data, such as an example of the template. */
    boolean isSkipped(ImportRow row);

    /** Looks at a row before any is read, to learn how the sender writes numbers and days. */
    void look(ImportRow row, boolean typed);

    /** What rows that make one record have in common; empty for a row on its own. */
    Optional<String> group(ImportRow row);

    /**
     * Reads and checks records, in a reading transaction.
     *
     * @param records the rows of each
     * @return in the same order
     */
    List<ImportRecord> check(List<List<ImportRow>> records);

    /**
     * Stores records that are fine and not known, in a transaction, all or none.
     *
     * @throws Problem when the operation takes none now
     */
    void store(List<ImportRecord> records);
  }
}
