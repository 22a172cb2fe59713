package org.mekongdragon.forms;

import java.util.List;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * A map, to read and to change.
 *
 * @param current whether it is the one in force
 * @param open whether the system has no public schema
 * @param edited the field that is being changed, null-safe: empty for none
 * @param previewed number of the record whose values are shown, empty for none
 */
public record MapView(
    String form,
    String name,
    int version,
    boolean current,
    boolean mine,
    boolean open,
    List<Choice> forms,
    Scope scope,
    List<Row> rows,
    List<Change> changes,
    List<Edited> edited,
    String previewed,
    String previewNote,
    Faults faults) {

  public MapView {
    forms = List.copyOf(forms);
    rows = List.copyOf(rows);
    changes = List.copyOf(changes);
    edited = List.copyOf(edited);
  }

  /** What the form is for. */
  public record Scope(
      String words, String countries, String days, List<Choice> regimes, List<String> chosen) {
    public Scope {
      regimes = List.copyOf(regimes);
      chosen = List.copyOf(chosen);
    }
  }

  /** A field. */
  public record Row(
      int index,
      String name,
      String from,
      String paths,
      boolean required,
      int longest,
      String value,
      String gap) {}

  /** A version. */
  public record Change(String href, String words, boolean chosen) {}

  /**
   * The field in the form; index -1 for a new one.
   *
   * @param sources chosen paths, empty ones to choose more
   * @param paths all paths to choose from
   */
  public record Edited(
      int index,
      String name,
      List<String> sources,
      List<Choice> paths,
      String constant,
      String joint,
      String table,
      boolean required,
      String longest) {
    public Edited {
      sources = List.copyOf(sources);
      paths = List.copyOf(paths);
    }
  }
}
