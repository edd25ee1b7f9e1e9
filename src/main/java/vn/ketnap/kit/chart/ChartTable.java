package vn.ketnap.kit.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The same figures as the chart, for eyes that want numbers, for screen readers and for paper. */
final class ChartTable extends Composite<Div> {

    ChartTable() {
        getContent().addClassName("kn-chart-table");
    }

    boolean isOpen() {
        return getContent().getElement().hasAttribute("open");
    }

    void setOpen(boolean open) {
        getContent().getElement().setAttribute("open", open);
    }

    void show(String caption, ChartModel model, @Nullable Consumer<DataPoint> onPoint) {
        var table = new NativeTable();
        table.addClassName("kn-table");
        table.setCaptionText(caption);
        table.getCaption().addClassName("kn-unseen");
        boolean unitsDown = model instanceof ChartModel.Heatmap;
        var seriesNames = model.series().stream().map(Series::name).toList();
        head(table, unitsDown ? model.categories() : seriesNames);
        var rows = unitsDown ? seriesNames : model.categories();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            var point = unitsDown ? null : new DataPoint(row, null);
            var line = table.getBody().addRow();
            line.add(rowHead(rows.get(row), point, onPoint));
            cells(
                    line,
                    unitsDown
                            ? model.series().get(row).points()
                            : model.series().stream()
                                    .map(series -> series.points().get(at))
                                    .toList());
        }
        getContent().removeAll();
        getContent().add(table);
    }

    private static void head(NativeTable table, List<String> names) {
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell());
        for (var name : names) {
            var cell = new NativeTableHeaderCell(name);
            cell.addClassName("kn-figure");
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    private static NativeTableHeaderCell rowHead(
            String name, @Nullable DataPoint point, @Nullable Consumer<DataPoint> onPoint) {
        var cell = new NativeTableHeaderCell();
        if (point == null || onPoint == null) {
            cell.setText(name);
        } else {
            var link = new NativeButton(name, click -> onPoint.accept(point));
            link.addClassName("kn-link");
            cell.add(link);
        }
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static void cells(NativeTableRow line, List<Point> points) {
        for (var point : points) {
            var cell = line.addDataCell();
            cell.setText(point.text());
            cell.addClassName("kn-figure");
        }
    }
}
