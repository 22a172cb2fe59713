package org.mekongdragon.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.targeting.engine.Field;

/** What the terms of a group are, and so which fields of a rule can be compared with them. */
enum GroupKind {
  /** Tariff codes, numbers of containers, seals, bills: letters and digits. */
  CODES,
  /** ISO 3166-1 codes of two letters. */
  COUNTRIES,
  /** UN/LOCODE. */
  PLACES,
  /** Words and phrases in goods descriptions. */
  WORDS,
  /** Names of shippers, consignees, notify parties, vessels. */
  PARTIES;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<GroupKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code.strip())).findFirst();
  }

  /** Whether a rule can sensibly compare the field with such terms. */
  boolean fits(Field field) {
    return switch (this) {
      case CODES -> field.kind() == Field.Kind.CODE;
      case COUNTRIES, PLACES -> field.kind() == Field.Kind.PLACE;
      case WORDS -> field == Field.GOODS;
      case PARTIES -> field.kind() == Field.Kind.TEXT && field != Field.GOODS;
    };
  }

  /** The form in which two terms of this kind are the same. */
  String key(String term) {
    return switch (this) {
      case CODES -> Field.HS.key(term);
      case COUNTRIES, PLACES -> Field.ORIGIN.key(term);
      case WORDS, PARTIES -> Field.GOODS.key(term);
    };
  }
}
