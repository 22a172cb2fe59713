package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.DecimalSign;

/**
 * Reads numbers as senders of several countries write them. Where the writer's decimal sign is not
 * known a point alone is decimal, because machines write it so; several equal signs group; with
 * both signs the last one is decimal; a lone comma is decimal unless three digits follow, which
 * could be either and is refused.
 */
final class Numbers {

  private static final int LONGEST = 40;
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

  private Numbers() {}

  /** Whether the point could also group thousands. */
  static boolean readsTwoWays(String text) {
    return text.length() <= 7 && TWO_WAYS.matcher(text).matches();
  }

  /** The number, or empty when it cannot be read without guessing. Never negative. */
  static Optional<BigDecimal> read(String text, DecimalSign sign) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (isPlain(text)) {
      boolean grouped = sign == DecimalSign.COMMA && text.indexOf('.') >= 0;
      if (!grouped) {
        return Optional.of(new BigDecimal(text));
      }
    }
    String plain = westernDigits(text);
    plain =
        switch (sign) {
          case POINT -> ungroup(plain, ',');
          case COMMA -> ungroup(plain, '.').replace(',', '.');
          case UNKNOWN -> guessless(plain);
        };
    return isPlain(plain) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static String guessless(String text) {
    int points = count(text, '.');
    int commas = count(text, ',');
    if (points > 0 && commas > 0) {
      boolean pointLast = text.lastIndexOf('.') > text.lastIndexOf(',');
      return pointLast ? ungroup(text, ',') : ungroup(text, '.').replace(',', '.');
    }
    if (commas == 1) {
      int decimals = text.length() - text.indexOf(',') - 1;
      return decimals == 3 ? "" : text.replace(',', '.');
    }
    if (commas > 1) {
      return ungroup(text, ',');
    }
    return points > 1 ? ungroup(text, '.') : text;
  }

  private static boolean isPlain(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  /** Without the grouping sign when every group before the decimals has three digits, else "". */
  private static String ungroup(String text, char sign) {
    char other = sign == '.' ? ',' : '.';
    int end = text.indexOf(other) < 0 ? text.length() : text.indexOf(other);
    if (text.indexOf(sign) < 0) {
      return text;
    }
    String[] groups = text.substring(0, end).split(Pattern.quote("" + sign), -1);
    for (int i = 0; i < groups.length; i++) {
      boolean first = i == 0 && !groups[i].isEmpty() && groups[i].length() <= 3;
      if (!first && (i == 0 || groups[i].length() != 3)) {
        return "";
      }
    }
    return text.substring(end).indexOf(sign) < 0
        ? String.join("", groups) + text.substring(end)
        : "";
  }

  private static String westernDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\'') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }
}
