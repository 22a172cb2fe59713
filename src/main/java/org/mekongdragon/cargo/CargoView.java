package org.mekongdragon.cargo;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The page of manifests, in the reader's language.
 *
 * @param maySend whether the reader may send files
 * @param formats to choose from
 * @param faults what was wrong with the file that was just sent
 * @param next where the list goes on, empty at its end
 */
public record CargoView(
    boolean maySend, List<Choice> formats, List<Row> manifests, String next, Faults faults) {

  /** Copies the lists. */
  public CargoView {
    formats = List.copyOf(formats);
    manifests = List.copyOf(manifests);
  }

  /**
   * A manifest.
   *
   * @param status its colour: good, warn, alarm or info
   * @param percent read so far, 0 to 100
   */
  public record Row(
      String href,
      String name,
      String format,
      String state,
      String status,
      boolean running,
      int percent,
      String received,
      Manifest.Counts counts) {}

  /**
   * A page of a manifest.
   *
   * @param facts name and value
   * @param problems the first of them
   * @param hits what screening found, empty without
   * @param columns what is to be named, or was
   * @param faults what was wrong with what was just sent
   * @param withdrawn when it was taken back, by whom and why; empty when it was not
   */
  public record OfManifest(
      Row manifest,
      Actions actions,
      List<Fact> facts,
      List<Problem> problems,
      Hits hits,
      Columns columns,
      OfList list,
      Faults faults,
      String withdrawn) {

    /** Copies the lists. */
    public OfManifest {
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }

    /** Whether it was read to its end and not one consignment came of it. */
    public boolean nothing() {
      return !manifest.running()
          && !actions.columns()
          && withdrawn.isEmpty()
          && manifest.counts().accepted() == 0
          && manifest.counts().rejected() > 0;
    }
  }

  /** What can be done with a manifest now. */
  public record Actions(
      boolean cancel, boolean resume, boolean rejected, boolean columns, boolean withdraw) {}

  /** Something known, by name. */
  public record Fact(String name, String value) {}

  /** Something wrong, in words. */
  public record Problem(boolean rejected, String place, String field, String reason, String text) {}

  /** How many hits, and the best in words; count is empty while nothing screens. */
  public record Hits(String count, boolean screening, List<HitSummary.Line> best) {

    /** Copies the list. */
    public Hits {
      best = List.copyOf(best);
    }
  }

  /**
   * The columns of a table.
   *
   * @param needed whether nothing is read before somebody names them
   * @param dates {@code day}, {@code month} or empty
   * @param decimal {@code point}, {@code comma} or empty
   */
  public record Columns(
      boolean needed,
      List<Column> all,
      List<Choice> fields,
      String dates,
      String decimal,
      String currency,
      Faults faults) {

    /** There is no table. */
    static final Columns NONE = new Columns(false, List.of(), List.of(), "", "", "", Faults.none());

    /** Copies the lists. */
    public Columns {
      all = List.copyOf(all);
      fields = List.copyOf(fields);
    }
  }

  /** A column with the field it is, empty when it is not read. */
  public record Column(int index, String name, String field, String examples) {}

  /**
   * A list of consignments.
   *
   * @param path of the list without filters
   * @param values what filters, by parameter
   * @param first where the list begins, empty there
   * @param next where it goes on, empty at its end
   */
  public record OfList(
      String path,
      Map<String, String> values,
      List<Chip> chips,
      List<Consigned> rows,
      String first,
      String next) {

    /** Copies the lists. */
    public OfList {
      values = Map.copyOf(values);
      chips = List.copyOf(chips);
      rows = List.copyOf(rows);
    }

    /** What a filter holds, empty when it is not in force. */
    public String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  /** A consignment in a list. */
  public record Consigned(
      String href,
      String waybill,
      String goods,
      String parties,
      String way,
      String mass,
      String packages,
      String containers,
      String arrival) {}
}
