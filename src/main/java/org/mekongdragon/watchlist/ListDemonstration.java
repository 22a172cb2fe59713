package org.mekongdragon.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Wordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to a small list of made-up names, for demonstrations; it says that they are made up. */
@Component
public class ListDemonstration {

  private static final String SEED = "/seed/watchlist/demonstration.csv";
  private static final int SEVERITY = 70;

  /** It belongs to an administration in Viet Nam, whose record names it so. */
  private static final Language OWN = Language.VI;

  private static final String WORDS = "watchlist.demonstration.";

  private final WatchLists lists;
  private final ListImports imports;
  private final ListFiles files;
  private final Languages languages;

  ListDemonstration(WatchLists lists, ListImports imports, ListFiles files, Languages languages) {
    this.lists = lists;
    this.imports = imports;
    this.files = files;
    this.languages = languages;
  }

  /**
   * Makes the list for the caller's organisation, or brings it to what is shipped; repeating it
   * changes nothing. Names, telephone and container numbers are made up.
   *
   * @throws Problem as {@link WatchLists#create}
   */
  @Transactional
  public UUID load() {
    ListSettings wanted = settings();
    Optional<WatchList> known =
        lists.all().stream()
            .filter(WatchList::generated)
            .filter(list -> list.settings().name().equals(wanted.name()))
            .filter(list -> lists.mayKeep(list.id()))
            .findFirst();
    UUID list = known.orElseGet(() -> lists.create(wanted, true)).id();
    UUID kept = files.begin(list);
    try (InputStream seed = ListDemonstration.class.getResourceAsStream(SEED)) {
      if (seed == null) {
        throw new IllegalStateException(SEED);
      }
      files.keep(list, kept, "main", seed);
      imports.commit(list, files.find(list, kept, ListFile.Format.CSV, "demonstration.csv"));
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.forget(list, kept);
    }
  }

  private ListSettings settings() {
    Texts own = languages.texts(OWN);
    ListSettings usual = ListSettings.atHome(own.of(WORDS + "name"));
    return new ListSettings(
        usual.name(),
        own.of(WORDS + "text"),
        "Mekong Dragon",
        "",
        usual.readers(),
        usual.threshold(),
        SEVERITY,
        usual.validFrom(),
        usual.validUntil(),
        Wordings.of(
            (part, language) -> language == OWN ? "" : languages.texts(language).of(WORDS + part)));
  }
}
