package org.mekongdragon.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A drawing in pixels. Its words are outlines of the documents' own fonts: the JDK's would ask for
 * fonts of the machine.
 */
final class PixelDrawing {

  /** How high words are, in points of the drawing. */
  static final int POINTS = 9;

  private static final Color WORDS = new Color(0x14211F);

  private PixelDrawing() {}

  /** The fonts, read when the first drawing needs them. */
  private static final class Fonts {

    static final List<Face> ALL =
        List.of(Face.of("noto-sans-regular.ttf"), Face.of("noto-sans-sc-regular.ttf"));
  }

  /** A font and which of its outlines stands for a letter. */
  private record Face(TrueTypeFont font, CmapLookup letters, double unit) {

    static Face of(String name) {
      try {
        TrueTypeFont font =
            new TTFParser().parse(new RandomAccessReadBuffer(PdfDocument.font(name)));
        return new Face(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean has(int letter) {
      return letters.getGlyphId(letter) > 0;
    }

    double wide(int letter) {
      try {
        return font.getAdvanceWidth(letters.getGlyphId(letter)) * unit;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    GeneralPath outline(int letter) {
      try {
        GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
        return glyph == null ? new GeneralPath() : glyph.getPath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * As PNG on white.
   *
   * @param scale pixels for each point
   */
  static byte[] png(Drawing drawing, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(drawing.width() * scale),
            (int) Math.ceil(drawing.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      PaperDrawings.draw(drawing, graphics, scale);
      graphics.setColor(WORDS);
      drawing.labels().forEach(label -> write(label, graphics));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      graphics.dispose();
    }
  }

  /** The fonts read their file as they go, one at a time. */
  private static void write(Drawing.Label label, Graphics2D graphics) {
    synchronized (Fonts.ALL) {
      double x = label.x() - shift(label);
      for (int letter : label.text().codePoints().toArray()) {
        Face face = face(letter);
        double size = POINTS * face.unit();
        AffineTransform place = new AffineTransform(size, 0, 0, -size, x, label.y());
        graphics.fill(place.createTransformedShape(face.outline(letter)));
        x += POINTS * face.wide(letter);
      }
    }
  }

  private static double shift(Drawing.Label label) {
    double wide = label.text().codePoints().mapToDouble(letter -> face(letter).wide(letter)).sum();
    return switch (label.anchor()) {
      case START -> 0;
      case MIDDLE -> POINTS * wide / 2;
      case END -> POINTS * wide;
    };
  }

  private static Face face(int letter) {
    return Objects.requireNonNull(
        Fonts.ALL.stream()
            .filter(face -> face.has(letter))
            .findFirst()
            .orElseGet(Fonts.ALL::getFirst));
  }
}
