package org.mekongdragon.targeting.names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One part of the reason for a score, as a code with the words it is about, so that it can be said
 * in any language.
 *
 * @param arguments what the sentence quotes: first the query's word, then the listed one
 */
public record NameReason(Code code, List<String> arguments) {

  /** What is to be said; the text is the English sentence with {0} and {1} for the arguments. */
  public enum Code {
    /** The same letters. */
    EXACT("same name"),
    /** The same after case, marks, punctuation and width. */
    SAME_WORDS("same words"),
    /** Read from another script. */
    TRANSLITERATED("read from {0} script"),
    /** The same sound, other characters. */
    SAME_SOUND("written with other characters of the same sound"),
    /** The same words in another order. */
    REORDERED("words in another order"),
    /** Small spelling difference. */
    TYPO("\"{0}\" for \"{1}\""),
    /** Another spelling of the same sound. */
    SPELLING("\"{0}\" sounds like \"{1}\""),
    /** A short form of a first name, or the same word in another language. */
    SAME_MEANING("\"{0}\" stands for \"{1}\""),
    /** An initial. */
    INITIAL("initial \"{0}\" for \"{1}\""),
    /** The initials of the whole name. */
    ACRONYM("\"{0}\" abbreviates \"{1}\""),
    /** Written in one word. */
    JOINED("\"{0}\" written as \"{1}\""),
    /** A listed word that the query lacks. */
    MISSING_WORD("without \"{0}\""),
    /** A word of the query that the list lacks. */
    EXTRA_WORD("with \"{0}\" more"),
    /** Words of both sides that do not fit. */
    DIFFERENT_WORD("\"{0}\" is not \"{1}\""),
    /** Only one side has a legal form. */
    LEGAL_FORM_MISSING("legal form \"{0}\" on one side only"),
    /** Both have a legal form, of different classes. */
    LEGAL_FORM_DIFFERS("legal form \"{0}\" is not \"{1}\""),
    /** A title was left out of the comparison. */
    TITLE_IGNORED("title \"{0}\" ignored"),
    /** The listed name is an alias. */
    ALIAS("a listed alias"),
    /** The same number. */
    SAME_IDENTIFIER("same number {0}"),
    /** The same date. */
    SAME_DATE("same date {0}"),
    /** Dates too far apart. */
    DIFFERENT_DATE("date {0} is not {1}"),
    /** A country in common. */
    SAME_COUNTRY("same country {0}"),
    /** No country in common. */
    DIFFERENT_COUNTRY("country {0} is not {1}");

    private final String english;

    Code(String english) {
      this.english = english;
    }

    /** The code as scripts and texts see it: lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public NameReason {
    arguments = List.copyOf(arguments);
  }

  static NameReason of(Code code, String... arguments) {
    return new NameReason(code, List.of(arguments));
  }

  /** The part as an English phrase, for the command line. */
  public String english() {
    String text = code.english;
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }

  /** All parts as one English sentence without a full stop. */
  public static String english(List<NameReason> reasons) {
    return reasons.stream().map(NameReason::english).collect(Collectors.joining("; "));
  }
}
