package org.mekongdragon.screening;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.profile.ProfileWords;
import org.mekongdragon.watchlist.ListSettings;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Wordings;

/**
 * What some hits' profiles and lists are called in a reader's language.
 *
 * @param profiles what the versions that fired are called in further languages
 * @param lists as they are now
 */
record HitTitles(
    Map<ProfileWords.Key, Wordings> profiles, Map<UUID, ListSettings> lists, Texts texts) {

  /** Between the name of a list and what was met in it. */
  private static final String BETWEEN = " · ";

  HitTitles {
    profiles = Map.copyOf(profiles);
    lists = Map.copyOf(lists);
  }

  static ProfileWords.Key key(Hit.Target target) {
    return new ProfileWords.Key(UUID.fromString(target.id()), target.version());
  }

  /** What fired, by its name. */
  String of(Hit.Target target) {
    String title =
        switch (target.kind()) {
          case PROFILE ->
              Optional.ofNullable(profiles.get(key(target)))
                  .map(words -> words.name(texts.language(), target.name()))
                  .orElse(target.name());
          case WATCHLIST -> list(target);
          case SCORE, RANDOM -> "";
        };
    return title.isEmpty() ? texts.of("screening.kind", target.kind()) : title;
  }

  /** The name of the list as it was then is taken off, in whichever language. */
  private String list(Hit.Target target) {
    String written = target.name();
    return Optional.ofNullable(lists.get(UUID.fromString(target.list())))
        .flatMap(list ->
            Stream.concat(
                    Stream.of(list.name()),
                    list.words().all().values().stream().map(Wordings.Words::name))
                .map(name -> name + BETWEEN)
                .filter(written::startsWith)
                .findFirst()
                .map(start ->
                    list.name(texts.language()) + BETWEEN + written.substring(start.length())))
        .orElse(written);
  }
}
