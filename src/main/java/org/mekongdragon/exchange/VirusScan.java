package org.mekongdragon.exchange;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about a file, when one is set. Source: clamd(8), command INSTREAM: chunks
 * with their length, ended by one of length zero.
 */
@Component
class VirusScan {

  private static final int CHUNK = 1 << 16;
  private static final int PATIENCE_MILLIS = 30_000;

  private final String address;

  /**
   * Reads the setting.
   *
   * @param address {@code mekongdragon.exchange.clamav}: host:port of the daemon, empty for none
   */
  VirusScan(@Value("${mekongdragon.exchange.clamav:}") String address) {
    if (!address.isEmpty() && !address.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException("mekongdragon.exchange.clamav is no host:port");
    }
    this.address = address;
  }

  /**
   * Refuses a file in which something was found; without a daemon every file passes.
   *
   * @throws Problem {@code message-file-infected}, {@code message-scanner} when the daemon does not
   *     answer
   */
  void check(Path file) {
    if (address.isEmpty()) {
      return;
    }
    String answer = ask(file).toUpperCase(Locale.ROOT);
    if (answer.contains("FOUND")) {
      throw Problem.of(MessageProblem.MESSAGE_FILE_INFECTED);
    }
    if (!answer.contains("OK")) {
      throw Problem.of(MessageProblem.MESSAGE_SCANNER);
    }
  }

  private String ask(Path file) {
    String[] parts = address.split(":", 2);
    try (Socket socket = new Socket();
        InputStream input = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      DataOutputStream output = new DataOutputStream(socket.getOutputStream());
      output.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[CHUNK];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        output.writeInt(read);
        output.write(buffer, 0, read);
      }
      output.writeInt(0);
      output.flush();
      return new String(socket.getInputStream().readNBytes(CHUNK), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Problem.of(MessageProblem.MESSAGE_SCANNER);
    }
  }
}
