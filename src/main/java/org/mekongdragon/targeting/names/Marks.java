package org.mekongdragon.targeting.names;

import java.util.List;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * A word in eight octets: which letters it has, its length, script, first and last letter, what it
 * is for, and what it sounds like. Enough to refuse most pairs of words at once.
 */
final class Marks {

  /** Letters sound by their neighbours, and one is doubled: many changes may cost little. */
  private static final long EVASIVE = 1L << ('w' - 'a');

  /** One of the two. */
  private static final long EASY = 1L << ('v' - 'a');

  /** Which of the letters a to z there are, without v and w, which may be one sound. */
  static final int LETTERS = ((1 << 26) - 1) & ~(int) (EVASIVE | EASY);

  private static final int LENGTH_SHIFT = 26;
  private static final int LENGTH = 0x1F;

  /** Words of so many letters may have more. */
  static final int LONGEST = LENGTH;

  private static final int SCRIPT_SHIFT = 31;
  private static final int SCRIPT = 0xF;
  private static final int FIRST_SHIFT = 35;
  private static final int LAST_SHIFT = 42;
  private static final int ASCII = 0x7F;

  /** More than letters decides how alike it is. */
  private static final long SPECIAL = 1L << 49;

  /** It may mean the same as a word that is written otherwise. */
  private static final long MEANT = 1L << 50;

  /** First names of this kind have short forms. */
  private static final long SHORTENED = 1L << 51;

  private static final long BRIEF = 1L << 52;
  private static final int ROLE_SHIFT = 53;
  private static final int ROLE = 0x7;
  private static final int SHORT_LENGTH = 3;

  /** A letter is doubled or sounds by its neighbour, so that one change may count as two. */
  private static final long LOOSE = 1L << 56;

  /** The first word of a name that has a legal form; only in {@link Rows}. */
  static final long FORMAL = 1L << 57;

  private static final int SOUND_SHIFT = 58;
  private static final long TEXT =
      LETTERS
          | (long) LENGTH << LENGTH_SHIFT
          | (long) ASCII << FIRST_SHIFT
          | (long) ASCII << LAST_SHIFT;

  private static final int VOWELS = Letters.mask("aeiouy");
  private static final int BREATHS = Letters.mask("h");

  /** What another vowel costs, in hundredths of a letter; a breath that is lost costs less. */
  private static final int VOWEL = 50;

  /** By how much another consonant costs more, and a breath less. */
  private static final int MORE = 10;

  private static final List<Script> SCRIPTS = List.of(Script.values());
  private static final List<Role> ROLES = List.of(Role.values());
  private static final boolean[] GUESS = guesses();
  private static final double[] WEIGHTS = weights();
  private static final int NUMBERS = ROLES.indexOf(Role.NUMBER);
  private static final int PARTICLES = ROLES.indexOf(Role.PARTICLE);
  private static final int ONE_LETTERS = ROLES.indexOf(Role.INITIAL);

  /** Words that letters alone do not compare. */
  private static final long ODD = MEANT | SHORTENED | BRIEF;

  private Marks() {}

  private static boolean[] guesses() {
    boolean[] guess = new boolean[SCRIPT + 1];
    for (int i = 0; i < SCRIPTS.size(); i++) {
      guess[i] = SCRIPTS.get(i).isGuess();
    }
    return guess;
  }

  static long of(String text, String key, String sound, Role role, Script script) {
    boolean meant = !key.equals(text) || text.length() >= LENGTH;
    boolean brief = sound.isEmpty();
    boolean special = meant || brief || role == Role.NUMBER || text.length() > WordTable.STRIDE;
    return Letters.mask(text)
        | (long) Math.min(LENGTH, text.length()) << LENGTH_SHIFT
        | (long) SCRIPTS.indexOf(script) << SCRIPT_SHIFT
        | (long) Sound.first(text) << FIRST_SHIFT
        | (long) (text.charAt(text.length() - 1) & ASCII) << LAST_SHIFT
        | (special ? SPECIAL : 0)
        | (meant ? MEANT : 0)
        | (Lexicon.shortForms(text).isEmpty() ? 0 : SHORTENED)
        | (brief ? BRIEF : 0)
        | (long) ROLES.indexOf(role) << ROLE_SHIFT
        | (isLoose(text) ? LOOSE : 0)
        | changes(text)
        | (brief ? 0 : (long) ((sound.hashCode() * 0x9E3779B9) >>> 26) << SOUND_SHIFT);
  }

