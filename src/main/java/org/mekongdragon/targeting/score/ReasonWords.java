package org.mekongdragon.targeting.score;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Puts reasons in words, in the language of the texts given. */
public final class ReasonWords {

  private static final Set<String> SPOKEN = Set.of("en", "vi", "zh");
  private static final int LONGEST_VALUE = 60;

  private final ResourceBundle texts;

  private ReasonWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /** Words of a language that the product speaks, otherwise English. */
  public static ReasonWords in(Locale language) {
    boolean spoken = SPOKEN.contains(language.getLanguage());
    return new ReasonWords(texts(spoken ? language : Locale.ENGLISH));
  }

  static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "messages.targeting-score",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Such as "HS6 Code 440890 with Country of Origin BE: 3.1× the usual rate (12 of 14)". */
  public String of(Reason reason) {
    List<String> cells = new ArrayList<>();
    for (Reason.Cell cell : reason.cells()) {
      String value = cell.value();
      String shown =
          value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
      String key =
          value.isEmpty()
              ? "score.cell.missing"
              : cell.beginning() ? "score.cell.beginning" : "score.cell";
      cells.add(text(key, cell.column(), shown));
    }
    String last = cells.removeLast();
    String about =
        cells.isEmpty()
            ? last
            : String.join(texts.getString("score.cell.with"), cells)
                + texts.getString(cells.size() == 1 ? "score.cell.with" : "score.cell.and")
                + last;
    return text(
        "score.reason." + reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        about,
        String.format(Locale.ROOT, reason.times() < 0.095 ? "%.2f" : "%.1f", reason.times()),
        Integer.toString(reason.finds()),
        Integer.toString(reason.seen()),
        texts.getString(reason.weight() < 0 ? "score.lowers" : "score.raises"));
  }

  /** All reasons of a row in one line. */
  public String of(List<Reason> reasons) {
    return reasons.isEmpty()
        ? texts.getString("score.reason.none")
        : String.join("; ", reasons.stream().map(this::of).toList());
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
  }
}
