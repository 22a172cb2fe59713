package org.mekongdragon.seizure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mekongdragon.kernel.Problem;

/**
 * Makes small pictures of large ones. The size is read before a single pixel is, large pictures are
 * read in every second or tenth line, and two at a time, so that no file takes more memory than is
 * there.
 */
final class Thumbnails {

  static final int MOST_PIXELS = 50_000_000;
  private static final int SIDE = 320;
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private Thumbnails() {}

  /** A JPEG of at most 320 pixels a side, upright, and the size of the large picture, upright. */
  record Thumbnail(byte[] jpeg, int width, int height) {}

  /**
   * @throws Problem {@code photo-broken}, {@code photo-pixels}
   */
  static Thumbnail of(PhotoCleaner.Clean photo) {
    AT_ONCE.acquireUninterruptibly();
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(photo.file()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw Problem.of(SeizureProblem.PHOTO_BROKEN);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return read(reader, photo.orientation());
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.of(SeizureProblem.PHOTO_BROKEN);
    } finally {
      AT_ONCE.release();
    }
  }

  private static Thumbnail read(ImageReader reader, int orientation) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw Problem.of(SeizureProblem.PHOTO_PIXELS, MOST_PIXELS / 1_000_000);
    }
    ImageReadParam every = reader.getDefaultReadParam();
    int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
    every.setSourceSubsampling(step, step, 0, 0);
    BufferedImage small = scaled(reader.read(0, every), orientation);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    if (!ImageIO.write(small, "jpeg", jpeg)) {
      throw Problem.of(SeizureProblem.PHOTO_BROKEN);
    }
    boolean lies = orientation >= 5;
    return new Thumbnail(jpeg.toByteArray(), lies ? height : width, lies ? width : height);
  }

  private static BufferedImage scaled(BufferedImage image, int orientation) {
    double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean lies = orientation >= 5;
    BufferedImage small =
        new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.transform(upright(orientation, width, height));
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  /** From the stored picture of that size to the upright one: EXIF 2.32, tag 274. */
  private static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
