package org.mekongdragon.watchlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.web.Texts;

/** Says in the reader's language why a name was met. Stateless. */
public final class WatchWords {

  private WatchWords() {}

  /** One reason as a phrase, without a full stop. */
  public static String phrase(NameReason reason, Texts texts) {
    Object[] arguments =
        reason.code() == NameReason.Code.TRANSLITERATED
            ? reason.arguments().stream().map(script -> script(script, texts)).toArray()
            : reason.arguments().toArray();
    return texts.of("watchlist.reason." + reason.code().code(), arguments);
  }

  /** All reasons in one line, parted by semicolons; "the same name" when there is none. */
  public static String sentence(List<NameReason> reasons, Texts texts) {
    return reasons.isEmpty()
        ? texts.of("watchlist.reason.exact")
        : reasons.stream().map(reason -> phrase(reason, texts)).collect(Collectors.joining("; "));
  }

  private static Object script(String english, Texts texts) {
    return texts.of("watchlist.script." + english.toLowerCase(Locale.ROOT));
  }
}
