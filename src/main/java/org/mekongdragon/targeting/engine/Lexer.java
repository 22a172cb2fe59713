package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mekongdragon.kernel.Problem;

/** Cuts a rule into words, quoted texts and signs. */
final class Lexer {

  /** Characters that a rule may have. */
  static final int MAX_LENGTH = 4_000_000;

  /** What a piece of a rule is. */
  enum Sort {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  /**
   * One piece.
   *
   * @param text without quotes
   * @param position of its first character, from 1
   */
  record Token(Sort sort, String text, int position) {

    boolean isWord(String word) {
      return sort == Sort.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
      return sort == Sort.SIGN && text.equals(sign);
    }

    boolean isValue() {
      return sort == Sort.WORD || sort == Sort.QUOTED;
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private final String rule;
  private int at;

  private Lexer(String rule) {
    this.rule = rule;
  }

  /** All pieces; the last is the end. */
  static List<Token> tokens(String rule) {
    if (rule.length() > MAX_LENGTH) {
      throw fault(RuleProblem.RULE_TOO_LARGE, 1, rule.length(), MAX_LENGTH);
    }
    Lexer lexer = new Lexer(rule);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.sort() != Sort.END);
    return tokens;
  }

  static Problem fault(RuleProblem code, int position, Object found, Object hint) {
    return Problem.at("rule", code, position, found, hint);
  }

  /** Whether the text can stand in a rule without quotes. */
  static boolean isBare(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Lexer::isWordPart);
  }

  private Token next() {
    while (at < rule.length() && isBlank(rule.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == rule.length()) {
      return new Token(Sort.END, "", start + 1);
    }
    char c = rule.charAt(at);
    char close = closing(c);
    if (close != 0) {
      return quoted(start, close);
    }
    int first = rule.codePointAt(at);
    if (isWordPart(first)) {
      while (at < rule.length() && isWordPart(rule.codePointAt(at))) {
        at += Character.charCount(rule.codePointAt(at));
      }
      return new Token(Sort.WORD, rule.substring(start, at), start + 1);
    }
    at += Character.charCount(first);
    return new Token(Sort.SIGN, sign(c), start + 1);
  }

  private String sign(char c) {
    char following = at < rule.length() ? rule.charAt(at) : 0;
    return switch (c) {
      case '≠' -> "!=";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '（' -> "(";
      case '）' -> ")";
      case '，', '、' -> ",";
      case '<', '>', '!' -> {
        boolean unequal = c == '<' && following == '>';
        boolean two = unequal || following == '=';
        at += two ? 1 : 0;
        yield unequal ? "!=" : two ? c + "=" : String.valueOf(c);
      }
      default -> rule.substring(at - Character.charCount(rule.codePointBefore(at)), at);
    };
  }

  private Token quoted(int start, char close) {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < rule.length()) {
      char c = rule.charAt(at++);
      if (c == close) {
        return new Token(Sort.QUOTED, text.toString(), start + 1);
      }
      if (c == '\\' && at < rule.length()) {
        c = rule.charAt(at++);
      }
      text.append(c);
    }
    throw fault(RuleProblem.RULE_OPEN_QUOTE, start + 1, clip(rule.substring(start)), close);
  }

  static String clip(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  private static char closing(char c) {
    return switch (c) {
      case '"', '\'' -> c;
      case '“' -> '”';
      case '‘' -> '’';
      case '「' -> '」';
      default -> 0;
    };
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || "_-./@+:".indexOf(c) >= 0;
  }
}
