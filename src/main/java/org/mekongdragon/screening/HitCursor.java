package org.mekongdragon.screening;

/**
 * Where a page of a ranked list ended.
 *
 * @param rank of the last line
 * @param id the consignment or hit of the last line
 */
public record HitCursor(int rank, double score, long id) {

  /** As it stands in an address. */
  public String text() {
    return rank + "_" + score + "_" + id;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static HitCursor parse(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(text);
    }
    return new HitCursor(
        Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
  }
}
