package org.mekongdragon.targeting.names;

/**
 * One word of a name as it is compared.
 *
 * @param text lower-case ASCII, not empty
 * @param key what words of one meaning share, else the text
 * @param sound consonant classes; empty when the word is too short to say anything
 * @param letters the text with the sound of each letter
 * @param weight how much the word says about who is meant, 0 to 1
 * @param script what it was written in
 * @param marks the word in eight octets ({@link Marks})
 */
record Token(
    String text,
    String key,
    String sound,
    Letters letters,
    Role role,
    double weight,
    Script script,
    long marks) {

  /** What a word is for. */
  enum Role {
    NAME(1.0),
    COMMON(0.7),
    GENERIC(0.4),
    NUMBER(0.45),
    INITIAL(0.4),
    HONORIFIC(0.2),
    PARTICLE(0.15),
    LEGAL(0.1);

    private final double weight;

    Role(double weight) {
      this.weight = weight;
    }
  }

  private static final double SHORT_WEIGHT = 0.75;
  static final double SAME_SOUND = 0.65;
  static final double SAME_SYLLABLE = 0.7;
  private static final double DOUBT = 0.1;
  static final int LONG_ENOUGH = 5;

  /** Another vowel makes another Chinese name, and pinyin has one spelling. */
  private static final double SYLLABLE_STEEPNESS = 1.5;

  static Token of(String text, String key, Role role, Script script) {
    String sound = Sound.of(text);
    long marks = Marks.of(text, key, sound, role, script);
    double weight = weight(role, text.length());
    return new Token(text, key, sound, Letters.of(text), role, weight, script, marks);
  }

  /** What a word of this role and length says about who is meant. */
  static double weight(Role role, int length) {
    return role == Role.NAME && length <= 2 ? SHORT_WEIGHT : role.weight;
  }

  /**
   * Whether spelling says little: two romanisations of one sound seldom agree, while one table
   * always spells it alike.
   */
  boolean isHeard(Token other) {
    return script != other.script && (script.isGuess() || other.script.isGuess());
  }

  /** 0 to 1; words of one sound are more alike than their letters say. */
  double likeness(Token other) {
    double spelt = Spelling.likeness(letters, other.letters, isHeard(other));
    boolean pinyin = script == Script.HAN || other.script == Script.HAN;
    if (pinyin && Math.max(length(), other.length()) <= LONG_ENOUGH) {
      return steeper(spelt);
    }
    if (isOtherGender(other)) {
      return doubted(spelt);
    }
    boolean startsAlike = Sound.startsAlike(Marks.first(marks), Marks.first(other.marks));
    boolean oneSound = Marks.isOneSound(marks, other.marks) && sound.equals(other.sound);
    if (!oneSound || !startsAlike) {
      return isHeard(other) && !startsAlike ? doubted(spelt) : spelt;
    }
    if (!sound.isEmpty() && Math.min(length(), other.length()) >= LONG_ENOUGH) {
      return sounding(spelt);
    }
    return sound.isEmpty() && text.length() > 1 && Sound.isSyllableAlike(text, other.text)
        ? Math.max(spelt, SAME_SYLLABLE)
        : spelt;
  }

  /** Of short Chinese words. */
  static double steeper(double spelt) {
    return Math.max(0, 1 - (1 - spelt) * SYLLABLE_STEEPNESS);
  }

  /** Of words that sound or end differently. */
  static double doubted(double spelt) {
    return Math.max(0, spelt - DOUBT);
  }

  /** Of words of one sound. */
  static double sounding(double spelt) {
    return 1 - (1 - spelt) * SAME_SOUND;
  }

  /** What the letters of words must at least say when they are so alike by their sound. */
  static double soundingAtLeast(double likeness) {
    return 1 - (1 - likeness) / SAME_SOUND;
  }

  /** Alejandra and Alejandro are two people. */
  private boolean isOtherGender(Token other) {
    int last = Marks.last(marks);
    int otherLast = Marks.last(other.marks);
    return (last == 'a' && otherLast == 'o') || (last == 'o' && otherLast == 'a');
  }

  /** How many letters it has. */
  int length() {
    int length = Marks.length(marks);
    return length < Marks.LONGEST ? length : text.length();
  }

  boolean isInitial() {
    return role == Role.INITIAL;
  }
}
