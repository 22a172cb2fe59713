package org.mekongdragon.targeting.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule can speak about. The order is the order of the manual and never decides a result. */
public enum Field {
  /** How the goods travel: {@code sea}, {@code air}, {@code road}… */
  MODE(Kind.CODE, false),
  /** Harmonized System codes of the goods lines; dots and blanks do not count. */
  HS(Kind.CODE, true),
  /** Descriptions of the goods lines. */
  GOODS(Kind.TEXT, true),
  /** Country or UN/LOCODE where the goods come from. */
  ORIGIN(Kind.PLACE, false),
  /** Place of loading. */
  LOADING(Kind.PLACE, false),
  /** Place of discharge. */
  DISCHARGE(Kind.PLACE, false),
  /** Country or UN/LOCODE where the goods go. */
  DESTINATION(Kind.PLACE, false),
  /** Places passed on the way. */
  TRANSIT(Kind.PLACE, true),
  /** Name of the shipper. */
  SHIPPER(Kind.TEXT, false),
  /** Name of the consignee. */
  CONSIGNEE(Kind.TEXT, false),
  /** Name of the notify party. */
  NOTIFY(Kind.TEXT, false),
  /** Container numbers. */
  CONTAINER(Kind.CODE, true),
  /** Seal numbers. */
  SEAL(Kind.CODE, true),
  /** Name of the vessel, or flight. */
  VESSEL(Kind.TEXT, false),
  /** Voyage or flight number. */
  VOYAGE(Kind.CODE, false),
  /** Bill of lading or waybill number. */
  WAYBILL(Kind.CODE, false),
  /** Gross mass in kilograms. */
  GROSS_MASS(Kind.NUMBER, false),
  /** Number of packages. */
  PACKAGES(Kind.NUMBER, false),
  /** Value in US dollars. */
  VALUE(Kind.NUMBER, false),
  /** US dollars per kilogram; missing without a value and a mass above zero. */
  VALUE_PER_KG(Kind.NUMBER, false),
  /** Kilograms per package; missing without a mass and packages above zero. */
  KG_PER_PACKAGE(Kind.NUMBER, false),
  /** Day of arrival. */
  ARRIVAL(Kind.DATE, false),
  /** ISO 4217 code of the declared currency. */
  CURRENCY(Kind.CODE, false);

  /** How the values of a field are compared. */
  public enum Kind {
    /** Letters and digits only count; case, accents and width do not. */
    CODE,
    /** A code in which two letters stand for the whole country of a UN/LOCODE. */
    PLACE,
    /** Words; in scripts without spaces every character is a word. */
    TEXT,
    /** A finite number. */
    NUMBER,
    /** A day. */
    DATE
  }

  private static final List<Field> ALL = List.of(values());

  private final Kind kind;
  private final boolean repeated;
  private final String word;

  Field(Kind kind, boolean repeated) {
    this.kind = kind;
    this.repeated = repeated;
    this.word = name().toLowerCase(Locale.ROOT);
  }

  /** How its values are compared. */
  public Kind kind() {
    return kind;
  }

  /** Whether one record may hold several values; a condition holds when any of them fits. */
  public boolean isRepeated() {
    return repeated;
  }

  /** Whether it is computed from other fields and never given. */
  public boolean isRatio() {
    return this == VALUE_PER_KG || this == KG_PER_PACKAGE;
  }

  /** The name as rules and CSV headers write it, lower case. */
  public String word() {
    return word;
  }

  /** The field of that name, in any case. */
  public static Optional<Field> named(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(field -> field.word.equals(lower)).findFirst();
  }

  /**
   * The form in which values of this field are compared: what {@link PartyHistory} is asked with.
   * Empty when the text holds no letter and no digit; such a value counts as missing.
   */
  public String key(String text) {
    return isCode() ? NormalText.code(text) : NormalText.text(text);
  }

  boolean isCode() {
    return kind == Kind.CODE || kind == Kind.PLACE;
  }

  boolean isWritten() {
    return isCode() || kind == Kind.TEXT;
  }

  boolean isParty() {
    return this == SHIPPER || this == CONSIGNEE || this == NOTIFY;
  }

  long bit() {
    return 1L << index();
  }

  /** For arrays by field inside the engine; never stored. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  static Field at(int ordinal) {
    return ALL.get(ordinal);
  }

  static List<Field> all() {
    return ALL;
  }
}
