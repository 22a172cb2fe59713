package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.targeting.names.Lexicon.Entry;
import org.mekongdragon.targeting.names.Token.Role;
import org.mekongdragon.targeting.names.Words.Word;

/** Reads a name once: words, what each is for, and what is not part of the name proper. */
final class Normaliser {

  /** Words of a name that are compared; the rest is ignored. */
  static final int MOST_TOKENS = 60;

  private static final int SURE_LEGAL_FORM = 3;
  private static final Set<String> FORMS = Set.of("ag", "co", "nv", "bv", "oy", "kg", "cv", "sl");
  private static final Set<String> LEADING_FORMS =
      Set.of("ooo", "oao", "zao", "jsc", "llc", "pjsc");
  private static final Set<String> PREFIXES = Set.of("mv", "mt", "ms", "ss", "fv", "my");
  private static final int SURE_WORD_OF_TRADE = 5;
  private static final int MOST_ACRONYM = 6;

  /** Servant of: Abdul, Abdel, Abdur-r…; the l is swallowed by some consonants that follow. */
  private static final Pattern SERVANT =
      Pattern.compile("abd[aeiou]{1,2}(?:l(?!l)|(?=([rsznt])\\1)[rsznt])(\\w{4,})");

  private static final Pattern FAITH = Pattern.compile("(\\w{3,}?)(?:[ueai]d?|[ua]l)din[e]?");

  /** Of Slavic names in their usual romanisations: Petrovich, Petrovna, Jurjewna, Piatrowicz. */
  private static final Pattern PATRONYMIC =
      Pattern.compile("(?:[oeia][vw]i(?:ch|c|cz|tch|tsch)|[oeia][vwu]n[ay]|[oe]u?na)$");

  private static final int SURE_PATRONYMIC = 7;
  private static final String PATRONYMIC_ENDS = "hczya";

  private static final String DIGITS_FOR_LETTERS = "oizeasbtbg";

  private final List<Word> words;
  private final boolean organisation;
  private final boolean vessel;
  private final List<Token> tokens = new ArrayList<>(6);
  private final List<String> legalForms = new ArrayList<>(1);
  private final List<String> titles = new ArrayList<>(1);
  private String legalClass = "";

  private Normaliser(List<Word> words, NameKind kind) {
    this.words = words;
    this.organisation = isOrganisation(words, kind);
    this.vessel = kind == NameKind.VESSEL;
  }

  static NormalisedName read(String name, NameKind kind) {
    return new Normaliser(Words.of(name), kind).read(name);
  }

  private NormalisedName read(String name) {
    int i = vessel && words.size() > 1 && PREFIXES.contains(words.getFirst().text()) ? 1 : 0;
    while (i < words.size() && tokens.size() + 1 < MOST_TOKENS) {
      i += take(i);
    }
    if (organisation) {
      dropOwnAcronym();
    }
    if (tokens.isEmpty()) {
      legalForms.clear();
      titles.clear();
      legalClass = "";
      words.forEach(word -> tokens.add(plain(word)));
    }
    return new NormalisedName(
        tokens.toArray(Token[]::new),
        legalForms,
        legalClass,
        titles,
        foreign(),
        han(name),
        organisation);
  }

  private Script foreign() {
    for (Word word : words) {
      if (word.script() != Script.LATIN) {
        return word.script();
      }
    }
    return Script.LATIN;
  }

  /** Drops the letters that a name ends with for its own words: Tehrik-e Taliban (TTP). */
  private void dropOwnAcronym() {
    int last = tokens.size() - 1;
    if (last < Scoring.LEAST_ACRONYM - 1 || tokens.get(last).text().length() > MOST_ACRONYM) {
      return;
    }
    String letters = tokens.get(last).text();
    StringBuilder all = new StringBuilder();
    StringBuilder telling = new StringBuilder();
    for (Token token : tokens.subList(0, last)) {
      all.append(token.text().charAt(0));
      telling.append(token.role() == Role.PARTICLE ? "" : token.text().substring(0, 1));
    }
    if (letters.contentEquals(all) || letters.contentEquals(telling)) {
      tokens.removeLast();
    }
  }

