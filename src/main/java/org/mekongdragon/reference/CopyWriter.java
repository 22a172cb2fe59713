package org.mekongdragon.reference;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format, sent in chunks. */
final class CopyWriter {

  private static final int CHUNK = 1 << 18;

  private final CopyIn copy;
  private final StringBuilder chunk = new StringBuilder(CHUNK + 4096);
  private boolean rowStarted;

  CopyWriter(Connection connection, String sql) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
  }

  CopyWriter cell(Object value) {
    if (rowStarted) {
      chunk.append('\t');
    }
    rowStarted = true;
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> chunk.append("\\\\");
        case '\t' -> chunk.append("\\t");
        case '\n' -> chunk.append("\\n");
        case '\r' -> chunk.append("\\r");
        default -> chunk.append(c);
      }
    }
    return this;
  }

  void endRow() throws SQLException {
    chunk.append('\n');
    rowStarted = false;
    if (chunk.length() >= CHUNK) {
      flush();
    }
  }

  /** Sends what is left and answers how many rows arrived. */
  long finish() throws SQLException {
    flush();
    return copy.endCopy();
  }

  private void flush() throws SQLException {
    byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }
}
