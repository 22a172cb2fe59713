package org.mekongdragon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spots on a map of countries (Natural Earth 1:110m, TopoJSON), degrees as they are (plate carrée):
 * south of Lhasa and north of Jakarta that looks as people know it. Boundaries are not
 * authoritative.
 */
final class MapDrawing {

  private static final double WIDTH = 640;
  private static final double MOST_HEIGHT = 420;
  private static final double LEAST_DEGREES = 12;
  private static final double MARGIN = 0.12;
  private static final double LARGEST_SPOT = 13;
  private static final double SMALLEST_SPOT = 2;
  private static final int NAMED = 8;
  private static final int CORNERS = 24;
  private static final double HALF_WORLD = 180;
  private static final int SMALL_RING = 200;

  private static final List<double[]> RINGS = rings();

  private final List<Picture.Spot> spots;
  private final double west;
  private final double north;
  private final double degrees;
  private final double height;

  MapDrawing(List<Picture.Spot> spots) {
    this.spots =
        spots.stream().sorted(Comparator.comparing(Picture.Spot::value).reversed()).toList();
    double left = edge(spots, true, true);
    double right = edge(spots, true, false);
    double top = edge(spots, false, false);
    double bottom = edge(spots, false, true);
    double wide = Math.max(LEAST_DEGREES, (right - left) * (1 + 2 * MARGIN));
    double high = Math.max(LEAST_DEGREES / 2, (top - bottom) * (1 + 2 * MARGIN));
    this.height = Math.min(MOST_HEIGHT, WIDTH * high / wide);
    this.degrees = Math.max(wide, high * WIDTH / height);
    this.west = (left + right - degrees) / 2;
    this.north = (top + bottom + degrees * height / WIDTH) / 2;
  }

  private static double edge(List<Picture.Spot> spots, boolean longitude, boolean least) {
    var values = spots.stream().mapToDouble(spot -> longitude ? spot.longitude() : spot.latitude());
    return (least ? values.min() : values.max()).orElse(longitude ? 105 : 16);
  }

  Drawing draw() {
    List<Drawing.Shape> shapes = new ArrayList<>();
    for (double[] ring : RINGS) {
      String path = path(ring);
      if (!path.isEmpty()) {
        shapes.add(new Drawing.Shape(Drawing.Ink.LAND, path));
        shapes.add(new Drawing.Shape(Drawing.Ink.BORDER, path));
      }
    }
    List<Drawing.Label> labels = new ArrayList<>();
    for (Picture.Spot spot : spots) {
      shapes.add(new Drawing.Shape(Drawing.Ink.SPOT, circle(x(spot), y(spot), radius(spot))));
    }
    for (Picture.Spot spot : spots) {
      if (labels.size() < NAMED) {
        places(spot).stream()
            .filter(label -> isFree(labels, Box.of(label)))
            .findFirst()
            .ifPresent(labels::add);
      }
    }
    return new Drawing(WIDTH, height, shapes, labels);
  }

  private double radius(Picture.Spot spot) {
    double most = Math.max(1, spots.getFirst().value().doubleValue());
    return Math.max(SMALLEST_SPOT, LARGEST_SPOT * Math.sqrt(spot.value().doubleValue() / most));
  }

  /** Where the name of a spot may stand: right of it, left, below, above. */
  private List<Drawing.Label> places(Picture.Spot spot) {
    double away = radius(spot) + 2;
    double x = x(spot);
    double y = y(spot);
    return List.of(
        new Drawing.Label(x + away, y + 3, Drawing.Anchor.START, spot.name()),
        new Drawing.Label(x - away, y + 3, Drawing.Anchor.END, spot.name()),
        new Drawing.Label(x, y + away + 8, Drawing.Anchor.MIDDLE, spot.name()),
        new Drawing.Label(x, y - away - 1, Drawing.Anchor.MIDDLE, spot.name()));
  }

  /** What a name covers. */
  private record Box(double left, double top, double right, double bottom) {

