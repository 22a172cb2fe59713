package org.mekongdragon.seizure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to the photos of seizures; who sees the record sees them. */
@Component
public class Photos {

  /** The largest file, in bytes. */
  public static final int LARGEST = 20 << 20;

  /** The most of one record. */
  public static final int MOST = 50;

  private static final int LONGEST_CAPTION = 500;

  private final Seizures seizures;
  private final SeizureDesk desk;
  private final PhotoStore store;
  private final PhotoFiles files;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Photos(
      Seizures seizures,
      SeizureDesk desk,
      PhotoStore store,
      PhotoFiles files,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.seizures = seizures;
    this.desk = desk;
    this.store = store;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Which record, and what the sender says of the photo. */
  public record Note(String operation, UUID seizure, String name, String caption) {}

  /**
   * Adds a photo: a JPEG or PNG of at most 20 MB and 50 megapixels, told by its content. What
   * cameras write into it is taken out before it is kept.
   *
   * @param file read to its end or to the limit, not closed
   * @throws Problem {@code seizure-not-found}, {@code seizure-owner}, {@code seizure-state}, {@code
   *     photo-type}, {@code photo-large}, {@code photo-pixels}, {@code photo-broken}, {@code
   *     photos-many}, {@code text-long}, {@code text-control}
   */
  public Photo add(Note note, InputStream file) {
    // Reading and shrinking a file takes long; no connection waits for it.
    transaction.executeWithoutResult(status -> admit(note));
    byte[] sent = read(file);
    PhotoType type =
        PhotoType.of(sent).orElseThrow(() -> Problem.at("file", SeizureProblem.PHOTO_TYPE));
    PhotoCleaner.Clean clean = PhotoCleaner.clean(type, sent);
    Thumbnails.Thumbnail thumbnail = Thumbnails.of(clean);
    String kept = files.keep(clean.file());
    String small = files.keep(thumbnail.jpeg());
    Photo photo =
        new Photo(
            new UUID(0, 0),
            note.seizure(),
            kept,
            small,
            PhotoFiles.sha256(sent),
            type,
            clean.file().length,
            thumbnail.width(),
            thumbnail.height(),
            Plain.fileName(note.name()),
            note.caption().strip(),
            desk.caller().id(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return transaction.execute(status -> store(note, photo));
  }

  private Seizure admit(Note note) {
    if (note.caption().length() > LONGEST_CAPTION) {
      throw Problem.at("caption", SeizureProblem.TEXT_LONG, LONGEST_CAPTION);
    }
    if (Plain.isHostile(note.caption(), true)) {
      throw Problem.at("caption", SeizureProblem.TEXT_CONTROL);
    }
    Seizure seizure = seizures.find(note.operation(), note.seizure());
    Person person = desk.caller();
    desk.require(SeizureAction.REVISE, person, seizure);
    if (store.of(seizure.id()).size() >= MOST) {
      throw Problem.of(SeizureProblem.PHOTOS_MANY, MOST);
    }
    return seizure;
  }

  private Photo store(Note note, Photo photo) {
    Seizure seizure = admit(note);
    UUID id = store.insert(photo, seizure.audience());
    audit.record(
        Audited.of("seizure.photo-added", "seizure:" + seizure.id(), seizure.operation())
            .with("sha256", photo.sha256())
            .with("original", photo.original()));
    return store.find(id).orElseThrow();
  }

  private static byte[] read(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Problem.at("file", SeizureProblem.PHOTO_LARGE, LARGEST >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Those of a record and of the records merged into it, the first one first; none of a record that
   * the caller does not see.
   */
  @Transactional(readOnly = true)
  public List<Photo> of(UUID seizure) {
    return store.of(seizure);
  }

  /**
   * A photo that the caller may see.
   *
   * @throws Problem {@code photo-not-found}
   */
  @Transactional(readOnly = true)
  public Photo find(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(SeizureProblem.PHOTO_NOT_FOUND));
  }

  /** Where a photo lies on disk. */
  public Path file(Photo photo) {
    return files.path(photo.sha256());
  }

  /** Where its small picture lies on disk; always a JPEG. */
  public Path thumbnail(Photo photo) {
    return files.path(photo.thumbnail());
  }

  /**
   * Takes a photo off a record; the file stays for those who must answer for it.
   *
   * @throws Problem {@code photo-not-found}, {@code seizure-owner}, {@code seizure-state}
   */
  @Transactional
  public void remove(String operation, UUID id) {
    Photo photo = find(id);
    Seizure seizure = seizures.find(operation, photo.seizure());
    desk.require(SeizureAction.REVISE, desk.caller(), seizure);
    store.remove(id);
    audit.record(
        Audited.of("seizure.photo-removed", "seizure:" + seizure.id(), operation)
            .with("sha256", photo.sha256()));
  }
}
