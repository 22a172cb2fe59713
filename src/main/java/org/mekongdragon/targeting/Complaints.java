package org.mekongdragon.targeting;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;

/** Says on the command line what is wrong: the first few in words, the others as a number. */
final class Complaints {

  private static final int MOST_SHOWN = 20;

  private final PrintStream err;
  private final Texts texts = Texts.standalone(Language.EN);
  private int shown;
  private long more;

  Complaints(PrintStream err) {
    this.err = err;
  }

  /** What is wrong with a list that an officer must mend: all of it is shown. */
  void list(String file, List<Fault> faults) {
    for (Fault fault : faults) {
      err.println(file + " " + fault.field() + ": " + sentence(fault));
    }
  }

  /** One of possibly many faults of cargo. */
  void add(String file, String place, Fault fault) {
    if (shown == MOST_SHOWN) {
      more++;
      return;
    }
    shown++;
    String field = fault.field().isEmpty() ? "" : " " + fault.field();
    err.println(file + place + field + ": " + sentence(fault));
  }

  /** Says how many were not shown. */
  void close() {
    if (more > 0) {
      err.printf(Locale.ROOT, "%,d more such complaints%n", more);
    }
  }

  /** The fault in words; what is empty is a dash. */
  String sentence(Fault fault) {
    Object[] arguments =
        fault.arguments().stream().map(argument -> argument.equals("") ? "–" : argument).toArray();
    return texts.problem(fault.code(), arguments);
  }

  String sentences(List<Fault> faults) {
    return faults.stream()
        .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + sentence(fault))
        .collect(Collectors.joining("; "));
  }
}
