package org.mekongdragon.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.ContainerNumber;

/**
 * Recognises by what a thing can be found. Container numbers need their check digit (ISO 6346), air
 * waybills theirs (IATA, modulo 7), ships the one of their IMO number; names of companies and
 * persons are taken from their fields only.
 */
final class Identifiers {

  /** The most identifiers of one message. */
  static final int MOST = 200;

  private static final Pattern CONTAINER =
      Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{3}[UJZujz])[ -]?([0-9]{6})[ -]?([0-9])(?![0-9])");
  private static final Pattern AIR_WAYBILL =
      Pattern.compile("(?<![0-9-])([0-9]{3})[- ]([0-9]{4})[ ]?([0-9]{4})(?![0-9])");
  private static final Pattern BILL =
      Pattern.compile(
          "(?iu)(?:\\bB/?L\\b|\\bbill of lading\\b|\\bbill\\b|vận đơn|van don|提单|运单)"
              + "[ ]*(?:no\\.?|number|số|so|号)?[ :#]*([A-Z0-9][A-Z0-9-]{6,24})");
  private static final Pattern FLIGHT =
      Pattern.compile(
          "(?iu)(?:\\bflight\\b|chuyến bay|chuyen bay|航班)[ ]*(?:no\\.?|số|so|号)?[ :#]*"
              + "([A-Z0-9]{2}[ -]?[0-9]{1,4})(?![0-9A-Z])");
  private static final Pattern SHIP = Pattern.compile("(?i)\\bIMO[ :#]*([0-9]{7})(?![0-9])");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9A-Za-z])\\+[0-9][0-9 ().-]{6,18}[0-9]");

  private Identifiers() {}

  /** Those of a text and of coded fields, each once, in the order of the text. */
  static List<MessageIdentifier> of(String text, Map<String, String> fields) {
    Map<String, MessageIdentifier> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      MessageIdentifier.Kind.find(field.getKey())
          .ifPresent(kind -> fromField(kind, field.getValue(), found));
    }
    fromText(text, found);
    fields.values().forEach(value -> fromText(value, found));
    return found.values().stream().limit(MOST).toList();
  }

  /** What looks like a container number but has another check digit, as written. */
  static List<String> doubtful(String text) {
    List<String> doubtful = new ArrayList<>();
    Matcher matcher = CONTAINER.matcher(text);
    while (matcher.find()) {
      if (!ContainerNumber.isValid(plain(matcher.group()))) {
        doubtful.add(matcher.group().strip());
      }
    }
    return doubtful.stream().distinct().limit(MOST).toList();
  }

  private static void fromText(String text, Map<String, MessageIdentifier> found) {
    Matcher container = CONTAINER.matcher(text);
    while (container.find()) {
      if (ContainerNumber.isValid(plain(container.group()))) {
        put(MessageIdentifier.Kind.CONTAINER, container.group(), found);
      }
    }
    Matcher waybill = AIR_WAYBILL.matcher(text);
    while (waybill.find()) {
      if (isAirWaybill(waybill.group(2) + waybill.group(3))) {
        put(MessageIdentifier.Kind.BILL, waybill.group(), found);
      }
    }
    Matcher bill = BILL.matcher(text);
    while (bill.find()) {
      if (bill.group(1).chars().anyMatch(Character::isDigit)) {
        put(MessageIdentifier.Kind.BILL, bill.group(1), found);
      }
    }
    Matcher flight = FLIGHT.matcher(text);
    while (flight.find()) {
      put(MessageIdentifier.Kind.FLIGHT, flight.group(1), found);
    }
    Matcher ship = SHIP.matcher(text);
    while (ship.find()) {
      if (isShip(ship.group(1))) {
        put(MessageIdentifier.Kind.VESSEL, "IMO" + ship.group(1), found);
      }
    }
    Matcher phone = PHONE.matcher(text);
    while (phone.find()) {
      put(MessageIdentifier.Kind.PHONE, phone.group(), found);
    }
  }

  /** A field may hold several, with commas, semicolons or on lines of their own. */
  private static void fromField(
      MessageIdentifier.Kind kind, String value, Map<String, MessageIdentifier> found) {
    String separator = kind == MessageIdentifier.Kind.COMPANY ? "[;\\n]" : "[,;\\n]";
    for (String part : value.split(separator, -1)) {
      String text = part.strip();
      boolean wrong =
          kind == MessageIdentifier.Kind.CONTAINER && !ContainerNumber.isValid(plain(text));
      if (!text.isEmpty() && text.length() <= 200 && !wrong) {
        put(kind, text, found);
      }
    }
  }

  private static void put(
      MessageIdentifier.Kind kind, String text, Map<String, MessageIdentifier> found) {
    String value =
        switch (kind) {
          case COMPANY, PERSON, VESSEL -> text.strip();
          case PHONE -> text.replaceAll("[^0-9+]", "");
          case CONTAINER, BILL, FLIGHT -> plain(text);
        };
    found.putIfAbsent(
        kind + value.toUpperCase(Locale.ROOT), new MessageIdentifier(kind, value, text.strip()));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** The last of the eight digits is the rest of the first seven by seven; IATA Resolution 600a. */
  private static boolean isAirWaybill(String digits) {
    return Integer.parseInt(digits.substring(0, 7)) % 7 == digits.charAt(7) - '0';
  }

  /** The weighted sum of the first six digits ends with the seventh; IMO Resolution A.1117(30). */
  private static boolean isShip(String digits) {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += (digits.charAt(i) - '0') * (7 - i);
    }
    return sum % 10 == digits.charAt(6) - '0';
  }
}
