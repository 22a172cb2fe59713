package org.mekongdragon.profile;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * The two ways of writing a rule: its text, and rows of conditions.
 *
 * @param rule the text
 * @param was the text for which the rows stand
 * @param expressible whether rows can say it
 * @param rows empty when they cannot
 * @param fields to choose from
 * @param check what is known of the text
 */
public record EditorView(
    String rule,
    String was,
    boolean expressible,
    List<Row> rows,
    List<Choice> fields,
    Check check) {

  /** Copies the lists. */
  public EditorView {
    rows = List.copyOf(rows);
    fields = List.copyOf(fields);
  }

  /**
   * A condition.
   *
   * @param help what to write as values
   * @param error empty when all is well
   */
  public record Row(
      int number,
      String field,
      String operator,
      String values,
      List<Choice> operators,
      String help,
      String error) {

    /** Copies the list. */
    public Row {
      operators = List.copyOf(operators);
    }
  }

  /**
   * What is known of a text.
   *
   * @param fault what is wrong; empty when nothing is
   * @param before the text up to the place, {@code at} the place, {@code after} the rest
   * @param sentence the rule in words
   * @param warnings what the author should know
   * @param count what it would have hit; empty when that is not known
   */
  public record Check(
      String fault,
      String before,
      String at,
      String after,
      String sentence,
      List<String> warnings,
      String count) {

    static final Check NONE = new Check("", "", "", "", "", List.of(), "");

    /** Copies the list. */
    public Check {
      warnings = List.copyOf(warnings);
    }
  }
}
