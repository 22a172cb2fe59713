package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A file with a message.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param type the media type that its bytes told
 * @param bytes its length
 * @param name without folders and hidden characters
 */
public record Attachment(
    UUID id, UUID message, String sha256, String type, long bytes, String name, Instant addedAt) {

  /** Whether a page may show it. */
  public boolean isPicture() {
    return AttachmentType.ofMedia(type).isPicture();
  }
}
