package org.mekongdragon.watchlist;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a watch list. */
public enum WatchProblem implements ProblemCode {
  /** No such list, or none that the caller may see; which of them is not said. */
  NO_WATCH_LIST(Kind.ABSENT),
  /** No such entry, or none that the caller may see. */
  NO_LISTED_ENTRY(Kind.ABSENT),
  /** Only people of the owning organisation {0} keep a list. */
  LIST_KEEPER(Kind.DENIED),
  /** Somebody changed the list or the entry since it was read. */
  LIST_CHANGED_MEANWHILE(Kind.STALE),
  /** A list without a name, or one longer than {0} characters. */
  LIST_NAME(Kind.USER),
  /** A threshold outside of {0} to {1}. */
  LIST_THRESHOLD(Kind.USER),
  /** A severity outside of 0 to {0}. */
  LIST_SEVERITY(Kind.USER),
  /** Not a day. */
  LIST_DAY(Kind.USER),
  /** A last day before the first. */
  LIST_VALIDITY(Kind.USER),
  /** No operation of that code in which the caller reads. */
  LIST_OPERATION(Kind.USER),
  /** A reader that is no present member of the operation: {0}. */
  LIST_READERS(Kind.USER),
  /** More than {0} entries in one list. */
  LIST_FULL(Kind.LIMIT),
  /** None of the kinds {0}. */
  ENTRY_KIND(Kind.USER),
  /** A name with fewer than two letters or digits would be found everywhere: {0}. */
  ENTRY_NAME_SHORT(Kind.USER),
  /** Longer than {0} characters. */
  ENTRY_TEXT_LONG(Kind.USER),
  /** More than {0} aliases, dates, countries or identifiers of one entry. */
  ENTRY_TOO_MANY(Kind.LIMIT),
  /** Not the number of a container, or its check digit is wrong: {0}. */
  ENTRY_CONTAINER(Kind.USER),
  /** Not a telephone number: {0}. */
  ENTRY_PHONE(Kind.USER),
  /** Not a year, month or day: {0}. */
  ENTRY_BIRTH(Kind.USER),
  /** Not a country: {0}. */
  ENTRY_COUNTRY(Kind.USER),
  /** The list has an entry of that key already. */
  ENTRY_KEY_TAKEN(Kind.CONFLICT),
  /** The entry was removed. */
  ENTRY_REMOVED(Kind.CONFLICT),
  /** None of the formats {0}. */
  WATCH_FILE_FORMAT(Kind.USER),
  /** Neither check nor commit. */
  LIST_IMPORT_MODE(Kind.USER),
  /** A file larger than {0} MB. */
  LIST_FILE_LARGE(Kind.LIMIT),
  /** No file, or an empty one. */
  LIST_FILE_EMPTY(Kind.USER),
  /** The checked file is no longer kept: send it again. */
  LIST_FILE_GONE(Kind.CONFLICT),
  /** The file holds no entry that could be taken. */
  LIST_FILE_NOTHING(Kind.USER),
  /** A row without {0}. */
  WATCH_ROW_LACKS(Kind.USER),
  /** A file whose first line names no column {0}. */
  WATCH_FILE_COLUMN(Kind.USER),
  /** A file that is no text in UTF-8: a picture, a workbook, or text in another encoding. */
  WATCH_FILE_TEXT(Kind.USER),
  /** A file that cannot be read: {0}. */
  WATCH_FILE_BROKEN(Kind.USER),
  /** A quotation mark from line {0} on that is never closed. */
  WATCH_FILE_QUOTE(Kind.USER),
  /** A parameter of the name search outside of its range: {0}. */
  MATCH_PARAMETER(Kind.USER);

  private final Kind kind;

  WatchProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
