package org.mekongdragon.explorer;

import java.util.List;

/** What reports of every phase say, and so what a snapshot holds unless more is asked. */
final class UsualFigures {

  static final List<String> QUERIES =
      List.of(
          "measure=cases&rows=regime",
          "measure=mass&rows=group&columns=regime",
          "measure=tablets&rows=group",
          "measure=specimens&rows=substance&regime=cites",
          "measure=cases&rows=member",
          "measure=cases&rows=month",
          "measure=cases&rows=mode",
          "measure=persons&rows=regime");

  private UsualFigures() {}
}
