package org.mekongdragon.watchlist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.names.ListedName;

/** How listed texts are taken, and the form in which numbers and addresses are compared. */
final class ListedText {

  /** Letters and digits below which a name would be found everywhere. */
  static final int LEAST_LETTERS = 2;

  private static final int LEAST_PHONE = 6;
  private static final int MOST_PHONE = 20;
  private static final int LEAST_ADDRESS = 8;
  private static final int MOST_SHOWN = 60;
  private static final Pattern NO_NUMBER = Pattern.compile("[^\\p{L}\\p{Nd}]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

  private ListedText() {}

  /** A name as it is kept; what is wrong with it goes to the faults. */
  static String name(EntryKind kind, String text, String field, List<Fault> faults) {
    String line = line(text);
    if (line.length() > ListedName.MAX_LENGTH) {
      faults.add(Fault.of(field, WatchProblem.ENTRY_TEXT_LONG, ListedName.MAX_LENGTH));
      return line;
    }
    if (letters(line) < LEAST_LETTERS) {
      faults.add(Fault.of(field, WatchProblem.ENTRY_NAME_SHORT, line));
      return line;
    }
    return switch (kind) {
      case CONTAINER -> {
        String number = number(line);
        if (!ContainerNumber.isValid(number)) {
          faults.add(Fault.of(field, WatchProblem.ENTRY_CONTAINER, cut(line)));
        }
        yield number;
      }
      case PHONE -> {
        int digits = digits(line).length();
        if (digits < LEAST_PHONE || digits > MOST_PHONE) {
          faults.add(Fault.of(field, WatchProblem.ENTRY_PHONE, cut(line)));
        }
        yield line;
      }
      case ADDRESS -> {
        if (letters(line) < LEAST_ADDRESS) {
          faults.add(Fault.of(field, WatchProblem.ENTRY_NAME_SHORT, line));
        }
        yield line;
      }
      case PERSON, COMPANY, VESSEL, UNKNOWN -> line;
    };
  }

  /** Aliases in their order, each once, without the primary name and blank ones. */
  static List<String> aliases(EntryKind kind, String name, List<String> texts, List<Fault> faults) {
    Set<String> kept = new LinkedHashSet<>();
    for (int i = 0; i < texts.size() && kept.size() <= EntryContent.MOST_ALIASES; i++) {
      if (!texts.get(i).isBlank()) {
        kept.add(name(kind, texts.get(i), "aliases", faults));
      }
    }
    kept.remove(name);
    if (kept.size() > EntryContent.MOST_ALIASES) {
      faults.add(Fault.of("aliases", WatchProblem.ENTRY_TOO_MANY, EntryContent.MOST_ALIASES));
    }
    return List.copyOf(new ArrayList<>(kept));
  }

  /** One line: blanks of every kind become one, signs that hide or turn text are dropped. */
  static String line(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replaceAll("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
        .strip();
  }

  /** How many letters and digits it has, counted as far as any bound needs. */
  static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).limit(LEAST_ADDRESS).count();
  }

  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  /** Letters and digits in upper case: how identifiers and containers are compared. */
  static String number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlainNumber(text.charAt(i))) {
        return NO_NUMBER.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static boolean isPlainNumber(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The digits without leading zeros. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .map(Character::getNumericValue)
        .forEach(digits::append);
    return digits.toString().replaceFirst("^0+(?=.)", "");
  }

  /** Without case and accents, as the database folds what is searched. */
  static String folded(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  /** Words without case, accents and signs, with a blank around each. */
  static String words(String text) {
    return isPlain(text) ? plainWords(text) : anyWords(text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** The same for what most cargo is written in: letters without marks. */
  private static String plainWords(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(Character.toLowerCase(c));
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return (words.length() == 1 || words.charAt(words.length() - 1) != ' ')
        ? words.append(' ').toString()
        : words.toString();
  }

  /** The same for any text. */
  static String anyWords(String text) {
    return " " + NO_WORD.matcher(folded(text)).replaceAll(" ").strip() + " ";
  }

  static String cut(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
