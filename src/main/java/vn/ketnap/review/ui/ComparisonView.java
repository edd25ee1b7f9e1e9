package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.review.ReviewMeeting;

/** How do the units stand now against the meeting before, why, and what became of its tasks? */
@Route(ReviewLinks.COMPARISON)
@PermitAll
@StyleSheet("context://portal/styles/review.css")
class ComparisonView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Formats formats = Formats.here();
    private final ReviewDesk desk;
    private final ReviewReader reader;
    private final ComparisonExport exports;

    ComparisonView(ReviewDesk desk, ReviewReader reader, ComparisonExport exports) {
        this.desk = desk;
        this.reader = reader;
        this.exports = exports;
        addClassName("kn-review");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.comparison.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(getTranslation("review.refused"), getTranslation("review.refusedHint")));
            return;
        }
        var address = event.getRouteParameters();
        var meeting = desk.meeting(ReviewView.id(address.get(ReviewLinks.ID).orElse("")));
        var other = address.get(ReviewLinks.OTHER).map(ReviewView::id).map(desk::meeting);
        var missing = missing(meeting, other);
        if (missing != null) {
            add(wayUp(meeting), header(meeting.unitName(), meeting), filters(meeting, other), missing);
            return;
        }
        show(meeting, other.orElseThrow());
    }

    /** Why nothing can be compared; null where it can. */
    private @Nullable EmptyState missing(ReviewMeeting meeting, Optional<ReviewMeeting> other) {
        var unfrozen =
                other.filter(one -> !one.frozen()).or(() -> Optional.of(meeting).filter(one -> !one.frozen()));
        if (unfrozen.isPresent()) {
            return new EmptyState(
                    getTranslation("review.comparison.unfrozen", words(unfrozen.get())),
                    getTranslation("review.comparison.unfrozenHint"));
        }
        if (other.filter(one -> one.id() != meeting.id()).isPresent()) {
            return null;
        }
        return desk.comparable(meeting).isEmpty()
                ? new EmptyState(
                        getTranslation("review.comparison.alone"), getTranslation("review.comparison.aloneHint"))
                : new EmptyState(
                        getTranslation("review.comparison.choose"), getTranslation("review.comparison.chooseHint"));
    }

    private void show(ReviewMeeting meeting, ReviewMeeting other) {
        var screen = reader.compare(desk.scope(), meeting.id(), other.id());
        var compared = screen.comparison();
        var later = compared.later().meeting();
        var export = new ExportLink(
                getTranslation("kit.export.button"), () -> exports.make(meeting.id(), other.id(), formats));
        var panels = new Div(
                new ComparedUnitsPanel(compared, export),
                new ChangesPanel(compared.difference()),
                new FaredPanel(screen.tasks(), later.plan().heldOn()));
        panels.addClassName("kn-columns-aside");
        add(
                wayUp(meeting),
                header(
                        getTranslation(
                                "review.comparison.subtitle.both",
                                words(compared.earlier().meeting()),
                                words(later)),
                        meeting),
                filters(meeting, Optional.of(other)),
                new ComparisonTiles(screen),
                panels);
    }

    private ViewHeader header(String subtitle, ReviewMeeting meeting) {
        return new ViewHeader(
                getTranslation("review.comparison.of", meeting.unitName()), subtitle, new Component[] {new PrintButton()
                });
    }

    private FilterBar filters(ReviewMeeting meeting, Optional<ReviewMeeting> chosen) {
        var field = new Select<ReviewMeeting>();
        List<ReviewMeeting> others = desk.comparable(meeting);
        field.setItems(others);
        field.setItemLabelGenerator(this::named);
        chosen.flatMap(one ->
                        others.stream().filter(other -> other.id() == one.id()).findFirst())
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent()
                        .navigate(ReviewLinks.comparison(
                                meeting.id(), Optional.of(change.getValue().id())));
            }
        });
        return new FilterBar()
                .with(
                        getTranslation("review.comparison.with"),
                        field,
                        value -> value == null ? Formats.MISSING : named(value));
    }

    private String words(ReviewMeeting meeting) {
        return getTranslation(
                "review.comparison.meeting",
                PageWords.word(meeting.plan().kind()),
                formats.date(meeting.plan().heldOn()),
                formats.days(meeting.plan().period()));
    }

    /** What a meeting is called for short. */
    private String named(ReviewMeeting meeting) {
        return PageWords.word(meeting.plan().kind()) + " "
                + formats.date(meeting.plan().heldOn());
    }

    private Anchor wayUp(ReviewMeeting meeting) {
        var up = new Anchor(ReviewLinks.meeting(meeting.id()), named(meeting) + " ›");
        up.addClassName("kn-review-up");
        return up;
    }
}
