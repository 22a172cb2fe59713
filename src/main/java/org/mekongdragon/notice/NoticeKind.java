package org.mekongdragon.notice;

/**
 * A kind of notice; the room that sends it declares one as a bean. The room's texts hold {@code
 * notice.kind.<code>} (its name), {@code notice.text.<code>} (the sentence, with the notice's
 * arguments) and {@code notice.many.<code>} (several at once: {@code {0}} is how many, {@code {1}}
 * and so on are the arguments of the last).
 *
 * @param code lower case with hyphens
 * @param order its place in lists of kinds
 * @param byRule whether it is told to those whose rules let it through, see {@link
 *     Notices#happened}
 */
public record NoticeKind(String code, int order, boolean byRule) {

  /** A kind that is told to the people concerned. */
  public NoticeKind(String code, int order) {
    this(code, order, false);
  }

  /**
   * @throws IllegalArgumentException when the code is no code
   */
  public NoticeKind {
    if (!code.matches("[a-z][a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(code);
    }
  }
}
