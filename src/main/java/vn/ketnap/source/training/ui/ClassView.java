package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.NotFound;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.TrainingClass;

/** Who sends how many to this class, who is in it, what came of it? */
@Route(ClassAddress.DETAIL)
@PermitAll
class ClassView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ClassDesk desk;
    private String title = "";

    ClassView(ClassDesk desk) {
        this.desk = desk;
        addClassName("kn-class");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(
                    getTranslation("source.training.refused"), getTranslation("source.training.refused.hint")));
            return;
        }
        show(id(event.getRouteParameters().get(ClassAddress.ID).orElse("")));
    }

    /** What is no number is no class. */
    private static long id(String asked) {
        if (!asked.matches("[1-9]\\d{0,17}")) {
            throw new NotFound(asked);
        }
        return Long.parseLong(asked);
    }

    private void show(long id) {
        var shown = desk.detail(id);
        var entry = shown.entry();
        Runnable again = () -> {
            removeAll();
            show(id);
        };
        title = entry.plan().title();
        add(
                new Div(wayUp(), new ViewHeader(title, about(entry), actions(entry, again))),
                new ClassTurnoutTiles(shown),
                new ClassUnitsPanel(desk, shown, again));
        if (entry.named()) {
            add(new ChannelsPanel(shown));
            if (desk.keepsPersons()) {
                add(new PeoplePanel(desk, entry, desk.participants(id), again));
            }
        }
    }

    private static Anchor wayUp() {
        var up = new Anchor(ClassAddress.ROUTE, PageWords.text("source.training.title") + " ›");
        up.addClassNames("kn-class-up", "kn-no-print");
        return up;
    }

    private String about(TrainingClass entry) {
        var words = new ClassWords(Formats.here());
        var plan = entry.plan();
        var parts = new ArrayList<String>();
        parts.add(words.kind(plan));
        parts.add(getTranslation("source.training.hostedBy", entry.hostName()));
        if (plan.taughtBy() != null) {
            parts.add(plan.taughtBy());
        }
        parts.add(words.days(plan));
        parts.add(PageWords.word(entry.state()));
        if (entry.cancelledFor() != null) {
            parts.add(getTranslation("source.training.cancelledFor", entry.cancelledOn(), entry.cancelledFor()));
        }
        return String.join(" · ", parts);
    }

    private Component[] actions(TrainingClass entry, Runnable again) {
        var actions = new ArrayList<Component>();
        actions.add(new PrintButton());
        if (desk.mayRecord() && entry.own() && entry.state() != ClassState.CANCELLED) {
            actions.add(new Button(
                    getTranslation("source.training.cancel.open"), click -> CancelForm.open(desk, entry, again)));
            actions.add(new Button(
                    getTranslation("source.training.correct.open"),
                    click -> new ClassForm(desk, entry, saved -> again.run()).open()));
            var places = new Button(getTranslation("source.training.places.open"), click -> places(entry, again));
            places.setEnabled(entry.plan().places() != null);
            places.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(places);
        }
        return actions.toArray(Component[]::new);
    }

    private void places(TrainingClass entry, Runnable again) {
        new PlacesForm(desk, desk.places(entry.id()), again).open();
    }
}
