package org.mekongdragon.targeting.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Lexer.Token;

/** Reads a rule by recursive descent: or, and, not, one test. */
final class RuleParser {

  private static final String NUMBER = "[+-]?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?";

  private final List<Token> tokens;
  private int at;
  private int depth;

  private RuleParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Condition parse(String rule) {
    RuleParser parser = new RuleParser(Lexer.tokens(rule));
    if (parser.peek().sort() == Lexer.Sort.END) {
      throw Lexer.fault(RuleProblem.RULE_EMPTY, 1, "", "origin = CO");
    }
    Condition condition = parser.any();
    if (parser.peek().sort() != Lexer.Sort.END) {
      Token extra = parser.peek();
      throw parser.expected(
          extra.isValue() ? "and, or — \"…\"" : extra.isSign(")") ? "(" : "and, or");
    }
    return condition;
  }

  private Condition any() {
    return joined("or", this::all, Condition.Any::new);
  }

  private Condition all() {
    return joined("and", this::negation, Condition.All::new);
  }

  private Condition joined(
      String word,
      Supplier<Condition> part,
      java.util.function.Function<List<Condition>, Condition> join) {
    Condition first = part.get();
    if (!peek().isWord(word)) {
      return first;
    }
    List<Condition> parts = new ArrayList<>(List.of(first));
    while (peek().isWord(word)) {
      at++;
      parts.add(part.get());
    }
    return join.apply(parts);
  }

  private Condition negation() {
    if (++depth > Rules.MAX_DEPTH) {
      throw Lexer.fault(
          RuleProblem.RULE_TOO_LARGE, peek().position(), peek().text(), Rules.MAX_DEPTH);
    }
    Condition condition;
    if (peek().isWord("not")) {
      at++;
      condition = new Condition.Not(negation());
    } else if (peek().isSign("(")) {
      at++;
      condition = any();
      sign(")");
    } else {
      condition = test();
    }
    depth--;
    return condition;
  }

  private Condition test() {
    Token token = peek();
    if (token.sort() != Lexer.Sort.WORD) {
      throw expected("origin, hs, goods…");
    }
    Field field =
        Field.named(token.text())
            .orElseThrow(() ->
                Lexer.fault(
                    RuleProblem.RULE_UNKNOWN_FIELD,
                    token.position(),
                    Lexer.clip(token.text()),
                    Suggestion.field(token.text())));
    at++;
    if (peek().isWord("not")) {
      at++;
      return new Condition.Not(operation(field));
    }
    return operation(field);
  }

  private Condition operation(Field field) {
    Token token = peek();
    at++;
    return switch (token.lower()) {
      case "=" -> equal(field);
      case "!=" -> new Condition.Not(equal(field));
      case ">", ">=", "<", "<=" -> compare(field, token);
      case "in" -> in(field);
      case "between" -> between(field, token);
      case "is" -> missing(field);
      case "starts" -> {
        word("with");
        written(field, token, "starts with");
        if (peek().isWord("any") && tokens.get(at + 1).isWord("of")) {
          at += 2;
        }
        yield new Condition.StartsWith(field, values(field));
      }
      case "contains" -> contains(field, token);
      case "seen" -> {
        word("before");
        written(field, token, "seen before");
        yield new Condition.SeenBefore(field, days());
      }
      case "count" -> {
        word("within");
        written(field, token, "count within");
        yield count(field, days());
      }
      default -> throw unknownOperator(field, token);
    };
  }

  private Condition equal(Field field) {
    return switch (field.kind()) {
      case NUMBER -> new Condition.Compare(field, Relation.EQUAL, number());
      case DATE -> new Condition.Arrives(Relation.EQUAL, day());
      case CODE, PLACE, TEXT -> new Condition.In(field, List.of(value(field)));
    };
  }

  private Condition compare(Field field, Token sign) {
    Relation relation = relation(sign);
    return switch (field.kind()) {
      case NUMBER -> new Condition.Compare(field, relation, number());
      case DATE -> new Condition.Arrives(relation, day());
      case CODE, PLACE, TEXT -> throw wrongOperator(field, sign, sign.text());
    };
  }

  private Condition in(Field field) {
    if (field.isWritten()) {
      return new Condition.In(field, values(field));
    }
    List<Condition> choices = new ArrayList<>();
    boolean list = peek().isSign("(");
    do {
      at += list ? 1 : 0;
      choices.add(equal(field));
      bounded(choices.size());
    } while (list && peek().isSign(","));
    if (list) {
      sign(")");
    }
    return choices.size() == 1 ? choices.getFirst() : new Condition.Any(choices);
  }

  private Condition between(Field field, Token token) {
    return switch (field.kind()) {
      case NUMBER -> {
        double low = number();
        word("and");
        yield new Condition.Between(field, low, number());
      }
      case DATE -> {
        LocalDate first = day();
        word("and");
        yield new Condition.ArrivesBetween(first, day());
      }
      case CODE, PLACE, TEXT -> throw wrongOperator(field, token, "between");
    };
  }

  private Condition missing(Field field) {
    boolean not = peek().isWord("not");
    at += not ? 1 : 0;
    if (!peek().isWord("missing")) {
      throw expected(not ? "missing — !=" : "missing — =");
    }
    at++;
    Condition missing = new Condition.Missing(field);
    return not ? new Condition.Not(missing) : missing;
  }

