package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as shapes: where they stand and what is left out. */
class DrawingTest {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private static Picture.Series series(String name, int... values) {
    return new Picture.Series(name, IntStream.of(values).mapToObj(BigDecimal::valueOf).toList());
  }

  private static List<String> paths(Drawing drawing, Drawing.Ink ink) {
    return drawing.shapes().stream()
        .filter(shape -> shape.ink() == ink)
        .map(Drawing.Shape::path)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0,4",
    "3,4",
    "4,4",
    "5,8",
    "10,12",
    "11,12",
    "61,80",
    "81,100",
    "1000,1000",
    "1001,1200"
  })
  void endsTheScaleAtARoundNumberAboveTheHighest(double highest, double roof) {
    assertThat(ChartDrawing.roof(highest)).isEqualTo(roof);
  }

  @Test
  void standsColumnsOnOneAnother() {
    Picture picture =
        Picture.of(
            Picture.Form.COLUMNS,
            "t",
            List.of("a"),
            List.of(series("drug", 30), series("cites", 10)));
    Drawing drawing = Drawing.of(picture, VIETNAMESE);
    String lower = paths(drawing, Drawing.Ink.FIRST).getFirst();
    String upper = paths(drawing, Drawing.Ink.SECOND).getFirst();
    // The whole height is 174 points for 40: 130.5 and 43.5, the second ends where the first began.
    assertThat(lower).contains(" 69.5L").contains(" 200");
    assertThat(upper).contains(" 26L").contains(" 69.5");
  }

  @Test
  void drawsNoColumnForNothing() {
    Picture picture =
        Picture.of(Picture.Form.COLUMNS, "t", List.of("a"), List.of(series("drug", 0)));
    assertThat(paths(Drawing.of(picture, VIETNAMESE), Drawing.Ink.FIRST))
        .as("the legend alone")
        .hasSize(1);
  }

  @Test
  void leavesLabelsOutThatWouldStandOnOneAnother() {
    List<String> days = IntStream.range(0, 150).mapToObj(i -> "15 thg 4, 2025").toList();
    int[] values = IntStream.range(0, 150).toArray();
    Drawing drawing =
        Drawing.of(
            Picture.of(Picture.Form.LINES, "t", days, List.of(series("drug", values))), VIETNAMESE);
    List<Drawing.Label> foot =
        drawing.labels().stream().filter(label -> label.text().startsWith("15 thg")).toList();
    assertThat(foot).hasSizeBetween(3, 8);
    assertThat(foot.get(1).x() - foot.get(0).x()).isGreaterThan(70);
  }

  @Test
  void showsTheLandAroundSpotsAndNamesTheLargest() {
    Picture map =
        Picture.map(
            "t",
            List.of(
                new Picture.Spot("Hải Phòng", 106.68, 20.86, BigDecimal.TEN),
                new Picture.Spot("Bangkok", 100.5, 13.75, BigDecimal.ONE)));
    Drawing drawing = Drawing.of(map, VIETNAMESE);
    assertThat(paths(drawing, Drawing.Ink.LAND)).hasSizeGreaterThan(4);
    assertThat(paths(drawing, Drawing.Ink.SPOT)).hasSize(2);
    assertThat(drawing.labels()).extracting(Drawing.Label::text).contains("Hải Phòng");
    Drawing.Label first = drawing.labels().getFirst();
    Drawing.Label second = drawing.labels().get(1);
    assertThat(first.x()).as("east of Bangkok").isGreaterThan(second.x());
    assertThat(first.y()).as("north of Bangkok").isLessThan(second.y());
  }

  @Test
  void cutsAPolygonAtTheEdges() {
    double[] square = {-10, -10, 10, -10, 10, 10, -10, 10};
    double[] cut = Clip.to(square, 20, 20);
    assertThat(cut).hasSize(8);
    assertThat(cut).containsOnly(0, 10);
    assertThat(Clip.to(new double[] {-9, -9, -5, -9, -5, -5}, 20, 20)).isEmpty();
  }
}
