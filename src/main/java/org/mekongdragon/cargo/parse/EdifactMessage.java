package org.mekongdragon.cargo.parse;

import java.util.List;

/** Reads the segments of one message between its UNH and UNT. */
interface EdifactMessage {

  void segment(EdifactSegment segment);

  /**
   * The message is over.
   *
   * @param truncated the file ended before its UNT
   */
  void end(boolean truncated);

  /** A type that carries no cargo: passed over. */
  EdifactMessage NONE =
      new EdifactMessage() {
        @Override
        public void segment(EdifactSegment segment) {}

        @Override
        public void end(boolean truncated) {}
      };

  /** Reads a name-and-address segment: structured, or up to five free lines (C058). */
  static Party party(Values values, String field, EdifactSegment nad) {
    PartyDraft party = new PartyDraft(values, field);
    party.identifier(nad.at(2));
    List<String> free = nad.components(3);
    if (nad.at(4).isEmpty() && !free.isEmpty()) {
      party.name(free.getFirst());
      free.stream().skip(1).forEach(party::address);
    } else {
      nad.components(4).forEach(party::name);
      free.forEach(party::address);
    }
    nad.components(5).forEach(party::address);
    party.address(nad.at(6)).address(nad.at(7)).address(nad.at(8));
    return party.country(nad.at(9)).build();
  }

  /** Whether a measurement is a gross mass; data elements 6311 and 6313. */
  static boolean isGrossMass(EdifactSegment mea) {
    String purpose = mea.at(1);
    return switch (mea.at(2)) {
      case "G", "AAB", "AAD", "AAG", "AAH", "EGW", "VGM" -> true;
      case "" -> purpose.equals("WT") || purpose.equals("G") || purpose.equals("VGM");
      default -> false;
    };
  }

  /** Details of transport: journey, mode, carrier and the means itself (C222). */
  static void transport(Draft draft, EdifactSegment tdt) {
    Values values = draft.values;
    draft.voyage = values.text("voyage", tdt.at(2));
    draft.mode = values.mode("mode", tdt.at(3));
    draft.carrier = values.text("carrier", tdt.at(5, 4).isEmpty() ? tdt.at(5) : tdt.at(5, 4));
    draft.vesselId = values.text("vessel", tdt.at(8));
    draft.vessel = values.text("vessel", tdt.at(8, 4));
    draft.flag = values.country("flag", tdt.at(8, 5));
  }

  /** Arrival, departure and issue; data element 2005. */
  static void time(Draft draft, EdifactSegment dtm) {
    String text = dtm.at(1, 2);
    switch (dtm.at(1, 1)) {
      case "132", "178" ->
          draft.arrival = draft.values.time("arrival", text).or(() -> draft.arrival);
      case "133", "136", "186" ->
          draft.departure = draft.values.time("departure", text).or(() -> draft.departure);
      case "137", "182" -> draft.issued = draft.values.time("issued", text).or(() -> draft.issued);
      default -> {}
    }
  }

  /** Places of the route; data element 3227. */
  static void place(Draft draft, EdifactSegment loc) {
    switch (loc.at(1)) {
      case "9", "5", "76" -> draft.loading = placeOf(draft, "loading", loc);
      case "11", "12", "60" -> draft.discharge = placeOf(draft, "discharge", loc);
      case "7", "8", "36", "83" -> draft.destination = placeOf(draft, "destination", loc);
      case "27", "35", "88", "4" -> draft.origin = placeOf(draft, "origin", loc);
      case "13", "24", "49", "92" -> draft.addTransit(placeOf(draft, "transit", loc));
      default -> {}
    }
  }

  /** The code, or the name (component 4) when there is no code. */
  private static Place placeOf(Draft draft, String field, EdifactSegment loc) {
    return draft.values.place(field, loc.at(2).isEmpty() ? loc.at(2, 4) : loc.at(2));
  }
}