  private Condition contains(Field field, Token token) {
    written(field, token, "contains");
    boolean every = peek().isWord("all");
    if ((every || peek().isWord("any")) && tokens.get(at + 1).isWord("of")) {
      at += 2;
      if (!peek().isSign("(")) {
        throw expected("(");
      }
      return new Condition.Contains(field, every, values(field));
    }
    return new Condition.Contains(field, false, values(field));
  }

  private Condition count(Field field, int days) {
    Token sign = peek();
    if (sign.isWord("between")) {
      at++;
      int low = whole();
      word("and");
      return new Condition.All(
          List.of(
              new Condition.CountWithin(field, days, Relation.FROM, low),
              new Condition.CountWithin(field, days, Relation.TO, whole())));
    }
    if (sign.isSign("!=")) {
      at++;
      return new Condition.Not(new Condition.CountWithin(field, days, Relation.EQUAL, whole()));
    }
    Relation relation = relation(sign);
    at++;
    return new Condition.CountWithin(field, days, relation, whole());
  }

  private Relation relation(Token sign) {
    for (Relation relation : Relation.values()) {
      if (sign.isSign(relation.sign())) {
        return relation;
      }
    }
    throw expected("= > >= < <=");
  }

  private List<String> values(Field field) {
    if (!peek().isSign("(")) {
      return List.of(value(field));
    }
    List<String> values = new ArrayList<>();
    do {
      at++;
      values.add(value(field));
      bounded(values.size());
    } while (peek().isSign(","));
    sign(")");
    return values;
  }

  private void bounded(int terms) {
    if (terms > Condition.MAX_TERMS) {
      throw Lexer.fault(RuleProblem.RULE_TOO_LARGE, peek().position(), terms, Condition.MAX_TERMS);
    }
  }

  private String value(Field field) {
    Token token = peek();
    if (!token.isValue()) {
      throw expected("\"…\"");
    }
    if (!token.text().startsWith("@") && field.key(token.text()).isEmpty()) {
      throw Lexer.fault(
          RuleProblem.RULE_BLANK_TERM, token.position(), Lexer.clip(token.text()), "");
    }
    at++;
    return token.text();
  }

  private double number() {
    Token token = peek();
    double number =
        token.isValue() && token.text().matches(NUMBER)
            ? Double.parseDouble(token.text())
            : Double.NaN;
    if (!Double.isFinite(number)) {
      throw Lexer.fault(
          RuleProblem.RULE_NUMBER, token.position(), Lexer.clip(token.text()), "20000");
    }
    at++;
    return number;
  }

  private LocalDate day() {
    Token token = peek();
    try {
      LocalDate day = LocalDate.parse(token.text());
      if (day.getYear() < 0 || day.getYear() > 9999) {
        throw new DateTimeException("year");
      }
      at++;
      return day;
    } catch (DateTimeException notIso) {
      throw Lexer.fault(
          RuleProblem.RULE_DATE, token.position(), Lexer.clip(token.text()), "2026-05-01");
    }
  }

  private int days() {
    Token token = peek();
    boolean digits = token.text().matches("[0-9]{1,5}");
    int days = digits ? Integer.parseInt(token.text()) : 0;
    if (days < 1 || days > Condition.MAX_DAYS) {
      throw Lexer.fault(
          RuleProblem.RULE_DAYS,
          token.position(),
          Lexer.clip(token.text()),
          "1 … " + Condition.MAX_DAYS);
    }
    at++;
    if (!peek().isWord("days") && !peek().isWord("day")) {
      throw expected("days");
    }
    at++;
    return days;
  }

  private int whole() {
    Token token = peek();
    if (!token.isValue() || !token.text().matches("[0-9]{1,9}")) {
      throw Lexer.fault(RuleProblem.RULE_NUMBER, token.position(), Lexer.clip(token.text()), "5");
    }
    at++;
    return Integer.parseInt(token.text());
  }

  private void written(Field field, Token token, String operator) {
    if (!field.isWritten()) {
      throw wrongOperator(field, token, operator);
    }
  }

  private void word(String word) {
    if (!peek().isWord(word)) {
      throw expected(word);
    }
    at++;
  }

  private void sign(String sign) {
    if (!peek().isSign(sign)) {
      throw expected(sign.equals(")") ? ") ," : sign);
    }
    at++;
  }

  private Token peek() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private Problem expected(String what) {
    return Lexer.fault(
        RuleProblem.RULE_EXPECTED, peek().position(), Lexer.clip(peek().text()), what);
  }

  private static Problem unknownOperator(Field field, Token token) {
    String near = Suggestion.nearest(token.lower(), RulePrinter.OPERATOR_WORDS);
    return Lexer.fault(
        RuleProblem.RULE_UNKNOWN_OPERATOR,
        token.position(),
        Lexer.clip(token.text()),
        near.isEmpty() ? RulePrinter.operators(field) : near);
  }

  private static Problem wrongOperator(Field field, Token token, String operator) {
    return Lexer.fault(
        RuleProblem.RULE_WRONG_OPERATOR, token.position(), operator, RulePrinter.operators(field));
  }
}
