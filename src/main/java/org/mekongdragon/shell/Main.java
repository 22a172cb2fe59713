package org.mekongdragon.shell;

import java.util.List;

/** The process: one verb, its exit code. */
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Verbs.run(List.of(arguments), System.out, System.err));
  }
}
