package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.ProblemCode;

/** What the rules have noticed so far, in order. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  void error(String field, ProblemCode code, Object... arguments) {
    all.add(new Finding(Finding.Severity.ERROR, Fault.of(field, code, arguments)));
  }

  void warning(String field, ProblemCode code, Object... arguments) {
    all.add(new Finding(Finding.Severity.WARNING, Fault.of(field, code, arguments)));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
