package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirusScanTest {

  @TempDir private Path folder;

  @Test
  void sendsTheFileAndHeedsTheAnswer()
      throws IOException, ExecutionException, InterruptedException {
    String text = "x".repeat(100_000);
    Path file = Files.writeString(folder.resolve("file"), text);
    try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      VirusScan scan = new VirusScan("localhost:" + daemon.getLocalPort());
      CompletableFuture<String> clean =
          CompletableFuture.supplyAsync(() -> answer(daemon, "stream: OK\0"));
      assertThatCode(() -> scan.check(file)).doesNotThrowAnyException();
      assertThat(clean.get()).isEqualTo(text);
      CompletableFuture<String> found =
          CompletableFuture.supplyAsync(() -> answer(daemon, "stream: Eicar-Test FOUND\0"));
      assertThatThrownBy(() -> scan.check(file)).hasMessageContaining("message-file-infected");
      assertThat(found.get()).isEqualTo(text);
      CompletableFuture<String> odd =
          CompletableFuture.supplyAsync(() -> answer(daemon, "INSTREAM size limit exceeded\0"));
      assertThatThrownBy(() -> scan.check(file)).hasMessageContaining("message-scanner");
      assertThat(odd.get()).isEqualTo(text);
    }
  }

  @Test
  void takesNothingForCleanWhenTheDaemonIsAway() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThatThrownBy(() -> new VirusScan("localhost:" + port).check(file))
        .hasMessageContaining("message-scanner");
    assertThatCode(() -> new VirusScan("").check(file)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new VirusScan("localhost"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Plays the daemon for one file; the answer is what it was sent. */
  private static String answer(ServerSocket daemon, String says) {
    try (Socket socket = daemon.accept()) {
      DataInputStream input = new DataInputStream(socket.getInputStream());
      String command = new String(input.readNBytes(10), StandardCharsets.US_ASCII);
      assertThat(command).isEqualTo("zINSTREAM\0");
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int length = input.readInt(); length > 0; length = input.readInt()) {
        file.write(input.readNBytes(length));
      }
      socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
      return file.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
