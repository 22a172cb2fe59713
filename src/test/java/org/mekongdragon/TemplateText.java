package org.mekongdragon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JTE template as far as its words go: which texts it asks for, which words it holds. */
final class TemplateText {

  private static final Pattern ASKS = Pattern.compile("\\bt\\(");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
  private static final Pattern DECLARATION = Pattern.compile("(?m)^@(import|param) .*$");
  private static final Pattern CONTROL = Pattern.compile("@(if|elseif|for|endif|endfor|else)\\b");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(aria-label|title|alt|placeholder|data-[a-z-]+-text)=\"([^\"]*)\"");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\b(label|title|text|help|question|submit|summary|unit|placeholder|base|value)"
              + " = \"([^\"]*)\"");

  private static final Pattern VARIABLE = Pattern.compile("(?m)^!\\{.*}$");

  private final String source;

  TemplateText(String source) {
    this.source = DECLARATION.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
  }

  /** Keys of texts that are asked for; one that ends with {@code *} is a beginning. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    Matcher asks = ASKS.matcher(source);
    while (asks.find()) {
      String first = firstArgument(asks.end());
      Matcher literal = LITERAL.matcher(first);
      while (literal.find()) {
        String before = first.substring(0, literal.start()).stripTrailing();
        String after = first.substring(literal.end()).stripLeading();
        if (before.endsWith("(") || before.endsWith("+")) {
          continue;
        }
        keys.add(literal.group(1) + (after.startsWith("+") ? "*" : ""));
      }
    }
    return keys;
  }

  /** Pieces of text with letters that stand in the template itself. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    // Addresses are put together in variables, and passed on by name.
    Matcher parameter = PARAMETER.matcher(VARIABLE.matcher(source).replaceAll(""));
    while (parameter.find()) {
      if (!parameter.group(2).startsWith("/")) {
        words.add(parameter.group(2));
      }
    }
    String html = html(source);
    Matcher spoken = SPOKEN.matcher(html);
    while (spoken.find()) {
      words.add(spoken.group(2));
    }
    words.addAll(List.of(TAG.matcher(html).replaceAll("\n").split("\n")));
    return words.stream()
        .map(String::strip)
        .filter(piece -> piece.codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  /** The HTML alone: no expressions, no directives, and of calls only their content blocks. */
  private static String html(String text) {
    StringBuilder html = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      Matcher control = CONTROL.matcher(text).region(i, text.length());
      if (text.startsWith("${", i) || text.startsWith("!{", i)) {
        i = end(text, i + 1);
      } else if (text.startsWith("@template.", i)) {
        int open = text.indexOf('(', i);
        int close = end(text, open);
        html.append(blocks(text.substring(open + 1, close - 1)));
        i = close;
      } else if (control.lookingAt()) {
        int next = control.end();
        i = next < text.length() && text.charAt(next) == '(' ? end(text, next) : next;
      } else {
        html.append(text.charAt(i++));
      }
    }
    return html.toString();
  }

  private static String blocks(String arguments) {
    StringBuilder html = new StringBuilder();
    for (int i = arguments.indexOf("@`"); i >= 0; i = arguments.indexOf("@`", i)) {
      int end = endOfBlock(arguments, i + 2);
      html.append('\n').append(html(arguments.substring(i + 2, end))).append('\n');
      i = end + 1;
    }
    return html.toString();
  }

  private static int endOfBlock(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("@`", i)) {
        depth++;
        i++;
      } else if (text.charAt(i) == '`' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The place behind the bracket that closes the one at {@code open}; strings are skipped. */
  private static int end(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    int blocks = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("@`", i)) {
        blocks++;
        i++;
      } else if (c == '`') {
        blocks--;
      } else if (blocks > 0) {
        continue;
      } else if (c == '"' && text.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private String firstArgument(int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && (c == ')' || c == ',') && depth == 0) {
        return source.substring(from, i);
      } else if (!quoted && c == ')') {
        depth--;
      }
    }
    return "";
  }
}
