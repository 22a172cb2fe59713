package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A file with a message.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param type the media type that its bytes told
 * @param bytes its length
 * @param pages how many pictures of its pages there are
 * @param name without folders and hidden characters
 */
public record Attachment(
    UUID id,
    UUID message,
    String sha256,
    String type,
    long bytes,
    int pages,
    String name,
    Instant addedAt) {}
