package org.mekongdragon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;

/**
 * Pictures as charts that an office program can change, with their figures inside. Columns stand
 * beside one another: the schemas we ship do not know how to stack them.
 */
final class WordCharts {

  private static final int WIDTH_CENTIMETRES = 16;
  private static final int HEIGHT_CENTIMETRES = 7;
  private static final int SMALL_WIDTH_CENTIMETRES = 8;
  private static final int SMALL_HEIGHT_CENTIMETRES = 5;

  private WordCharts() {}

  /** Adds a chart; a map has no like in an office program and is left out, its table stands. */
  static void add(WordDocument.Place place, Picture picture) {
    if (picture.form() == Picture.Form.MAP || picture.labels().isEmpty()) {
      return;
    }
    boolean small = picture.form() == Picture.Form.SMALL;
    int wide = small ? SMALL_WIDTH_CENTIMETRES : WIDTH_CENTIMETRES;
    int high = small ? SMALL_HEIGHT_CENTIMETRES : HEIGHT_CENTIMETRES;
    try {
      XWPFChart chart =
          place
              .document()
              .createChart(
                  place.paragraph().createRun(),
                  Math.multiplyExact(wide, Units.EMU_PER_CENTIMETER),
                  Math.multiplyExact(high, Units.EMU_PER_CENTIMETER));
      chart.setTitleText(picture.title());
      chart.setTitleOverlay(false);
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
      XDDFCategoryAxis foot = chart.createCategoryAxis(AxisPosition.BOTTOM);
      XDDFValueAxis side = chart.createValueAxis(AxisPosition.LEFT);
      side.setCrosses(AxisCrosses.AUTO_ZERO);
      boolean columns = picture.form() != Picture.Form.LINES;
      XDDFChartData data = chart.createData(columns ? ChartTypes.BAR : ChartTypes.LINE, foot, side);
      XDDFCategoryDataSource labels =
          XDDFDataSourcesFactory.fromArray(picture.labels().toArray(String[]::new));
      for (Picture.Series series : picture.series()) {
        Number[] values = series.values().toArray(Number[]::new);
        data.addSeries(labels, XDDFDataSourcesFactory.fromArray(values))
            .setTitle(series.name(), null);
      }
      if (data instanceof XDDFBarChartData bars) {
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
      }
      chart.plot(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
