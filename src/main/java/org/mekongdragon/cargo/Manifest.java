package org.mekongdragon.cargo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.FormatHint;

/**
 * A file with cargo as it was received.
 *
 * @param organisation whose it is, by code
 * @param person who sent it
 * @param file its name, possibly empty
 * @param octets its size
 * @param asked the format that its sender named
 * @param format the format that was found; empty until it has been read
 */
public record Manifest(
    UUID id,
    String organisation,
    UUID person,
    String file,
    long octets,
    FormatHint asked,
    Optional<CargoFormat> format,
    ManifestState state,
    Counts counts,
    Instant receivedAt,
    Instant changedAt) {

  /**
   * How far it was read and what came of it; numbers of records, stored with the consignments.
   *
   * @param octetsRead of the file as it was sent
   * @param accepted consignments stored
   * @param rejected records left out
   * @param warnings doubts, most of them about stored consignments
   */
  public record Counts(long octetsRead, long accepted, long rejected, long warnings) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** With a batch that was read after them. */
    Counts and(ManifestPass.Batch batch) {
      return new Counts(
          batch.octetsRead(),
          accepted + batch.rows().size(),
          rejected + batch.rejected(),
          warnings + batch.warnings());
    }

    /** Records that were read. */
    public long rows() {
      return accepted + rejected;
    }
  }
}
