package org.mekongdragon;

import java.util.List;
import org.mekongdragon.shell.Verbs;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: the door of the command line, and the root from which the rooms are found. */
@SpringBootApplication
public class Dragon {

  /** Runs one verb and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(Verbs.run(List.of(arguments), System.out, System.err));
  }
}
