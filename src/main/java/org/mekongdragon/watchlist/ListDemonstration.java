package org.mekongdragon.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to a small list of made-up names, for demonstrations; it says that they are made up. */
@Component
public class ListDemonstration {

  /** What the list is called, in all languages at once. */
  public static final String NAME = "Demonstration · Danh sách minh họa · 演示名单";

  private static final String SEED = "/seed/watchlist/demonstration.csv";
  private static final int SEVERITY = 70;

  private final WatchLists lists;
  private final ListImports imports;
  private final ListFiles files;

  ListDemonstration(WatchLists lists, ListImports imports, ListFiles files) {
    this.lists = lists;
    this.imports = imports;
    this.files = files;
  }

  /**
   * Makes the list for the caller's organisation, or brings it to what is shipped; repeating it
   * changes nothing. Names, telephone and container numbers are made up.
   *
   * @throws Problem as {@link WatchLists#create}
   */
  @Transactional
  public UUID load() {
    Optional<WatchList> known =
        lists.all().stream()
            .filter(WatchList::generated)
            .filter(list -> list.settings().name().equals(NAME))
            .filter(list -> lists.mayKeep(list.id()))
            .findFirst();
    UUID list = known.orElseGet(() -> lists.create(settings(), true)).id();
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

  private static ListSettings settings() {
    ListSettings usual = ListSettings.atHome(NAME);
    return new ListSettings(
        NAME,
        "Names made up for the demonstration. Tên hư cấu để minh họa. 演示用虚构名称。",
        "Mekong Dragon",
        "",
        usual.readers(),
        usual.threshold(),
        SEVERITY,
        usual.validFrom(),
        usual.validUntil());
  }
}
