package org.mekongdragon.seizure;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures that are taken, told by their first bytes, never by name. */
public enum PhotoType {
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

  private final String mediaType;
  private final int[] start;

  PhotoType(String mediaType, int... start) {
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
    if (file.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((file[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
