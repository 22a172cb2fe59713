package org.mekongdragon.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * One word of the command line: {@code ./dragon NAME …}. Results go to {@code out}, progress and
 * complaints to {@code err}.
 */
public interface Verb {

  /** Done. */
  int DONE = 0;

  /** The job ran and found problems, which it printed. */
  int FOUND_PROBLEMS = 1;

  /** Wrong use; the usage was printed. */
  int WRONG_USE = 2;

  /** Could not run. */
  int COULD_NOT_RUN = 3;

  /** The word itself. */
  String name();

  /** How to use it: the first line is the form, the rest explains every option. */
  String usage();

  /**
   * Does the work and returns the exit code. {@code --help} is answered by the caller.
   *
   * @param arguments what follows the word
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
