package org.mekongdragon.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.context.MessageSource;

/**
 * Words, numbers and dates in one language. A missing text is shown as its key, and a test fails.
 */
public final class Texts {

  private final MessageSource source;
  private final Language language;

  Texts(MessageSource source, Language language) {
    this.source = source;
    this.language = language;
  }

  /** The texts of a language outside of a request: for the command line. */
  public static Texts standalone(Language language) {
    try {
      return new Texts(WebConfiguration.messageSource(), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /**
   * The text of a key; {@code {0}} and so on stand for the arguments. Numbers among them are
   * written as the language does.
   */
  public String of(String key, Object... arguments) {
    Object[] written = Arrays.stream(arguments).map(this::argument).toArray();
    return String.valueOf(source.getMessage(key, written, key, language.locale()));
  }

  /** The text of a closed choice: {@code prefix.constant-name}. */
  public String of(String prefix, Enum<?> choice) {
    return of(prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The sentence of a problem. */
  public String problem(ProblemCode code, Object... arguments) {
    return of("problem." + code.code(), arguments);
  }

  /** The sentence of a fault. */
  public String of(Fault fault) {
    return problem(fault.code(), fault.arguments().toArray());
  }

  /** A number with the language's separators, at most six decimals, no trailing zeros. */
  public String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(6);
    return format.format(number instanceof BigDecimal d ? d.stripTrailingZeros() : number);
  }

  /** A day: 3 May 2025, 3 thg 5, 2025, 2025年5月3日. */
  public String date(LocalDate date) {
    String pattern =
        switch (language) {
          case EN -> "d MMM yyyy";
          case VI -> "d 'thg' M, yyyy";
          case ZH -> "yyyy'年'M'月'd'日'";
        };
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
  }

  /** A moment to the minute in a zone: the day and 14:05. */
  public String moment(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return date(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local);
  }

  private Object argument(Object argument) {
    return switch (argument) {
      // The format itself writes whole numbers, and can choose words by them only as numbers.
      case Integer n -> n;
      case Long n -> n;
      case Number n -> number(n);
      case LocalDate d -> date(d);
      default -> argument;
    };
  }
}
