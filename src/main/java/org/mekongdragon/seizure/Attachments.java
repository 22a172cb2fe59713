package org.mekongdragon.seizure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mekongdragon.database.DatabaseServer;
import org.mekongdragon.exchange.MessageAttachments;
import org.springframework.stereotype.Component;

/** Whether the files behind photos and messages are what was stored. */
@Component
public class Attachments {

  private static final int MOST_NAMED = 20;

  private final PhotoFiles files;
  private final MessageAttachments messages;
  private final DatabaseServer server;

  Attachments(PhotoFiles files, MessageAttachments messages, DatabaseServer server) {
    this.files = files;
    this.messages = messages;
    this.server = server;
  }

  /**
   * What a verification found.
   *
   * @param files how many files there must be
   * @param wrong how many are missing or hold something else
   * @param named the first of those, by their SHA-256
   */
  public record Report(long files, long wrong, List<String> named) {
    /** Keeps a copy. */
    public Report {
      named = List.copyOf(named);
    }
  }

  /**
   * Reads every file and compares it with its name. Works as the owner of the database, since it
   * must see the files of everybody; it tells names of files only.
   */
  public Report verify() {
    Tally tally = new Tally();
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(PhotoStore.FILES)) {
      while (rows.next()) {
        tally.take(rows.getString(1), files.path(rows.getString(1)));
      }
      messages.each(connection, tally::take);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Report(tally.count, tally.wrong, tally.named);
  }

  /** What was found so far. */
  private static final class Tally {

    private final List<String> named = new ArrayList<>();
    private long count;
    private long wrong;

    void take(String sha256, Path file) {
      count++;
      if (!sha256.equals(digest(file))) {
        wrong++;
        if (named.size() < MOST_NAMED) {
          named.add(sha256);
        }
      }
    }
  }

  /** Empty when there is no such file. */
  private static String digest(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream input = Files.newInputStream(file)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(input, sha256).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
