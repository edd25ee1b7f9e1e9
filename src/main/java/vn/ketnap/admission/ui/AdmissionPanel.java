package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.LongConsumer;
import vn.ketnap.admission.AdmissionRegister;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Period;

/** One page of the register, what stands on the others, and how its words are meant. */
final class AdmissionPanel extends Composite<Div> {

    /** So many admissions stand on a page. */
    static final int PAGE = 50;

    /** @param open what follows the button of a row */
    AdmissionPanel(AdmissionAddress asked, Period period, AdmissionRegister shown, LongConsumer open) {
        var address = asked.turnedTo(shown.page());
        long total = shown.tally().of(address.state());
        var panel = new Panel(
                getTranslation("admission.register.finding", total),
                getTranslation("admission.register.subtitle", period));
        boolean initials = shown.rows().stream().anyMatch(row -> !row.whole());
        panel.setFootnote(getTranslation("admission.register.definition")
                + (initials ? " " + getTranslation("admission.register.initials") : ""));
        if (shown.rows().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("admission.register.empty", period),
                    getTranslation("admission.register.empty.hint")));
        } else {
            var grid = new AdmissionGrid(shown.rows(), open);
            long rest = total - shown.rows().size();
            panel.setBody(
                    grid,
                    grid.paper(rest > 0 ? getTranslation("admission.register.rest", rest) : ""),
                    new Pages(address, total, shown.rows().size()));
        }
        getContent().add(panel);
    }
}
