package org.mekongdragon.seizure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mekongdragon.kernel.Problem;

/**
 * Takes out of a picture what its camera or owner wrote into it (place, time, names, comments,
 * hidden second pictures, whatever follows the end) and leaves the picture itself bit for bit. Only
 * how to turn it survives. JPEG: ITU-T T.81 and EXIF 2.32; PNG: third edition.
 */
final class PhotoCleaner {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION = 0x0112;
  private static final int PNG_SIGNATURE = 8;

  /** Chunks that draw the picture; compressed colour profiles may be bombs and are left out. */
  private static final Set<String> DRAWN =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD");

  private final ByteBuffer in;
  private final ByteArrayOutputStream out;

  private PhotoCleaner(byte[] file) {
    this.in = ByteBuffer.wrap(file);
    this.out = new ByteArrayOutputStream(file.length);
  }

  /**
   * The picture alone.
   *
   * @param orientation how to turn it, 1 to 8 as in EXIF; 1 is upright
   */
  record Clean(byte[] file, int orientation) {}

  /**
   * @throws Problem {@code photo-broken}
   */
  static Clean clean(PhotoType type, byte[] file) {
    PhotoCleaner cleaner = new PhotoCleaner(file);
    try {
      return switch (type) {
        case JPEG -> cleaner.jpeg();
        case PNG -> cleaner.png();
      };
    } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
      throw broken();
    }
  }

  private Clean jpeg() {
    int orientation = 1;
    in.position(2);
    ByteArrayOutputStream rest = new ByteArrayOutputStream(in.capacity());
    while (true) {
      int marker = marker();
      if (marker == EOI) {
        break;
      }
      int length = in.getShort() & 0xFFFF;
      byte[] payload = bytes(length - 2);
      if (marker == APP1 && orientation == 1) {
        orientation = orientation(payload);
      }
      if (isDrawn(marker)) {
        segment(rest, marker, payload);
      }
      if (marker == SOS) {
        scan(rest);
      }
    }
    out.write(0xFF);
    out.write(SOI);
    if (orientation != 1) {
      segment(out, APP1, exif(orientation));
    }
    out.writeBytes(rest.toByteArray());
    out.write(0xFF);
    out.write(EOI);
    return new Clean(out.toByteArray(), orientation);
  }

  /** APP0 says how dense the dots are, APP14 how colours are coded; the others are notes. */
  private static boolean isDrawn(int marker) {
    boolean note = marker > APP0 && marker <= APP15 && marker != APP14;
    return !note && marker != COMMENT;
  }

  private int marker() {
    if ((in.get() & 0xFF) != 0xFF) {
      throw broken();
    }
    int marker = in.get() & 0xFF;
    while (marker == 0xFF) {
      marker = in.get() & 0xFF;
    }
    return marker;
  }

  /** Entropy-coded data up to the next marker that is neither stuffing nor a restart. */
  private void scan(ByteArrayOutputStream rest) {
    while (true) {
      int value = in.get() & 0xFF;
      if (value == 0xFF) {
        int next = in.get(in.position()) & 0xFF;
        boolean data = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (!data) {
          in.position(in.position() - 1);
          return;
        }
      }
      rest.write(value);
    }
  }

  private static void segment(ByteArrayOutputStream to, int marker, byte[] payload) {
    to.write(0xFF);
    to.write(marker);
    to.write((payload.length + 2) >>> 8);
    to.write(payload.length + 2);
    to.writeBytes(payload);
  }

  private static int orientation(byte[] payload) {
    byte[] start = {'E', 'x', 'i', 'f', 0, 0};
    if (payload.length < 14 || !java.util.Arrays.equals(payload, 0, 6, start, 0, 6)) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(payload, 6, payload.length - 6).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xFFFFFFFFL;
    if (directory > tiff.capacity() - 2L) {
      return 1;
    }
    int entries = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = (int) directory + 2 + 12 * i;
      if (entry + 12 > tiff.capacity()) {
        return 1;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** An EXIF block with one entry. */
  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    return exif.putInt(0).array();
  }

  private Clean png() {
    out.writeBytes(bytes(PNG_SIGNATURE));
    String kind = "";
    while (!kind.equals("IEND")) {
      int start = in.position();
      int length = in.getInt();
      kind = new String(bytes(4), StandardCharsets.US_ASCII);
      if (length < 0 || length > in.remaining() - 4) {
        throw broken();
      }
      in.position(start);
      byte[] chunk = bytes(12 + length);
      if (DRAWN.contains(kind)) {
        out.writeBytes(chunk);
      }
    }
    return new Clean(out.toByteArray(), 1);
  }

  private byte[] bytes(int count) {
    if (count < 0 || count > in.remaining()) {
      throw broken();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static Problem broken() {
    return Problem.of(SeizureProblem.PHOTO_BROKEN);
  }
}
