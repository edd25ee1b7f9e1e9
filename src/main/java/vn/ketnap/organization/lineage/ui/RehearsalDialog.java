package vn.ketnap.organization.lineage.ui;

import static vn.ketnap.kit.PageWords.text;
import static vn.ketnap.kit.PageWords.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.Rehearsal;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** What a reorganisation would do, before it is written: the second half of the wizard. */
final class RehearsalDialog extends Dialog {

    private final EventDesk desk;
    private final CarryOutEvent command;
    private final Rehearsal rehearsal;
    private final Runnable done;
    private final Div told = new Div();
    private final Button write = new Button(text("organization.event.carryOut"), click -> carryOut());

    /** @param done what follows when it is written */
    RehearsalDialog(EventDesk desk, CarryOutEvent command, Rehearsal rehearsal, Runnable done) {
        this.desk = desk;
        this.command = command;
        this.rehearsal = rehearsal;
        this.done = done;
        setHeaderTitle(text(
                "organization.event.rehearsal",
                word(command.kind()),
                Formats.here().date(command.on())));
        setWidth("min(58rem, 100vw)");
        setCloseOnOutsideClick(false);
        told.getElement().setAttribute("role", "alert");
        told.addClassName("kn-form-told");
        var tables = new RehearsalTables(rehearsal, command);
        var body = new Div(new Paragraph(text("organization.event.rehearsalAbout")));
        body.addClassNames("kn-effect", "kn-rehearsal");
        warn(body);
        part(body, "organization.event.part.units", tables.units());
        part(body, "organization.event.part.people", tables.people());
        part(body, "organization.event.part.targets", tables.targets());
        part(body, "organization.event.part.sources", tables.sources());
        part(body, "organization.event.part.figures", tables.states(), tables.year());
        body.add(new Paragraph(text("organization.event.figuresNote")));
        add(body, told);
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("organization.event.back"), click -> close()), write);
    }

    private void warn(Div body) {
        var warnings = rehearsal.warnings();
        if (!warnings.isEmpty()) {
            var list = new UnorderedList();
            warnings.stream().distinct().forEach(warning -> list.add(new ListItem(said(warning))));
            list.addClassName("kn-rehearsal-warnings");
            body.add(list);
        }
    }

    private static void part(Div body, String key, Component... content) {
        body.add(new H3(text(key)));
        body.add(content);
    }

    private void carryOut() {
        told.removeAll();
        told.removeClassName("kn-form-problem");
        try {
            desk.carryOut(command, rehearsal.plan());
        } catch (Refused refused) {
            tell(refused.problems());
            return;
        }
        close();
        done.run();
    }

    /** What was rehearsed is not what would happen: only a new rehearsal may be written. */
    private void tell(List<Problem> problems) {
        problems.forEach(problem -> told.add(new Paragraph(said(problem))));
        told.addClassName("kn-form-problem");
        write.setEnabled(false);
    }

    private static String said(Problem problem) {
        return text(problem.key(), problem.args().toArray());
    }
}
