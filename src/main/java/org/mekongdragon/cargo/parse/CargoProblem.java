package org.mekongdragon.cargo.parse;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a cargo message; the arguments are named in brackets. */
public enum CargoProblem implements ProblemCode {
  /** No format that we read [label or first characters]. */
  CARGO_FORMAT_UNKNOWN,
  /** The file ends inside a record or a message. */
  TRUNCATED,
  /** The syntax of the format is broken [what the library said, shortened]. */
  SYNTAX,
  /** Characters that are not of the declared encoding, or control characters [count]. */
  CARGO_ENCODING,
  /** A text, record or row is larger than allowed [limit in characters]. */
  TOO_LARGE,
  /** Elements are nested deeper than allowed [limit]. */
  TOO_DEEP,
  /** More items in one record than allowed [limit]. */
  CARGO_TOO_MANY,
  /** A document type declaration: entities are refused unread. */
  XML_DOCTYPE,
  /** A compressed file that unfolds beyond bound [limit]. */
  ARCHIVE_BOMB,
  /** UNT states another number of segments [stated, counted]. */
  SEGMENT_COUNT,
  /** UNT or UNZ does not repeat the reference of its header [stated, expected]. */
  MESSAGE_REFERENCE,
  /** UNZ states another number of messages [stated, counted]. */
  MESSAGE_COUNT,
  /** The message states another number of items than it holds [stated, counted]. */
  ITEM_COUNT,
  /** A message type that carries no cargo is passed over [type]. */
  MESSAGE_TYPE,
  /** The ISO 6346 check digit is wrong [number, expected digit]. */
  CONTAINER_CHECK_DIGIT,
  /** Not the form of an ISO 6346 container number [text]. */
  CONTAINER_FORM,
  /** The air waybill's check digit (serial modulo 7) is wrong [number, expected digit]. */
  WAYBILL_CHECK_DIGIT,
  /** No such Harmonized System code is possible [text]. */
  HS_IMPOSSIBLE,
  /** No such day, hour or year is possible (years 1900 to 2100) [text]. */
  DATE_IMPOSSIBLE,
  /** Day and month could be the other way round and the mapping does not say [text]. */
  CARGO_DATE_AMBIGUOUS,
  /** Not a number that can be read without guessing, or a negative one [text]. */
  NUMBER_UNREADABLE,
  /** The point could also group thousands; read as decimal [text]. */
  NUMBER_AMBIGUOUS,
  /** A number beyond what cargo can be [text, limit]. */
  CARGO_NUMBER_RANGE,
  /** A unit of mass that we do not know [unit]. */
  UNIT_UNKNOWN,
  /** Neither a UN/LOCODE nor an airport of the reference data [code]. */
  CARGO_PLACE_UNKNOWN,
  /** Not a country of the reference data [code]. */
  COUNTRY_UNKNOWN,
  /** Not an ISO 4217 currency [code]. */
  CURRENCY_UNKNOWN,
  /** Not a mode of transport that we know [text]. */
  MODE_UNKNOWN,
  /** The pieces of the items do not add up to the total [total, sum]. */
  PIECES_MISMATCH,
  /** The masses of the items exceed the total by more than one percent [total kg, sum kg]. */
  MASS_MISMATCH,
  /** An item names a container that the message does not declare [number]. */
  CONTAINER_UNDECLARED,
  /** Nothing in the record says what it is about. */
  EMPTY_RECORD,
  /** The header has none of the columns we know [header]. */
  COLUMNS_UNKNOWN,
  /** The mapping names a column that the header lacks [column]. */
  CARGO_COLUMN_MISSING,
  /** The row has another number of fields than the header [fields, expected]. */
  ROW_WIDTH;

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
