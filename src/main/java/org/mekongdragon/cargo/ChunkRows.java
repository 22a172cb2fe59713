package org.mekongdragon.cargo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;

/** Makes rows of consignments. Not for several threads. */
final class ChunkRows {

  /** An index entry must fit a third of a page. */
  private static final int LONGEST = 200;

  private static final int MOST_HS = 50;

  private final PastKeys keys;
  private final PastHash hash = new PastHash();

  ChunkRows(PastKeys keys) {
    this.keys = keys;
  }

  ChunkRow row(Consignment consignment) {
    String shipper = name(PastField.SHIPPER, consignment.parties().shipper());
    String consignee = name(PastField.CONSIGNEE, consignment.parties().consignee());
    String notified = name(PastField.NOTIFY, consignment.parties().notifyParty());
    return new ChunkRow(
        consignment,
        ConsignmentWriter.bytes(consignment),
        waybill(consignment.documents().waybill()),
        consignment.mode().map(TransportMode::code).orElse(""),
        code(consignment.route().origin(), consignment.route().loading()),
        code(consignment.route().destination(), consignment.route().discharge()),
        hs(consignment),
        names(List.of(shipper, consignee, notified), consignment.parties().forwarder()),
        nameHash(shipper),
        nameHash(consignee),
        nameHash(notified),
        nameHash(keys.key(PastField.VESSEL, consignment.conveyance().vessel())),
        consignment
            .conveyance()
            .arrival()
            .map(time -> (int) time.date().toEpochDay())
            .orElse(ChunkRow.NO_DAY),
        containers(consignment));
  }

  /** As waybills are compared: upper case, letters and digits only. */
  static String waybill(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toUpperCase)
        .limit(LONGEST)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** As names are searched: the form in which they are compared. */
  static String searched(PastKeys keys, String text) {
    return clean(keys.key(PastField.CONSIGNEE, text));
  }

  /** What a text column takes: no NUL and no half of a character. */
  static String clean(String text) {
    boolean fine = text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
    if (fine) {
      return text;
    }
    return text.codePoints()
        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** As containers are compared; empty when the text says nothing. */
  static String container(PastKeys keys, CargoContainer container) {
    String number = container.number().map(ContainerNumber::value).orElse(container.stated());
    return cut(clean(keys.key(PastField.CONTAINER, number)));
  }

  private String name(PastField field, Party party) {
    return Party.isName(party.name()) ? keys.key(field, party.name()) : "";
  }

  private long nameHash(String key) {
    return key.isEmpty() ? 0 : hash.of(key);
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

  private String names(List<String> parties, Party forwarder) {
    return Stream.concat(parties.stream(), Stream.of(name(PastField.NOTIFY, forwarder)))
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .map(name -> cut(clean(name)))
        .collect(Collectors.joining("|"));
  }

  private List<String> containers(Consignment consignment) {
    return consignment.containers().stream()
        .map(container -> container(keys, container))
        .filter(number -> !number.isEmpty())
        .distinct()
        .toList();
  }
}
