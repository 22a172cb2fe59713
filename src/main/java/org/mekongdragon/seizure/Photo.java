package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a record, without the data that cameras add.
 *
 * @param seizure the record it was added to, which may be one that was merged
 * @param sha256 of the file as kept, lower-case hexadecimal; the file's name on disk
 * @param thumbnail the same of a picture of at most 320 pixels a side
 * @param original the same of the file as it was sent, so that a copy elsewhere can be recognised
 * @param bytes size as kept
 * @param name the sender's file name, without folders and hidden signs
 */
public record Photo(
    UUID id,
    UUID seizure,
    String sha256,
    String thumbnail,
    String original,
    PhotoType type,
    long bytes,
    int width,
    int height,
    String name,
    String caption,
    UUID addedBy,
    Instant addedAt) {}
