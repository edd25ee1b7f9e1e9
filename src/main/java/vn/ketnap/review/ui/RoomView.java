package vn.ketnap.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.review.ReviewMeeting;

/** The meeting on the projector: one page after the other, by the keyboard. */
@Route(value = ReviewLinks.ROOM, autoLayout = false)
@PermitAll
@StyleSheet("context://portal/styles/review.css")
class RoomView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewDesk desk;
    private final ReviewReader reader;
    private final Div page = new Div();
    private final Span place = new Span();
    private List<RoomPages.Page> pages = List.of();
    private long meeting;
    private int shown;
    private String title = "";

    RoomView(ReviewDesk desk, ReviewReader reader) {
        this.desk = desk;
        this.reader = reader;
        addClassName("kn-room");
        page.addClassName("kn-room-page");
        on(Key.ARROW_RIGHT, this::next);
        on(Key.PAGE_DOWN, this::next);
        on(Key.SPACE, this::next);
        on(Key.ARROW_LEFT, this::back);
        on(Key.PAGE_UP, this::back);
        on(Key.HOME, () -> show(0));
        on(Key.END, () -> show(pages.size() - 1));
        on(Key.ESCAPE, this::leave);
    }

    private void on(Key key, Runnable step) {
        Shortcuts.addShortcutListener(this, step::run, key);
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
        meeting = ReviewView.id(event.getRouteParameters().get(ReviewLinks.ID).orElse(""));
        var table = reader.table(desk.scope(), meeting);
        title = table.meeting().unitName();
        pages = new RoomPages(table, desk.today()).all();
        add(page, foot(table.meeting()));
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ReviewLinks.PAGE)
                .map(RoomView::number)
                .orElse(0));
    }

    private static int number(String asked) {
        try {
            return Integer.parseInt(asked) - 1;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private Footer foot(ReviewMeeting held) {
        var frozen = new Span(ReviewListView.state(held));
        frozen.addClassName(held.frozen() ? "kn-room-frozen" : "kn-room-live");
        var keys = new Span(getTranslation("review.room.keys"));
        keys.addClassName("kn-room-keys");
        var foot = new Footer(
                button("review.room.back", "‹", this::back),
                place,
                button("review.room.next", "›", this::next),
                frozen,
                keys,
                button("review.room.leave", "✕", this::leave));
        foot.addClassName("kn-room-foot");
        return foot;
    }

    private Button button(String key, String sign, Runnable step) {
        var button = new Button(sign, click -> step.run());
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    private void next() {
        show(shown + 1);
    }

    private void back() {
        show(shown - 1);
    }

    private void show(int wanted) {
        if (pages.isEmpty()) {
            return;
        }
        shown = Math.max(0, Math.min(pages.size() - 1, wanted));
        page.removeAll();
        page.add(pages.get(shown).content());
        place.setText((shown + 1) + "/" + pages.size());
    }

    private void leave() {
        UI.getCurrent().navigate(ReviewLinks.meeting(meeting));
    }
}
