package org.mekongdragon.exchange;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held: the one note of a picture that its preview needs. EXIF 2.32, 0x0112. */
final class Orientation {

  private static final int HEAD = 1 << 17;
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xE1;
  private static final int SOS = 0xDA;

  private Orientation() {}

  /** 1 to 8; 1, upright, where nothing is said. */
  static int of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
      return head.remaining() > 4 && (head.getShort() & 0xFFFF) == 0xFFD8 ? jpeg(head) : 1;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return 1;
    }
  }

  private static int jpeg(ByteBuffer head) {
    while (true) {
      int marker = head.getShort() & 0xFF;
      int length = (head.getShort() & 0xFFFF) - 2;
      if (marker == SOS) {
        return 1;
      }
      if (marker == APP1 && length > 14 && head.getInt(head.position()) == 0x45786966) {
        return tiff(head.slice(head.position() + 6, length - 6));
      }
      head.position(head.position() + length);
    }
  }

  private static int tiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** The picture as it was seen. */
  static BufferedImage turned(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean lies = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(image, turned);
  }
}
