package vn.ketnap.review.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.ketnap.review.report.Layout;
import vn.ketnap.review.report.Report.Bar;
import vn.ketnap.review.report.Report.Bars;

/** Bars as a chart of Word: it can be edited there, and a grey printer keeps its three shades apart. */
final class WordBars {

    /** Units of drawings in a millimetre. */
    private static final int MM = 36_000;

    private static final int WIDTH = 160 * MM;
    private static final int STEP = 11 * MM;
    private static final int AROUND = 28 * MM;
    private static final int GAP = 40;
    private static final int DARK = 0x44;
    private static final int MIDDLE = 0x99;
    private static final int LIGHT = 0xDD;

    private WordBars() {}

    static void draw(XWPFDocument document, Layout layout, Bars bars) {
        try {
            int height = AROUND + STEP * bars.bars().size();
            fill(document.createChart(WIDTH, height), layout, bars);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void fill(XWPFChart chart, Layout layout, Bars bars) {
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        var persons = chart.createValueAxis(AxisPosition.BOTTOM);
        persons.setCrosses(AxisCrosses.MAX);
        persons.setMinimum(0);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, persons);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        var legend = List.of(bars.done(), bars.expected(), bars.asked());
        series(chart, data, layout, bars, legend.get(0), 1, Bar::done, DARK);
        series(chart, data, layout, bars, legend.get(1), 2, Bar::expected, MIDDLE);
        series(chart, data, layout, bars, legend.get(2), 3, Bar::asked, LIGHT);
        chart.plot(data);
    }

    /** A unit is named with its share, so that the drawing says what the text says. */
    private static void series(
            XWPFChart chart,
            XDDFBarChartData data,
            Layout layout,
            Bars bars,
            String title,
            int column,
            ToDoubleFunction<Bar> figure,
            int grey) {
        int last = bars.bars().size();
        var names = bars.bars().stream()
                .map(bar -> layout.spelled(bar.name() + " " + bar.label()))
                .toArray(String[]::new);
        var values = bars.bars().stream()
                .map(bar -> Double.valueOf(figure.applyAsDouble(bar)))
                .toArray(Double[]::new);
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(names, range(chart, 0, last), 0),
                XDDFDataSourcesFactory.fromArray(values, range(chart, column, last), column));
        series.setTitle(layout.spelled(title), chart.setSheetTitle(title, column));
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) grey, (byte) grey, (byte) grey})));
    }

    private static String range(XWPFChart chart, int column, int last) {
        return chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, last, column, column));
    }
}
