package org.mekongdragon.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mekongdragon.kernel.Verb;

/** A file that a verb writes: it appears when it is whole, and nothing is left when it fails. */
record WholeFile(Path path) {

  /** What is written into it. */
  interface Content {

    void writeTo(OutputStream output) throws IOException;
  }

  /** The file of a command's argument. */
  static WholeFile of(String argument) {
    return new WholeFile(Path.of(argument).toAbsolutePath());
  }

  /** Writes it and says so; answers the verb's exit code. */
  int write(Content content, PrintStream out, PrintStream err) {
    try {
      write(content);
      out.println("written " + path);
      return Verb.DONE;
    } catch (IOException e) {
      err.println("cannot write " + path);
      return Verb.COULD_NOT_RUN;
    }
  }

  private void write(Content content) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try {
      try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(output);
      }
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