  /** Takes the longest known phrase that may stand here, or one word; how many words it took. */
  private int take(int at) {
    Word word = words.get(at);
    for (Entry entry : Lexicon.at(word.text())) {
      if (isAt(entry, at) && take(entry, at)) {
        return entry.words().size();
      }
    }
    if (isGod(word) && !tokens.isEmpty() && "abdul".equals(tokens.getLast().key())) {
      tokens.removeLast();
      tokens.add(Token.of("abdullah", "abdullah", Role.COMMON, word.script()));
    } else if (!addCompound(word)) {
      tokens.add(plain(word));
    }
    return 1;
  }

  private static boolean isGod(Word word) {
    return "allah".equals(word.text()) || "ullah".equals(word.text());
  }

  /** Divides Arabic names that are written in one word or in several: Abdelmajid, Salahuddin. */
  private boolean addCompound(Word word) {
    if (!word.text().startsWith("abd") && !word.text().contains("din")) {
      return false;
    }
    Matcher servant = SERVANT.matcher(word.text());
    if (servant.matches()) {
      tokens.add(Token.of("abdul", "abdul", Role.PARTICLE, word.script()));
      tokens.add(known(servant.group(2), word.script()));
      return true;
    }
    Matcher faith = FAITH.matcher(word.text());
    if (faith.matches()) {
      tokens.add(known(faith.group(1), word.script()));
      tokens.add(Token.of("din", "din", Role.COMMON, word.script()));
      return true;
    }
    return false;
  }

  private static Token known(String text, Script script) {
    boolean common =
        Lexicon.at(text).stream()
            .anyMatch(e -> e.kind() == Lexicon.Kind.COMMON && e.words().size() == 1);
    return Token.of(text, text, common ? Role.COMMON : Role.NAME, script);
  }

  private boolean take(Entry entry, int at) {
    String text = String.join(organisation ? " " : "", entry.words());
    return switch (entry.kind()) {
      case LEGAL -> !vessel && takeLegal(entry, at);
      case TITLE -> {
        boolean first = tokens.isEmpty() && at + entry.words().size() < words.size();
        yield first && !organisation && titles.add(text);
      }
      case HONORIFIC ->
          !organisation
              && words.get(at).script() != Script.HAN
              && add(entry, at, entry.words().getLast(), Role.HONORIFIC);
      case CONNECTOR -> {
        boolean the = "the".equals(entry.words().getFirst());
        yield (the && entry.words().size() == 1)
            || (organisation && add(entry, at, entry.words().getLast(), Role.PARTICLE));
      }
      case SPLIT -> false;
      case SYMBOL -> organisation && add(entry, at, entry.value(), Role.GENERIC);
      case PARTICLE ->
          !(isArticle(entry) && at + entry.words().size() == words.size())
              && add(entry, at, entry.value(), Role.PARTICLE);
      case NUMBER -> addNumber(entry);
      case GENERIC, PLACE -> organisation && add(entry, at, text, Role.GENERIC);
      case COMMON -> add(entry, at, text, organisation ? Role.NAME : Role.COMMON);
    };
  }

  /** Articles stand before a name; at its end, the same letters are a name: Kim Su Il. */
  private static boolean isArticle(Entry entry) {
    return entry.value().equals("al") || entry.value().equals("de");
  }

  private boolean takeLegal(Entry entry, int at) {
    boolean first = at == 0;
    boolean last = at + entry.words().size() == words.size();
    boolean sure = entry.words().size() > 1 || entry.words().getFirst().length() >= 4;
    if (!organisation) {
      boolean spelt = words.get(at).script() == Script.LATIN;
      boolean likely = at >= 2 || (at == 1 && FORMS.contains(entry.words().getFirst()));
      return last && likely && spelt && entry.words().size() == 1 && add(entry, at, "", Role.LEGAL);
    }
    if (!sure && !first && !last && !legalAfter(at + 1)) {
      return false;
    }
    legalForms.add(String.join(" ", entry.words()));
    legalClass = legalClass.isEmpty() ? entry.value() : legalClass;
    return true;
  }

