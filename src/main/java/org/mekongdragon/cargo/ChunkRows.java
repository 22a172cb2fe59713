package org.mekongdragon.cargo;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;

/** Makes rows of consignments. Not for several threads. */
final class ChunkRows {

  /** An index entry must fit a third of a page. */
  private static final int LONGEST = 200;

  private static final int MOST_HS = 50;
  private static final PastField[] PARTIES = {
    PastField.SHIPPER, PastField.CONSIGNEE, PastField.NOTIFY
  };

  private final PastKeys keys;
  private final MentionKeys mentionKeys = new MentionKeys();

  ChunkRows(PastKeys keys) {
    this.keys = keys;
  }

  ChunkRow row(Consignment consignment) {
    String shipper = keys.key(PastField.SHIPPER, consignment.parties().shipper());
    String consignee = keys.key(PastField.CONSIGNEE, consignment.parties().consignee());
    String notified = keys.key(PastField.NOTIFY, consignment.parties().notifyParty());
    String waybill = waybill(consignment.documents().waybill());
    return new ChunkRow(
        consignment,
        ConsignmentWriter.bytes(consignment),
        waybill,
        consignment.mode().map(TransportMode::code).orElse(""),
        code(consignment.route().origin(), consignment.route().loading()),
        code(consignment.route().destination(), consignment.route().discharge()),
        hs(consignment),
        names(List.of(shipper, consignee, notified), consignment.parties().forwarder()),
        consignment
            .conveyance()
            .arrival()
            .map(time -> (int) time.date().toEpochDay())
            .orElse(ChunkRow.NO_DAY),
        mentions(consignment, waybill, List.of(shipper, consignee, notified)));
  }

  /**
   * What a consignment names, each once.
   *
   * @param parties shipper, consignee and notify party as they are compared
   */
  private long[] mentions(Consignment consignment, String waybill, List<String> parties) {
    List<CargoContainer> containers = consignment.containers();
    long[] found = new long[PARTIES.length + 2 + containers.size()];
    int count = 0;
    for (int i = 0; i < PARTIES.length; i++) {
      if (!parties.get(i).isEmpty()) {
        found[count++] = mentionKeys.of(PARTIES[i], parties.get(i));
      }
    }
    String vessel = keys.key(PastField.VESSEL, consignment.conveyance().vessel());
    if (!vessel.isEmpty()) {
      found[count++] = mentionKeys.of(PastField.VESSEL, vessel);
    }
    if (!waybill.isEmpty()) {
      found[count++] = mentionKeys.waybill(waybill);
    }
    for (CargoContainer container : containers) {
      String number = keys.key(container);
      if (!number.isEmpty()) {
        found[count++] = mentionKeys.of(PastField.CONTAINER, number);
      }
    }
    return distinct(Arrays.copyOf(found, count));
  }

  private static long[] distinct(long[] all) {
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[count++] = all[i];
      }
    }
    return count == all.length ? all : Arrays.copyOf(all, count);
  }

  /** As waybills are compared: upper case, letters and digits only. */
  static String waybill(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int point;
    for (int i = 0;
        i < text.length() && plain.length() < LONGEST;
        i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        plain.appendCodePoint(Character.toUpperCase(point));
      }
    }
    return plain.toString();
  }

  /** As names are searched: the form in which they are compared. */
  static String searched(PastKeys keys, String text) {
    return clean(keys.key(PastField.CONSIGNEE, text));
  }

  /** What a text column takes: no NUL and no half of a character. */
  static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    return text.codePoints()
        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String code(Place first, Place second) {
    Place place = first.isPresent() ? first : second;
    return place
        .unlocode()
        .or(() -> place.country().map(CountryCode::value))
        .orElseGet(() -> cut(clean(place.stated())));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, half ? LONGEST - 1 : LONGEST);
  }

  private static String hs(Consignment consignment) {
    Set<String> codes = new LinkedHashSet<>();
    for (GoodsLine line : consignment.goods()) {
      if (codes.size() < MOST_HS) {
        line.hs().map(HsCode::digits).ifPresent(codes::add);
      }
    }
    return codes.isEmpty() ? "" : " " + String.join(" ", codes);
  }

  /** The names of the parties, each once, between bars. */
  private String names(List<String> parties, Party forwarder) {
    Set<String> all = new LinkedHashSet<>(parties);
    all.add(keys.key(PastField.NOTIFY, forwarder));
    StringJoiner joined = new StringJoiner("|");
    for (String name : all) {
      if (!name.isEmpty()) {
        joined.add(cut(clean(name)));
      }
    }
    return joined.toString();
  }
}
