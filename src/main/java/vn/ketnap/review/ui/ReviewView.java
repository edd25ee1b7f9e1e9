package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Optional;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.report.ReportQueries;
import vn.ketnap.shared.NotFound;

/** What goes on the table at this meeting, what was frozen, decided and asked? */
@Route(ReviewLinks.MEETING)
@PermitAll
@StyleSheet("context://portal/styles/review.css")
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Formats formats = Formats.here();
    private final ReviewDesk desk;
    private final ReviewReader reader;
    private final ReportQueries reports;
    private final FormExport forms;
    private String title = "";

    ReviewView(ReviewDesk desk, ReviewReader reader, ReportQueries reports, FormExport forms) {
        this.desk = desk;
        this.reader = reader;
        this.reports = reports;
        this.forms = forms;
        addClassName("kn-review");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(getTranslation("review.refused"), getTranslation("review.refusedHint")));
            return;
        }
        var asked = event.getRouteParameters().get(ReviewLinks.ID).orElse("");
        show(reader.load(desk.scope(), id(asked)));
    }

    /** What is no number is no meeting. */
    static long id(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException unknown) {
            throw new NotFound(asked);
        }
    }

    private void show(ReviewScreen shown) {
        var meeting = shown.meeting();
        title = PageWords.word(meeting.plan().kind()) + " "
                + formats.date(meeting.plan().heldOn());
        Runnable again = () -> again(meeting.id());
        var aside = new ArrayList<Component>();
        aside.add(new PapersPanel(desk, meeting));
        aside.add(new FormsPanel(forms, meeting.plan()));
        aside.add(new AgendaPanel(meeting));
        aside.add(new CopyPanel(shown));
        add(
                wayUp(meeting),
                new ViewHeader(
                        PageWords.word(meeting.plan().kind()) + " · " + meeting.unitName(),
                        getTranslation(
                                "review.subtitle",
                                meeting.plan().subject(),
                                meeting.plan().heldOn(),
                                meeting.plan().cutOff(),
                                ReviewListView.state(meeting)),
                        actions(meeting)),
                new ReviewTiles(shown.table()),
                new Columns(main(shown, again), aside.toArray(Component[]::new)));
    }

    private Div main(ReviewScreen shown, Runnable again) {
        var column = new Div();
        column.addClassName("kn-columns-aside");
        if (!shown.returning().isEmpty()) {
            column.add(TasksPanel.returning(desk, shown, again));
        }
        column.add(new UnitsPanel(shown));
        if (shown.meeting().frozen()) {
            column.add(new ChoicesPanel(desk, shown, again), TasksPanel.concluded(desk, shown, again));
            column.add(new DifferencePanel(shown.difference()));
        }
        if (desk.mayManage()) {
            column.add(new TextPanel(
                    desk, shown, reports.report(desk.scope(), shown.table().figures()), again));
        }
        return column;
    }

    private static Anchor wayUp(ReviewMeeting meeting) {
        var up = new Anchor(
                ReviewLinks.MEETINGS + "?" + ReviewLinks.UNIT + "="
                        + meeting.plan().code(),
                PageWords.text("review.list.of", meeting.unitName()) + " ›");
        up.addClassName("kn-review-up");
        return up;
    }

    private Component[] actions(ReviewMeeting meeting) {
        var actions = new ArrayList<Component>();
        if (desk.mayManage() && !meeting.closed()) {
            if (!meeting.frozen()) {
                var freeze = button("review.freeze.open", () -> freeze(meeting));
                freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                actions.add(freeze);
            }
            actions.add(button("review.correct.open", () -> new ReviewForm(desk, meeting, this::again).open()));
            if (meeting.frozen()) {
                actions.add(button("review.close.open", () -> close(meeting)));
            }
        }
        if (meeting.frozen()) {
            actions.add(button("review.comparison.open", () -> UI.getCurrent().navigate(comparison(meeting))));
        }
        actions.add(button("review.room.open", () -> UI.getCurrent().navigate(ReviewLinks.room(meeting.id()))));
        actions.add(new PrintButton());
        return actions.toArray(Component[]::new);
    }

    /** Beside the meeting before, else beside the latest other one. */
    private String comparison(ReviewMeeting meeting) {
        var others = desk.comparable(meeting).stream().map(ReviewMeeting::id).toList();
        var previous = Optional.ofNullable(meeting.plan().previous()).filter(others::contains);
        return ReviewLinks.comparison(
                meeting.id(), previous.or(() -> others.stream().findFirst()));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addClassName("kn-no-print");
        return button;
    }

    private void freeze(ReviewMeeting meeting) {
        confirm(
                "review.freeze.open",
                getTranslation("review.freeze.about", meeting.plan().cutOff()),
                () -> desk.freeze(meeting),
                meeting.id());
    }

    private void close(ReviewMeeting meeting) {
        confirm("review.close.open", getTranslation("review.close.about"), () -> desk.close(meeting), meeting.id());
    }

    /** A step that is not taken back asks first. */
    private void confirm(String key, String about, Runnable step, long id) {
        var dialog = new FormDialog(getTranslation(key)).about(about);
        dialog.save(getTranslation(key), () -> {
            if (dialog.attempt(step)) {
                dialog.close();
                again(id);
            }
        });
        dialog.open();
    }

    private void again(long id) {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