    static Box of(Drawing.Label label) {
      double wide = Drawing.wide(label.text());
      double left =
          switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - wide / 2;
            case END -> label.x() - wide;
          };
      return new Box(left, label.y() - 8, left + wide, label.y() + 3);
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Names stand neither on one another nor on a spot, nor over the edge. */
  private boolean isFree(List<Drawing.Label> labels, Box box) {
    boolean inside =
        box.left() > 0 && box.right() < WIDTH && box.top() > 0 && box.bottom() < height;
    return inside
        && labels.stream().noneMatch(label -> Box.of(label).meets(box))
        && spots.stream()
            .noneMatch(spot -> {
              double radius = radius(spot);
              return new Box(x(spot) - radius, y(spot) - radius, x(spot) + radius, y(spot) + radius)
                  .meets(box);
            });
  }

  private double x(Picture.Spot spot) {
    return (spot.longitude() - west) / degrees * WIDTH;
  }

  private double y(Picture.Spot spot) {
    return (north - spot.latitude()) / degrees * WIDTH;
  }

  private static String circle(double x, double y, double radius) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      path.append(i == 0 ? "M" : "L")
          .append(Drawing.point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
    }
    return path.append("Z").toString();
  }

  /** A ring that touches the view, cut to it; empty otherwise. */
  private String path(double[] ring) {
    double[] points = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      points[i] = (ring[i] - west) / degrees * WIDTH;
      points[i + 1] = (north - ring[i + 1]) / degrees * WIDTH;
    }
    double[] cut = Clip.to(points, WIDTH, height);
    StringBuilder path = new StringBuilder();
    String last = "";
    for (int i = 0; i < cut.length; i += 2) {
      String point = Drawing.point(cut[i], cut[i + 1]);
      if (!point.equals(last)) {
        path.append(path.isEmpty() ? "M" : "L").append(point);
        last = point;
      }
    }
    return path.isEmpty() ? "" : path.append("Z").toString();
  }

  private static List<double[]> rings() {
    JsonNode world = read();
    List<double[]> arcs = new ArrayList<>();
    JsonNode transform = world.get("transform");
    for (JsonNode arc : world.get("arcs")) {
      double[] points = new double[arc.size() * 2];
      long x = 0;
      long y = 0;
      for (int i = 0; i < arc.size(); i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[2 * i] =
            x * transform.get("scale").get(0).asDouble()
                + transform.get("translate").get(0).asDouble();
        points[2 * i + 1] =
            y * transform.get("scale").get(1).asDouble()
                + transform.get("translate").get(1).asDouble();
      }
      arcs.add(points);
    }
    List<double[]> rings = new ArrayList<>();
    for (JsonNode country : world.get("objects").get("countries").get("geometries")) {
      boolean several = "MultiPolygon".equals(country.path("type").asString());
      for (JsonNode polygon : country.path("arcs")) {
        // A polygon's first ring is its edge; lakes are not cut out.
        double[] edge = ring(several ? polygon.get(0) : polygon, arcs);
        if (!crossesDateLine(edge)) {
          rings.add(edge);
        }
        if (!several) {
          break;
        }
      }
    }
    return rings;
  }

  /** Such a ring would be drawn across the whole map; the islands concerned are small. */
  private static boolean crossesDateLine(double[] ring) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    for (int i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
    }
    return east - west > HALF_WORLD && ring.length < SMALL_RING;
  }

  private static double[] ring(JsonNode numbers, List<double[]> arcs) {
    List<Double> points = new ArrayList<>();
    for (JsonNode number : numbers) {
      int index = number.asInt();
      double[] arc = arcs.get(index < 0 ? ~index : index);
      int count = arc.length / 2;
      for (int i = 0; i < count; i++) {
        int at = index < 0 ? count - 1 - i : i;
        points.add(arc[2 * at]);
        points.add(arc[2 * at + 1]);
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static JsonNode read() {
    try (InputStream file = MapDrawing.class.getResourceAsStream("/report/countries.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
