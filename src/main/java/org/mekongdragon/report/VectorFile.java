package org.mekongdragon.report;

import java.util.Locale;

/** A drawing as a file of SVG 1.1 that stands alone. */
final class VectorFile {

  private VectorFile() {}

  static String of(Drawing drawing) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" "
            .formatted(Drawing.number(drawing.width()), Drawing.number(drawing.height())));
    svg.append(
        "viewBox=\"0 0 %s %s\" font-family=\"Noto Sans, Noto Sans SC, sans-serif\" "
            .formatted(Drawing.number(drawing.width()), Drawing.number(drawing.height())));
    svg.append("font-size=\"%d\">\n".formatted(PixelDrawing.POINTS));
    for (Drawing.Shape shape : drawing.shapes()) {
      svg.append("<path d=\"")
          .append(shape.path())
          .append("\" ")
          .append(ink(shape.ink()))
          .append("/>\n");
    }
    for (Drawing.Label label : drawing.labels()) {
      svg.append(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
              .formatted(
                  Drawing.number(label.x()),
                  Drawing.number(label.y()),
                  label.anchor().code(),
                  escaped(label.text())));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String ink(Drawing.Ink ink) {
    String colour = String.format(Locale.ROOT, "#%06x", ink.colour());
    return ink.filled()
        ? "fill=\"" + colour + "\""
        : "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + ink.stroke() + "\"";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