  /** Whether only legal forms follow, as in Co., Ltd. */
  private boolean legalAfter(int at) {
    int i = at;
    while (i < words.size()) {
      int here = i;
      int taken =
          Lexicon.at(words.get(i).text()).stream()
              .filter(entry -> entry.kind() == Lexicon.Kind.LEGAL && isAt(entry, here))
              .mapToInt(entry -> entry.words().size())
              .findFirst()
              .orElse(0);
      if (taken == 0) {
        return false;
      }
      i += taken;
    }
    return true;
  }

  private boolean add(Entry entry, int at, String key, Role role) {
    StringBuilder text = new StringBuilder();
    if (role == Role.PARTICLE) {
      text.append(key);
    } else {
      entry.words().forEach(text::append);
    }
    Script script = words.get(at).script();
    String meaning = key.isEmpty() || key.contentEquals(text) ? text.toString() : key;
    tokens.add(Token.of(text.toString(), meaning, role, script));
    return true;
  }

  /** Adds a number written out; forty four becomes 44. */
  private boolean addNumber(Entry entry) {
    String digit = entry.value();
    if (digit.length() == 1 && !tokens.isEmpty()) {
      Token tens = tokens.getLast();
      if (tens.role() == Role.NUMBER && tens.key().matches("[2-9]0")) {
        tokens.removeLast();
        String sum = tens.key().charAt(0) + digit;
        return tokens.add(Token.of(sum, sum, Role.NUMBER, Script.LATIN));
      }
    }
    return tokens.add(Token.of(digit, digit, Role.NUMBER, Script.LATIN));
  }

  private static Token plain(Word word) {
    String text = word.text();
    int digits = digits(text);
    if (digits == text.length()) {
      String number = text.replaceFirst("^0+(?=.)", "");
      return Token.of(number, number, Role.NUMBER, word.script());
    }
    String read = digits == 0 ? text : lettersFor(text);
    boolean syllable = word.script() == Script.HAN || word.script() == Script.HANGUL;
    if (isPatronymic(read)) {
      return Token.of(read, read, Role.COMMON, word.script());
    }
    Role role = read.length() == 1 && !syllable ? Role.INITIAL : Role.NAME;
    return Token.of(read, read, role, word.script());
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** Son or daughter of: often left out, and shared by many. */
  private static boolean isPatronymic(String text) {
    return text.length() >= SURE_PATRONYMIC
        && PATRONYMIC_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        && PATRONYMIC.matcher(text).region(text.length() - SURE_PATRONYMIC, text.length()).find();
  }

  /** Digits inside a word that are put for the letters they look like. */
  private static String lettersFor(String text) {
    if (!Character.isLetter(text.charAt(0))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      out.append(c <= '9' ? DIGITS_FOR_LETTERS.charAt(c - '0') : c);
    }
    return out.toString();
  }

  private boolean isAt(Entry entry, int at) {
    return isAt(words, entry, at);
  }

  private static boolean isAt(List<Word> words, Entry entry, int at) {
    List<String> phrase = entry.words();
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(words.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOrganisation(List<Word> words, NameKind kind) {
    if (kind != NameKind.UNKNOWN) {
      return kind != NameKind.PERSON;
    }
    for (int i = 0; i < words.size(); i++) {
      for (Entry entry : Lexicon.at(words.get(i).text())) {
        if (isAt(words, entry, i) && speaksOfOrganisation(entry, i, words.size())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean speaksOfOrganisation(Entry entry, int at, int size) {
    int length = entry.words().stream().mapToInt(String::length).sum();
    boolean edge = at == 0 || at + entry.words().size() == size;
    return switch (entry.kind()) {
      case LEGAL ->
          size > 1
              && edge
              && length >= SURE_LEGAL_FORM
              && (at > 0
                  || length > SURE_LEGAL_FORM
                  || LEADING_FORMS.contains(entry.words().getFirst()));
      case GENERIC -> length >= SURE_WORD_OF_TRADE;
      case SYMBOL -> length > SURE_WORD_OF_TRADE;
      case TITLE, HONORIFIC, SPLIT, PARTICLE, CONNECTOR, NUMBER, PLACE, COMMON -> false;
    };
  }

  private String han(String name) {
    for (Word word : words) {
      if (word.script() != Script.HAN) {
        return "";
      }
    }
    if (words.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    name.codePoints().filter(c -> Script.of(c) == Script.HAN).forEach(out::appendCodePoint);
    return Romaniser.simplify(out.toString());
  }
}
