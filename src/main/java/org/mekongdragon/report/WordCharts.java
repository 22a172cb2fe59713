package org.mekongdragon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/**
 * Pictures as charts that an office program can change, with their figures inside; columns stand on
 * one another, as everywhere else.
 */
final class WordCharts {

  private static final double WIDTH_CENTIMETRES = 16.5;
  private static final double HEIGHT_CENTIMETRES = 6.5;
  private static final double SMALL_WIDTH_CENTIMETRES = 8.2;
  private static final double SMALL_HEIGHT_CENTIMETRES = 5;
  private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final int ON_ONE_ANOTHER = 100;
  private static final int GAP_PERCENT = 56;
  private static final double TITLE_POINTS = 9;
  private static final int TEXT_HUNDREDTHS = 800;
  private static final double LINE_POINTS = 1.6;

  private WordCharts() {}

  /** Adds a chart to a run; nothing when there is nothing to draw. */
  static void add(XWPFRun run, Picture picture) {
    if (picture.labels().isEmpty()) {
      return;
    }
    boolean small = picture.isSmall();
    try {
      XWPFChart chart =
          run.getDocument()
              .createChart(
                  run,
                  emu(small ? SMALL_WIDTH_CENTIMETRES : WIDTH_CENTIMETRES),
                  emu(small ? SMALL_HEIGHT_CENTIMETRES : HEIGHT_CENTIMETRES));
      words(chart, picture.title());
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.title());
      draw(chart, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int emu(double centimetres) {
    return (int) (centimetres * Units.EMU_PER_CENTIMETER);
  }

  private static void words(XWPFChart chart, String title) {
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart
        .getFormattedTitle()
        .getParagraphs()
        .forEach(paragraph ->
            paragraph
                .getTextRuns()
                .forEach(run -> {
                  run.setFontSize(TITLE_POINTS);
                  run.setBold(true);
                }));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    CTTextBody all = chart.getCTChartSpace().addNewTxPr();
    all.addNewBodyPr();
    all.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT_HUNDREDTHS);
  }

  private static void draw(XWPFChart chart, Picture picture) {
    XDDFCategoryAxis foot = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis side = chart.createValueAxis(AxisPosition.LEFT);
    side.setCrosses(AxisCrosses.AUTO_ZERO);
    side.setCrossBetween(AxisCrossBetween.BETWEEN);
    side.getOrAddMajorGridProperties()
        .setLineProperties(new XDDFLineProperties(fill(Drawing.Ink.AXIS)));
    boolean columns = picture.form() != Picture.Form.LINES;
    XDDFChartData data = chart.createData(columns ? ChartTypes.BAR : ChartTypes.LINE, foot, side);
    XDDFCategoryDataSource labels =
        XDDFDataSourcesFactory.fromArray(picture.labels().toArray(String[]::new));
    for (int i = 0; i < picture.series().size(); i++) {
      Picture.Series series = picture.series().get(i);
      Number[] values = series.values().toArray(Number[]::new);
      XDDFChartData.Series one = data.addSeries(labels, XDDFDataSourcesFactory.fromArray(values));
      one.setTitle(series.name(), null);
      look(one, ChartDrawing.FILLS.get(i));
    }
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setBarGrouping(BarGrouping.STACKED);
    }
    chart.plot(data);
    if (columns) {
      stand(chart.getCTChart().getPlotArea().getBarChartArray(0));
    }
  }

  /** On one another, not beside: written as it is, since the schemas we ship cannot say it. */
  private static void stand(CTBarChart bars) {
    try (XmlCursor cursor = bars.getAxIdArray(0).newCursor()) {
      write(cursor, "gapWidth", GAP_PERCENT);
      write(cursor, "overlap", ON_ONE_ANOTHER);
    }
  }

  private static void write(XmlCursor before, String name, int value) {
    before.beginElement(new QName(CHARTS, name, "c"));
    before.insertAttributeWithValue("val", Integer.toString(value));
    var _ = before.toNextToken();
  }

  private static void look(XDDFChartData.Series series, Drawing.Ink ink) {
    if (series instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties drawn = new XDDFLineProperties(fill(ink));
      drawn.setWidth(LINE_POINTS);
      line.setLineProperties(drawn);
      line.setMarkerStyle(MarkerStyle.NONE);
      line.setSmooth(false);
    } else {
      series.setFillProperties(fill(ink));
    }
  }

  private static XDDFSolidFillProperties fill(Drawing.Ink ink) {
    int colour = ink.colour();
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour}));
  }
}
