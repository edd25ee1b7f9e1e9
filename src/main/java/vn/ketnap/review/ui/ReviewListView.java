package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ui.ReviewTable.Column;

/** Which meetings are held, and where does each of them stand? */
@Route(ReviewLinks.MEETINGS)
@PermitAll
class ReviewListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Formats formats = Formats.here();
    private final ReviewDesk desk;

    ReviewListView(ReviewDesk desk) {
        this.desk = desk;
        addClassName("kn-reviews");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(getTranslation("review.refused"), getTranslation("review.refusedHint")));
            return;
        }
        var unit = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ReviewLinks.UNIT)
                .filter(code -> !code.isBlank());
        var meetings = desk.meetings(unit);
        var shown = unit.map(desk::unit).map(UnitHit::of);
        add(
                new ViewHeader(
                        getTranslation("review.list.title"),
                        shown.map(UnitHit::name).orElseGet(() -> getTranslation("review.list.all")),
                        actions(shown)),
                filters(shown),
                panel(meetings));
    }

    private Component[] actions(Optional<UnitHit> unit) {
        var print = new PrintButton();
        if (!desk.mayManage()) {
            return new Component[] {print};
        }
        var plan = new Button(
                getTranslation("review.plan.open"),
                click -> new ReviewForm(desk, unit.or(() -> desk.home().map(UnitHit::of)), this::open).open());
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        plan.addClassName("kn-no-print");
        return new Component[] {plan, print};
    }

    private void open(long id) {
        UI.getCurrent().navigate(ReviewLinks.meeting(id));
    }

    private FilterBar filters(Optional<UnitHit> unit) {
        ComboBox<UnitHit> field = desk.units();
        field.setWidth("21em");
        field.setClearButtonVisible(true);
        field.setPlaceholder(getTranslation("review.list.all"));
        unit.ifPresent(field::setValue);
        field.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        ReviewListView.class,
                        change.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(
                                        ReviewLinks.UNIT, change.getValue().code()))));
        return new FilterBar().with(getTranslation("review.field.code"), field, this::words);
    }

    private String words(@Nullable UnitHit hit) {
        return hit == null ? getTranslation("review.list.all") : hit.name();
    }

    private Panel panel(List<ReviewMeeting> meetings) {
        long open = meetings.stream().filter(meeting -> !meeting.closed()).count();
        var panel = new Panel(
                getTranslation("review.list.finding", meetings.size(), open), getTranslation("review.list.subtitle"));
        if (meetings.isEmpty()) {
            panel.setBody(new EmptyState(getTranslation("review.list.empty"), getTranslation("review.list.emptyHint")));
            return panel;
        }
        var table = new ReviewTable(
                Column.words("review.column.heldOn"),
                Column.words("review.column.meeting"),
                Column.words("review.column.unit"),
                Column.words("review.column.period"),
                Column.words("review.column.state"));
        meetings.forEach(meeting -> line(table, meeting));
        panel.setBody(table);
        return panel;
    }

    private void line(ReviewTable table, ReviewMeeting meeting) {
        var plan = meeting.plan();
        table.line(
                new Span(formats.date(plan.heldOn())),
                new Div(
                        new Anchor(ReviewLinks.meeting(meeting.id()), PageWords.word(plan.kind())),
                        WordTable.small(plan.subject())),
                new Span(meeting.unitName()),
                new Span(formats.days(plan.period())),
                new Span(state(meeting)));
    }

    /** Where a meeting stands: planned, frozen, closed. */
    static String state(ReviewMeeting meeting) {
        var formats = Formats.here();
        var frozen = meeting.frozenAt();
        var closed = meeting.closedAt();
        if (closed != null) {
            return PageWords.text("review.state.closed", formats.moment(closed));
        }
        return frozen == null
                ? PageWords.text("review.state.planned")
                : PageWords.text("review.state.frozen", formats.moment(frozen));
    }
}
