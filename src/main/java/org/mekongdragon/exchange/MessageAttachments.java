package org.mekongdragon.exchange;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to files with messages: whoever reads the message reads them, nobody else. */
@Component
public class MessageAttachments {

  /** The most files of one message. */
  public static final int MOST = 20;

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final AttachmentStore store;
  private final MessageFiles files;
  private final FileReadings readings;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  MessageAttachments(
      MessageDesk desk,
      MessageWriter writer,
      AttachmentStore store,
      MessageFiles files,
      FileReadings readings,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.writer = writer;
    this.store = store;
    this.files = files;
    this.readings = readings;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Adds a file to a message of the caller, who wrote it or is the issuer's contact point. It is on
   * disk before anything is stored; no transaction is open while it comes and is read. The message
   * is found by its words from then on.
   *
   * @throws Problem {@code message-not-found}, {@code message-issuer}, {@code message-files-many},
   *     {@code message-file-large}, {@code message-file-empty}, {@code message-file-type}, {@code
   *     message-file-infected}, {@code message-scanner}
   */
  public Attachment add(String operation, UUID message, String name, InputStream input) {
    var _ = transaction.execute(status -> writable(operation, message));
    String plain = Plain.fileName(name);
    MessageFiles.Kept kept = files.keep(plain, input);
    FileReadings.Read read = readings.read(kept.type(), kept.sha256(), files.path(kept.sha256()));
    List<String> words = SearchWords.of(plain + "\n" + read.text());
    return transaction.execute(status -> {
      Message found = writable(operation, message);
      // The same file again is the file that is there.
      Optional<Attachment> known =
          store.of(message).stream().filter(one -> one.sha256().equals(kept.sha256())).findFirst();
      if (known.isPresent()) {
        return known.get();
      }
      Person person = desk.sender(operation);
      Attachment added =
          new Attachment(
              MessageStore.identity(),
              message,
              kept.sha256(),
              kept.type().mediaType(),
              kept.bytes(),
              read.pages(),
              plain.isEmpty() ? "file" : plain,
              writer.now());
      store.insert(added, found.audience(), person.id());
      store.words(message, words);
      audit.record(
          MessageWriter.recorded("exchange.attached", found).with("sha256", kept.sha256()));
      events.publishEvent(
          new MessageAnswered(
              message,
              operation,
              found.number(),
              person.organisation(),
              Optional.empty(),
              groups.readers(found.audience())));
      return added;
    });
  }

  /**
   * The picture of a page of a file, from 1. What it shows was read with the message, which is on
   * record.
   *
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}
   */
  @Transactional(readOnly = true)
  public Path preview(String operation, UUID message, UUID id, int page) {
    desk.member(operation);
    Message found = desk.require(operation, message);
    return store
        .find(found.id(), id)
        .filter(one -> page >= 1 && page <= one.pages())
        .flatMap(one -> drawn(one, page))
        .orElseThrow(() -> Problem.of(MessageProblem.MESSAGE_NOT_FOUND));
  }

  /** A backup leaves the pictures out: then they are drawn again. */
  private Optional<Path> drawn(Attachment one, int page) {
    return readings
        .page(one.sha256(), page)
        .or(() -> {
          readings.read(AttachmentType.ofMedia(one.type()), one.sha256(), files.path(one.sha256()));
          return readings.page(one.sha256(), page);
        });
  }

  private Message writable(String operation, UUID id) {
    Person person = desk.sender(operation);
    Message message = desk.lock(operation, id);
    if (!desk.isIssuer(message, person)) {
      throw Problem.of(MessageProblem.MESSAGE_ISSUER);
    }
    if (store.of(id).size() >= MOST) {
      throw Problem.of(MessageProblem.MESSAGE_FILES_MANY, MOST);
    }
    return message;
  }

  /** The files of a message, the first one first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(UUID message) {
    return store.of(message);
  }

  /**
   * Names every file that must be there, by its SHA-256 and where it lies; for a verification.
   *
   * @param owner a connection of the database's owner, who sees the files of everybody
   */
  public void each(Connection owner, BiConsumer<String, Path> file) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(AttachmentStore.FILES)) {
      while (rows.next()) {
        file.accept(rows.getString(1), files.path(rows.getString(1)));
      }
    }
  }

  /** A file that is fetched. */
  public record Fetched(Attachment attachment, Path path) {}

  /**
   * A file; that it was fetched is on record.
   *
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}
   */
  @Transactional
  public Fetched fetch(String operation, UUID message, UUID id) {
    desk.member(operation);
    Message found = desk.require(operation, message);
    Attachment attachment =
        store.find(message, id).orElseThrow(() -> Problem.of(MessageProblem.MESSAGE_NOT_FOUND));
    audit.record(
        MessageWriter.recorded("exchange.exported", found).with("sha256", attachment.sha256()));
    return new Fetched(attachment, files.path(attachment.sha256()));
  }
}
