package org.mekongdragon.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to lists that come as files. A file says what the list is from now on: its entries are
 * added or changed, and those that an earlier file brought and this one lacks are removed. What
 * people entered by hand stays. All is done in one transaction, or nothing.
 */
@Component
public class ListImports {

  private static final int MOST_EDITIONS = 50;

  private final WatchLists lists;
  private final WatchEntries door;
  private final ListedEntryStore entries;
  private final EditionStore editions;
  private final WatchListStore store;
  private final WatchListDesk desk;
  private final Audit audit;

  ListImports(
      WatchLists lists,
      WatchEntries door,
      ListedEntryStore entries,
      EditionStore editions,
      WatchListStore store,
      WatchListDesk desk,
      Audit audit) {
    this.lists = lists;
    this.door = door;
    this.entries = entries;
    this.editions = editions;
    this.store = store;
    this.desk = desk;
    this.audit = audit;
  }

  /**
   * Says what a file would change. Changes nothing.
   *
   * @throws Problem {@code no-watch-list}, {@code list-keeper}, {@code watch-list-format}, {@code
   *     watch-list-unreadable}, {@code watch-file-broken}, {@code list-full}, {@code
   *     list-file-nothing}
   */
  @Transactional(readOnly = true)
  public ListImportReport check(UUID list, ListFile file) {
    WatchList kept = desk.require(list);
    desk.keeper(kept);
    ReadList read = read(file);
    return report(kept, read, new EditionPlan(read.entries(), entries.everything(list)), file);
  }

  /**
   * Makes the list what a file says. The same file twice changes nothing and leaves no trace.
   *
   * @throws Problem as {@link #check}
   */
  @Transactional
  public ListImportReport commit(UUID list, ListFile file) {
    WatchList kept = desk.require(list);
    Person keeper = desk.keeper(kept);
    ReadList read = read(file);
    ListedEntryStore.Cause begun = door.begin(kept, keeper, "added");
    EditionPlan plan = new EditionPlan(read.entries(), entries.everything(list));
    ListImportReport report = report(kept, read, plan, file);
    if (report.counts().isNothing()) {
      return report;
    }
    ListedEntryStore.Cause cause = begun.by(entries.identities(1).getFirst());
    Edition edition =
        new Edition(
            file.format(),
            file.name(),
            sha256(file),
            read.edition(),
            report.counts(),
            keeper.id(),
            cause.at());
    editions.insert(cause, edition);
    write(plan, cause);
    read.edition().ifPresent(day -> store.dated(list, day));
    door.end(kept, cause, plan.growth());
    audit.record(
        Audited.of("watchlist.imported", "watch-list:" + list, kept.settings().operation())
            .with("file", file.name())
            .with("sha256", edition.sha256())
            .with("added", report.counts().added())
            .with("changed", report.counts().changed())
            .with("removed", report.counts().removed())
            .with("rejected", report.counts().rejected()));
    return report;
  }

  /**
   * Reads a file into the caller's list of that name and place, which is made when there is none;
   * for the command line.
   *
   * @param commits whether to store; else says what would be stored
   * @throws Problem as {@link #check}, {@link WatchLists#create}
   */
  @Transactional
  public ListImportReport receive(ListSettings settings, ListFile file, boolean commits) {
    String owner = desk.author(settings).organisation();
    Optional<WatchList> known =
        store.all().stream()
            .filter(list -> list.owner().equals(owner))
            .filter(list -> list.settings().name().equals(settings.name()))
            .filter(list -> list.settings().operation().equals(settings.operation()))
            .findFirst();
    if (commits) {
      return commit(known.orElseGet(() -> lists.create(settings)).id(), file);
    }
    if (known.isPresent()) {
      return check(known.get().id(), file);
    }
    ReadList read = read(file);
    EditionPlan plan = new EditionPlan(read.entries(), List.of());
    return new ListImportReport(
        read.edition(), false, false, plan.counts(read.rejected()), plan.samples(), read.faults());
  }

  /** The files that were read into a list, newest first, at most fifty. */
  @Transactional(readOnly = true)
  public List<Edition> editions(UUID list) {
    desk.require(list);
    return editions.of(list, MOST_EDITIONS);
  }

  private static ReadList read(ListFile file) {
    ReadList read = ListReader.read(file);
    if (read.entries().isEmpty()) {
      Problem.throwIfAny(read.faults());
      throw Problem.of(WatchProblem.LIST_FILE_NOTHING);
    }
    return read;
  }

  private ListImportReport report(WatchList list, ReadList read, EditionPlan plan, ListFile file) {
    Optional<Edition> last = editions.of(list.id(), 1).stream().findFirst();
    boolean older =
        read.edition()
            .flatMap(day -> list.edition().map(before -> day.isBefore(before)))
            .orElse(false);
    return new ListImportReport(
        read.edition(),
        older,
        last.filter(edition -> edition.sha256().equals(sha256(file))).isPresent(),
        plan.counts(read.rejected()),
        plan.samples(),
        read.faults());
  }

  private void write(EditionPlan plan, ListedEntryStore.Cause cause) {
    List<UUID> ids = entries.identities(plan.added().size());
    List<WatchEntry> added = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      EditionPlan.Arrival arrival = plan.added().get(i);
      added.add(
          new WatchEntry(
              ids.get(i),
              cause.list(),
              arrival.key(),
              arrival.content(),
              true,
              false,
              1,
              cause.at()));
    }
    entries.insert(added, cause);
    boolean whole =
        entries.update(after(plan.returned(), cause.at()), cause.as("returned"))
            && entries.update(after(plan.changed(), cause.at()), cause.as("changed"))
            && entries.update(
                plan.removed().stream()
                    .map(entry -> next(entry, entry.content(), true, cause.at()))
                    .toList(),
                cause.as("removed"));
    if (!whole) {
      throw Problem.of(WatchProblem.LIST_CHANGED_MEANWHILE);
    }
  }

  private static List<WatchEntry> after(List<EditionPlan.Step> steps, Instant at) {
    return steps.stream().map(step -> next(step.before(), step.after(), false, at)).toList();
  }

  private static WatchEntry next(
      WatchEntry before, EntryContent content, boolean removed, Instant at) {
    return new WatchEntry(
        before.id(),
        before.list(),
        before.key(),
        content,
        true,
        removed,
        before.revision() + 1,
        at);
  }

  /** Of all octets of all its parts, in their order. */
  private static String sha256(ListFile file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest(file.main(), digest);
      file.aliases().ifPresent(path -> digest(path, digest));
      file.addresses().ifPresent(path -> digest(path, digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void digest(Path path, MessageDigest digest) {
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw Problem.of(WatchProblem.LIST_FILE_GONE);
    }
  }
}
