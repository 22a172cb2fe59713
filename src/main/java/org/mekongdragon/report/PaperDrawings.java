package org.mekongdragon.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Draws the shapes of {@code object} elements into a PDF as paths; {@code data-drawing} is the
 * number of the drawing. Words are not drawn but set by the document's own fonts: the JDK's would
 * ask for fonts of the machine.
 */
final class PaperDrawings implements FSObjectDrawerFactory, FSObjectDrawer {

  private static final Pattern STEP = Pattern.compile("([MLZ])(?:(-?[0-9.]+) (-?[0-9.]+))?");

  private final List<Drawing> drawings;

  PaperDrawings(List<Drawing> drawings) {
    this.drawings = List.copyOf(drawings);
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.hasAttribute("data-drawing");
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  @SuppressWarnings("TooManyParameters")
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data-drawing")));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(drawing, graphics, width / dotsPerPixel / drawing.width()));
    return Map.of();
  }

  /** The shapes; words are somebody else's. */
  static void draw(Drawing drawing, Graphics2D graphics, double scale) {
    graphics.scale(scale, scale);
    for (Drawing.Shape shape : drawing.shapes()) {
      graphics.setColor(new Color(shape.ink().colour()));
      if (shape.ink().filled()) {
        graphics.fill(path(shape.path()));
      } else {
        graphics.setStroke(new BasicStroke((float) shape.ink().stroke()));
        graphics.draw(path(shape.path()));
      }
    }
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(data);
    while (step.find()) {
      switch (step.group(1)) {
        case "M" -> path.moveTo(number(step, 2), number(step, 3));
        case "L" -> path.lineTo(number(step, 2), number(step, 3));
        default -> path.closePath();
      }
    }
    return path;
  }

  private static double number(Matcher step, int group) {
    return Double.parseDouble(step.group(group));
  }
}
