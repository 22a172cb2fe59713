package org.mekongdragon.exchange;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A process of its own that reads a file which somebody sent: its words, and pictures of its first
 * pages drawn anew, so that nothing of what was hidden in the file reaches a browser. It has little
 * memory and little time, and dies alone.
 */
final class FileReading {

  /** The file with the words. */
  static final String TEXT = "text";

  /** Pages that are drawn. */
  static final int MOST_PAGES = 3;

  private static final int MOST_READ_PAGES = 200;
  private static final int MOST_CHARACTERS = 400_000;
  private static final long MOST_UNPACKED = 64L << 20;
  private static final int EDGE = 1_400;
  private static final long MOST_DOTS = 400_000_000;

  private final Path file;
  private final Path folder;

  private FileReading(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /** Type, file, folder for what is found. Exits with 1 for a file that cannot be read. */
  public static void main(String[] arguments) {
    try {
      new FileReading(Path.of(arguments[1]), Path.of(arguments[2]))
          .read(AttachmentType.valueOf(arguments[0]));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      System.exit(1);
    }
    // Libraries may have left threads behind.
    System.exit(0);
  }

  private void read(AttachmentType type) throws IOException, XMLStreamException {
    switch (type) {
      case PDF -> pdf();
      case JPEG, PNG, WEBP -> picture();
      case DOCX -> keep(office("word/"));
      case XLSX -> keep(office("xl/"));
      case CSV, TXT -> keep(plain());
      // Nothing that may be linked in draws it.
      case HEIC -> {}
    }
  }

  private void keep(String text) throws IOException {
    Files.writeString(
        folder.resolve(TEXT), text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
  }

  private String plain() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(in.readNBytes(4 * MOST_CHARACTERS)))
          .toString();
    }
  }

  private void pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_READ_PAGES);
      keep(stripper.getText(document));
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
        var box = document.getPage(page).getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        draw(renderer.renderImage(page, EDGE / longest, ImageType.RGB), page + 1);
      }
    }
  }

  private void picture() throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.next();
      reader.setInput(in, true, true);
      long dots = (long) reader.getWidth(0) * reader.getHeight(0);
      if (dots > MOST_DOTS) {
        throw new IOException("too large");
      }
      ImageReadParam parameters = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / EDGE);
      parameters.setSourceSubsampling(step, step, 0, 0);
      BufferedImage raw = reader.read(0, parameters);
      draw(Orientation.turned(plain(raw), Orientation.of(file)), 1);
    }
  }

  /** The dots alone, on white. */
  private static BufferedImage plain(BufferedImage raw) {
    BufferedImage image =
        new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, raw.getWidth(), raw.getHeight());
    graphics.drawImage(raw, 0, 0, null);
    graphics.dispose();
    return image;
  }

  private void draw(BufferedImage image, int page) throws IOException {
    ImageIO.write(image, "png", folder.resolve("page-" + page + ".png").toFile());
  }

  /**
   * What stands between the tags of a document's parts; entities of the file's own are not read.
   */
  private String office(String part) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    StringBuilder text = new StringBuilder();
    Budget budget = new Budget(MOST_UNPACKED);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(part) && entry.getName().endsWith(".xml"))
              .filter(entry -> !entry.getName().contains("styles"))
              .limit(200)
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = budget.bounded(zip.getInputStream(entry))) {
          words(factory.createXMLStreamReader(in), text);
        }
      }
    }
    return text.toString();
  }

  private static void words(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    while (xml.hasNext() && text.length() < MOST_CHARACTERS) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.getLocalName();
        // Letters of one word may lie in several runs; paragraphs, cells and texts end a word.
        if (name.equals("p") || name.equals("c") || name.equals("si") || name.equals("tab")) {
          text.append('\n');
        }
      }
    }
  }

  /** So many octets in all, however small the packed file is. */
  private static final class Budget {

    private long left;

    private Budget(long left) {
      this.left = left;
    }

    InputStream bounded(InputStream in) {
      return new java.io.FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          spend(1);
          return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = super.read(bytes, from, length);
          spend(Math.max(0, read));
          return read;
        }
      };
    }

    private void spend(int octets) throws IOException {
      left -= octets;
      if (left < 0) {
        throw new IOException("too much");
      }
    }
  }
}
