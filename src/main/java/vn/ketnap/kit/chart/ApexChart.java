package vn.ketnap.kit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import vn.ketnap.kit.Formats;

/**
 * ApexCharts behind our own element, served from our own origin. Views use {@link ChartPanel}, which adds the title and
 * the table of figures.
 */
@Tag("kn-chart")
@JavaScript("context://webjars/apexcharts/3.30.0/dist/apexcharts.min.js")
@JavaScript("context://portal/chart/kn-chart.js?v=7b105b8f")
public final class ApexChart extends Component implements HasSize {

    /** Draws a model instead of what was drawn; the title is what a screen reader says of the picture. */
    public void show(String title, ChartModel model) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title);
        getElement()
                .setPropertyBean("model", DrawnChart.of(model, Formats.here().locale()));
    }

    /** Tells when a bar, a square or a month is clicked; from then on the pointer says that they can be. */
    public Registration addPointClickListener(ComponentEventListener<PointClick> listener) {
        getElement().setAttribute("clickable", true);
        return addListener(PointClick.class, listener);
    }

    /** A click on what stands for one category. */
    @DomEvent("point-click")
    public static final class PointClick extends ComponentEvent<ApexChart> {

        private final DataPoint point;

        /** Read from the browser's event; a line chart knows the category only and sends −1 as its series. */
        public PointClick(
                ApexChart source,
                boolean fromClient,
                @EventData("event.detail.category") int category,
                @EventData("event.detail.series") int series) {
            super(source, fromClient);
            this.point = new DataPoint(category, series < 0 ? null : Integer.valueOf(series));
        }

        /** What was clicked. */
        public DataPoint point() {
            return point;
        }
    }
}
