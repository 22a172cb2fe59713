package org.mekongdragon.screening;

import java.util.List;

/**
 * One cause of a hit in no language: what was compared with what.
 *
 * @param op {@code in}, {@code starts-with}, {@code contains}, {@code compare}, {@code between},
 *     {@code arrives}, {@code arrives-between}, {@code missing}, {@code seen}, {@code count},
 *     {@code not}; {@code name}, {@code identifier}; {@code rate}, {@code never-seen}, {@code
 *     high}, {@code low}, {@code number}, {@code weekday}; {@code random}
 * @param field name of the cargo field it is about, empty when it is about none
 * @param value what the consignment says, as written; empty where the absence of something fired
 * @param terms what it was compared with
 * @param rule the condition in the rule language, empty when it is of no rule
 * @param parts smaller causes: why two names are alike
 */
public record HitReason(
    String op, String field, String value, List<String> terms, String rule, List<Part> parts) {

  /** A part of the likeness of two names: its code and the words that it quotes. */
  public record Part(String code, List<String> terms) {
    public Part {
      terms = List.copyOf(terms);
    }
  }

  public HitReason {
    terms = List.copyOf(terms);
    parts = List.copyOf(parts);
  }

  static HitReason of(String op, String field, String value, List<String> terms) {
    return new HitReason(op, field, value, terms, "", List.of());
  }
}
