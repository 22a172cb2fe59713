package org.mekongdragon.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeArtExtension;

/**
 * Maps in a text of Office Open XML: vectors (SVG) for programs that show them, with the same in
 * pixels for the others, as [MS-ODRAWXML] 2.27 has it.
 */
final class WordMaps {

  private static final double WIDTH_CENTIMETRES = 16.5;

  /** Pixels for each point of the drawing: some 260 in an inch. */
  private static final double SCALE = 2.6;

  private static final String EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
  private static final String VECTORS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WordMaps() {}

  /** Adds a drawing to a run, said in words for whoever does not see it. */
  static void add(XWPFRun run, Drawing drawing, String title) {
    double wide = WIDTH_CENTIMETRES * Units.EMU_PER_CENTIMETER;
    try {
      XWPFPicture picture =
          run.addPicture(
              new ByteArrayInputStream(PixelDrawing.png(drawing, SCALE)),
              PictureType.PNG,
              "map.png",
              (int) wide,
              (int) (wide * drawing.height() / drawing.width()));
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(title);
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(title);
      vectors(picture, run, drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void vectors(XWPFPicture picture, XWPFRun run, Drawing drawing)
      throws InvalidFormatException {
    byte[] svg = VectorFile.of(drawing).getBytes(StandardCharsets.UTF_8);
    String id = run.getDocument().addPictureData(svg, PictureType.SVG);
    CTBlip blip = picture.getCTPicture().getBlipFill().getBlip();
    CTOfficeArtExtension extension = blip.addNewExtLst().addNewExt();
    extension.setUri(EXTENSION);
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(VECTORS, "svgBlip", "asvg"));
      cursor.insertAttributeWithValue(new QName(RELATIONS, "embed", "r"), id);
    }
  }
}
