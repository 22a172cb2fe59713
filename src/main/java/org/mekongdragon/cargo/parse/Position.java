package org.mekongdragon.cargo.parse;

/**
 * Where in the file something stands.
 *
 * @param record the record's number from 1, in the order of the file; 0 for the file itself
 * @param line the line from 1, in UN/EDIFACT the segment's number in the interchange; 0 unknown
 * @param segment segment tag, element or line identifier; empty when the format has none
 */
public record Position(long record, long line, String segment) {

  /** The file as a whole. */
  public static final Position FILE = new Position(0, 0, "");
}
