package org.mekongdragon.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept connection that sends JSON and reads the answer: whoever drives a load shares the
 * processors with what is measured, and must need as little of them as can be.
 */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final RunningHouse house;
  private Socket socket;
  private InputStream in;

  Wire(RunningHouse house) {
    this.house = house;
  }

  /** What came back. */
  record Answer(int status, String body) {}

  /** Sends JSON under a key; after a failure the next call connects anew. */
  Answer post(String token, String path, String key, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
            + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
            + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    try {
      if (socket == null) {
        open();
      }
      socket.getOutputStream().write(all);
      return answer();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void open() throws IOException {
    socket = new Socket("127.0.0.1", house.at("/").getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = -1;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
      last |= line.equalsIgnoreCase("connection: close");
    }
    if (length < 0) {
      throw new IOException("an answer of unknown length");
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      close();
    }
    return new Answer(status, body);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("the connection ended");
      }
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
