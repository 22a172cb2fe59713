package org.mekongdragon.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Open browsers: each holds a connection and listens. */
final class LiveReaders implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();
  private final CountDownLatch opened;
  private volatile Round round = new Round("", 0);

  LiveReaders(RunningHouse house, int connections) throws IOException {
    opened = new CountDownLatch(connections);
    for (int n = 0; n < connections; n++) {
      open(house.at("/live"), ExchangeWorld.token(n % ExchangeWorld.SERVICES), n);
    }
  }

  /** One thing that all are to hear of. */
  private static final class Round {
    private final String data;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final CountDownLatch heard;
    private volatile long last;

    Round(String data, int readers) {
      this.data = "data:" + data;
      this.heard = new CountDownLatch(readers);
      for (int n = 0; n < readers; n++) {
        waiting.add(n);
      }
    }

    void hear(int reader, String line) {
      if (line.equals(data) && waiting.remove(reader)) {
        last = System.nanoTime();
        heard.countDown();
      }
    }
  }

  private void open(URI at, String token, int number) throws IOException {
    Socket socket = new Socket("127.0.0.1", at.getPort());
    sockets.add(socket);
    String request =
        "GET /live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    Thread.startVirtualThread(() -> listen(socket, number));
  }

  private void listen(Socket socket, int number) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512)) {
      boolean first = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (first && line.startsWith("data:")) {
          first = false;
          opened.countDown();
        }
        round.hear(number, line);
      }
    } catch (IOException closed) {
      // The server went, or the benchmark is done with it.
    }
  }

  boolean awaitOpen() throws InterruptedException {
    return opened.await(60, TimeUnit.SECONDS);
  }

  /** The first so many listen for this from now on. */
  void expect(String data, int readers) {
    round = new Round(data, readers);
  }

  /** When the last one heard it, in {@link System#nanoTime}. */
  long last() throws InterruptedException, IOException {
    Round now = round;
    if (!now.heard.await(20, TimeUnit.SECONDS)) {
      throw new IOException(now.heard.getCount() + " readers heard nothing");
    }
    return now.last;
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
