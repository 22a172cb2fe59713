package org.mekongdragon.notice;

import java.util.List;
import java.util.Optional;

/**
 * What somebody is told.
 *
 * @param kind code of a {@link NoticeKind}
 * @param arguments of the sentence; names and numbers of records, no more than every reader of the
 *     page may know
 * @param link address of the page to look at, beginning with a slash
 * @param operation code of the operation that it is about, if any
 * @param bundle what makes several of them one while they are unseen
 */
public record Notice(
    String kind, List<String> arguments, String link, Optional<String> operation, Bundle bundle) {

  /**
   * Several that are shown as one.
   *
   * @param key the same for all of them, beside the kind
   * @param link where to look at them all
   */
  public record Bundle(String key, String link) {}

  /** Keeps a copy. */
  public Notice {
    arguments = List.copyOf(arguments);
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException(link);
    }
  }

  /** About one page; told of again before it was seen, it counts as several. */
  public static Notice of(String kind, String link, String... arguments) {
    return new Notice(kind, List.of(arguments), link, Optional.empty(), new Bundle(link, link));
  }

  /** The same about an operation. */
  public Notice in(String code) {
    return new Notice(kind, arguments, link, Optional.of(code), bundle);
  }

  /** The same as one of several that are looked at together. */
  public Notice bundled(String key, String all) {
    return new Notice(kind, arguments, link, operation, new Bundle(key, all));
  }
}
