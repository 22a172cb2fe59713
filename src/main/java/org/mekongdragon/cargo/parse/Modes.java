package org.mekongdragon.cargo.parse;

import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.TransportMode;

/** Reads modes of transport: numbers of UNECE Recommendation 19, and words. */
final class Modes {

  private Modes() {}

  /**
   * The mode of a code or word: one digit, or two of which the first counts ({@code 10} sea, as
   * customs write it), or an English, Vietnamese or Chinese word.
   */
  static Optional<TransportMode> read(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (isNumbered(word)) {
      return numbered(word.charAt(0));
    }
    return switch (word) {
      case "sea", "ocean", "maritime", "vessel", "ship", "đường biển", "biển", "海运", "海運" ->
          Optional.of(TransportMode.SEA);
      case "rail", "railway", "train", "đường sắt", "铁路", "鐵路" -> Optional.of(TransportMode.RAIL);
      case "road", "truck", "lorry", "đường bộ", "公路" -> Optional.of(TransportMode.ROAD);
      case "air", "flight", "đường không", "hàng không", "空运", "空運" ->
          Optional.of(TransportMode.AIR);
      case "mail", "post", "postal", "parcel post", "bưu chính", "邮递", "邮件" ->
          Optional.of(TransportMode.MAIL);
      case "express", "courier", "chuyển phát nhanh", "快件", "快递" -> Optional.of(TransportMode.MAIL);
      case "inland water", "inland waterway", "river", "barge", "đường thủy", "đường thuỷ", "水路" ->
          Optional.of(TransportMode.RIVER);
      default -> Optional.empty();
    };
  }

  private static boolean isNumbered(String word) {
    return (word.length() == 1 || (word.length() == 2 && isBetween(word.charAt(1), '0', '9')))
        && isBetween(word.charAt(0), '1', '8');
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  private static Optional<TransportMode> numbered(char digit) {
    return switch (digit) {
      case '1' -> Optional.of(TransportMode.SEA);
      case '2' -> Optional.of(TransportMode.RAIL);
      case '3' -> Optional.of(TransportMode.ROAD);
      case '4' -> Optional.of(TransportMode.AIR);
      case '5' -> Optional.of(TransportMode.MAIL);
      case '8' -> Optional.of(TransportMode.RIVER);
      default -> Optional.empty();
    };
  }
}
