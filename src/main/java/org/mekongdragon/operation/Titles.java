package org.mekongdragon.operation;

import java.util.List;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;

/**
 * The name of an operation in the languages we speak; at least one is not empty.
 *
 * @param en English, at most 200 characters
 * @param vi Vietnamese
 * @param zh Chinese as written on the mainland
 */
public record Titles(String en, String vi, String zh) {

  private static final int LONGEST = 200;

  /**
   * @throws Problem {@code missing} when all are empty, {@code text}
   */
  public Titles {
    PlainText.check("titles.en", en, LONGEST);
    PlainText.check("titles.vi", vi, LONGEST);
    PlainText.check("titles.zh", zh, LONGEST);
    if (en.isBlank() && vi.isBlank() && zh.isBlank()) {
      throw Problem.at("titles.en", WebProblem.MISSING, "titles");
    }
  }

  /** The title in {@code en}, {@code vi} or {@code zh}, or the first there is. */
  public String in(String language) {
    String asked =
        switch (language) {
          case "vi" -> vi;
          case "zh" -> zh;
          default -> en;
        };
    return List.of(asked, en, vi, zh).stream()
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElseThrow();
  }
}
