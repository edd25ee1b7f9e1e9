package vn.ketnap.kit.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Legend;
import vn.ketnap.kit.Panel;

/** A chart with its finding, its legend, and the table of the same figures behind a switch; on paper both stand. */
public final class ChartPanel extends Composite<Panel> {

    private final ApexChart chart = new ApexChart();
    private final ChartTable table = new ChartTable();
    private final Button tableSwitch = new Button(getTranslation("kit.chart.table"));
    private @Nullable Consumer<DataPoint> onPoint;

    /** An empty panel; {@link #show} fills it. */
    public ChartPanel() {
        tableSwitch.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tableSwitch.addClassName("kn-chart-switch");
        tableSwitch.addClickListener(click -> openTable(!table.isOpen()));
        openTable(false);
        getContent().setBody(chart, table);
    }

    /**
     * Shows a model instead of what was shown.
     *
     * @param finding what the figures mean, at most ten words
     * @param subtitle what is counted, in which period
     */
    public void show(String finding, String subtitle, ChartModel model) {
        getContent().setFinding(finding);
        getContent().setSubtitle(subtitle);
        getContent().setCorner(legend(model), tableSwitch);
        getContent()
                .setClassName(
                        "kn-chart-beside", !(model instanceof ChartModel.Bars || model instanceof ChartModel.Heatmap));
        chart.show(finding, model);
        table.show(subtitle, model, onPoint);
    }

    /** Definition, target version, missing reports. */
    public void setFootnote(String text) {
        getContent().setFootnote(text);
    }

    /** Where a click on the drawing, or on a category in the table, leads. To be set before {@link #show}. */
    public void onPoint(Consumer<DataPoint> listener) {
        if (onPoint == null) {
            chart.addPointClickListener(click -> follow(click.point()));
        }
        onPoint = listener;
    }

    private void follow(DataPoint point) {
        if (onPoint != null) {
            onPoint.accept(point);
        }
    }

    private void openTable(boolean open) {
        table.setOpen(open);
        tableSwitch.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static Legend legend(ChartModel model) {
        var legend = new Legend();
        if (!(model instanceof ChartModel.Heatmap) && model.series().size() > 1) {
            model.series().forEach(series -> legend.with(mark(series.role()), series.name()));
        }
        return legend;
    }

    private static Legend.Mark mark(Series.Role role) {
        return Legend.Mark.valueOf(role.name());
    }
}
