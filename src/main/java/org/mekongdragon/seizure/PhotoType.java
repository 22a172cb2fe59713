package org.mekongdragon.seizure;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures that are taken, told by their first bytes, never by name. */
public enum PhotoType {
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n");

  private final String mediaType;

  /** The first bytes, one a character. */
  private final String start;

  PhotoType(String mediaType, String start) {
    this.mediaType = mediaType;
    this.start = start;
  }

  /** As in HTTP. */
  public String mediaType() {
    return mediaType;
  }

  static Optional<PhotoType> of(byte[] file) {
    return Arrays.stream(values()).filter(type -> type.begins(file)).findFirst();
  }

  private boolean begins(byte[] file) {
    if (file.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((file[i] & 0xFF) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