  private static long changes(String text) {
    boolean sounding = false;
    boolean doubled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sounding |= c == 'c' || c == 'q' || c == 'w';
      doubled |= i > 0 && text.charAt(i - 1) == c;
    }
    return (sounding && doubled ? EVASIVE : 0) | (sounding || isLoose(text) ? EASY : 0);
  }

  private static boolean isLoose(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'c' || c == 'q' || (i > 0 && text.charAt(i - 1) == c)) {
        return true;
      }
    }
    return text.contains("ng") || text.contains("dj");
  }

  static int length(long marks) {
    return (int) (marks >>> LENGTH_SHIFT) & LENGTH;
  }

  static Script script(long marks) {
    return SCRIPTS.get((int) (marks >>> SCRIPT_SHIFT) & SCRIPT);
  }

  static int first(long marks) {
    return (int) (marks >>> FIRST_SHIFT) & ASCII;
  }

  static int last(long marks) {
    return (int) (marks >>> LAST_SHIFT) & ASCII;
  }

  static boolean isSpecial(long marks) {
    return (marks & SPECIAL) != 0;
  }

  /** Whether the word is too short to have a sound. */
  static boolean isBrief(long marks) {
    return (marks & BRIEF) != 0;
  }

  /** Whether it was read by ear. */
  static boolean isGuess(long marks) {
    return GUESS[(int) (marks >>> SCRIPT_SHIFT) & SCRIPT];
  }

  /** Whether more than its letters decides what it is like. */
  static boolean isUnsure(long marks) {
    return (marks & (MEANT | SHORTENED)) != 0 || isOneLetter(marks);
  }

  /** Whether it may be like a word that shares no letter with it, or few. */
  static boolean isOpen(long marks) {
    return isUnsure(marks) || isGuess(marks);
  }

  /** What the word says about who is meant, 0 to 1. */
  static double weight(long marks) {
    int role = (int) (marks >>> ROLE_SHIFT) & ROLE;
    return WEIGHTS[role << 2 | Math.min(SHORT_LENGTH, length(marks))];
  }

  private static double[] weights() {
    double[] weights = new double[ROLES.size() << 2];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Token.weight(ROLES.get(i >> 2), i & SHORT_LENGTH);
    }
    return weights;
  }

  /** A number for each role and script. */
  static int roleAndScript(long marks) {
    return roleNumber(marks) << 4 | ((int) (marks >>> SCRIPT_SHIFT) & SCRIPT);
  }

  static Role role(long marks) {
    return ROLES.get((int) (marks >>> ROLE_SHIFT) & ROLE);
  }

  /** Whether one of two words was read by ear, so that their spelling says little. */
  static boolean isHeard(long a, long b) {
    int x = (int) (a >>> SCRIPT_SHIFT) & SCRIPT;
    int y = (int) (b >>> SCRIPT_SHIFT) & SCRIPT;
    return x != y && (GUESS[x] || GUESS[y]);
  }

  /**
   * The most that two words can be alike when they are paired; 0 when they surely are not.
   *
   * @param profile of {@code a}: {@link Letters#profile}
   */
  static double most(long a, long profile, long b, long otherProfile) {
    double least = 0;
    if (isOdd(a) || isOdd(b)) {
      if (mayBeOneText(a, b) || mayBeOneMeaning(a, b)) {
        return 1;
      }
      if (isSpeltOneWay(a) || isSpeltOneWay(b)) {
        return 0;
      }
      if (isOneLetter(a) || isOneLetter(b)) {
        return Pairing.INITIAL;
      }
      least = mayBeShortForms(a, b) ? Pairing.SHORT_FORM : 0;
      least = (a & b & BRIEF) != 0 ? Math.max(least, Token.SAME_SYLLABLE) : least;
    }
    boolean heard = isHeard(a, b);
    int odd = leastCost(a, b, heard);
    int x = length(a);
    int y = length(b);
    int most = Spelling.mostCost(x, y);
    if (odd > most) {
      return least;
    }
    int lost = Letters.leastCost(profile, otherProfile, EditTable.lostVowel(heard));
    if (lost > most) {
      return least;
    }
    double spelt = Spelling.likeness(Math.max(x, y), isLoose(a | b) ? odd : Math.max(odd, lost));
    boolean sounding = isOneSound(a, b) && Math.min(x, y) >= Token.LONG_ENOUGH;
    return Math.max(least, sounding ? Token.sounding(spelt) : spelt);
  }

  /** What it costs at least that each of two words has letters which the other lacks. */
  static int leastCost(long a, long b, boolean heard) {
    int cost = Math.max(lost((int) (a & ~b)), lost((int) (b & ~a)));
    return heard ? cost / 2 : cost;
  }

  /** What letters cost at least that are lost or changed, in hundredths of a letter. */
  static int lost(int letters) {
    int lost = letters & LETTERS;
    return VOWEL * Integer.bitCount(lost)
        + MORE * (Integer.bitCount(lost & ~VOWELS) - 2 * Integer.bitCount(lost & BREATHS));
  }

  /** Whether two words may be written with the same letters. */
  static boolean mayBeOneText(long a, long b) {
    return ((a ^ b) & TEXT) == 0;
  }

  /** Whether one of two words may mean the same as the other though it is written otherwise. */
  static boolean mayBeOneMeaning(long a, long b) {
    return ((a | b) & MEANT) != 0;
  }

  /** Whether both are first names of a kind that has short forms. */
  static boolean mayBeShortForms(long a, long b) {
    return (a & b & SHORTENED) != 0;
  }

  /** Whether the sounds may be the same. */
  static boolean isOneSound(long a, long b) {
    return a >>> SOUND_SHIFT == b >>> SOUND_SHIFT;
  }

  /** Whether a letter is doubled, or sounds by its neighbour. */
  static boolean isLoose(long marks) {
    return (marks & LOOSE) != 0;
  }

  /** Whether its letters do not tell under which keys it meets the words it is like. */
  static boolean isEvasive(long marks) {
    return (marks & EVASIVE) != 0 || isOpen(marks);
  }

  /** Whether a few changes of it may cost little. */
  static boolean isEasy(long marks) {
    return (marks & EASY) != 0;
  }

  /** Whether the word has an h, which is lost for little. */
  static boolean isBreathy(long marks) {
    return (marks & BREATHS) != 0;
  }

  private static int roleNumber(long marks) {
    return (int) (marks >>> ROLE_SHIFT) & ROLE;
  }

  /** Whether more than letters may decide. */
  private static boolean isOdd(long marks) {
    return (marks & ODD) != 0 || isSpeltOneWay(marks) || isOneLetter(marks);
  }

  private static boolean isOneLetter(long marks) {
    return roleNumber(marks) == ONE_LETTERS;
  }

  private static boolean isSpeltOneWay(long marks) {
    return roleNumber(marks) == NUMBERS || roleNumber(marks) == PARTICLES;
  }
}
