package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.AgreeAction;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.CloseAction;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** What was agreed for a branch, the open ones with their day of review. */
final class ActionSection extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final ReasonDialogs doors;
    private final String code;
    private final Runnable saved;

    ActionSection(ReasonDialogs doors, String code, BranchReasons reasons, Runnable saved) {
        this.doors = doors;
        this.code = code;
        this.saved = saved;
        var section = new ReasonSection("admission.reason.actions");
        boolean mayChange = doors.mayChange();
        if (mayChange) {
            section.offer("admission.reason.actions.add", this::agreeing);
        }
        if (reasons.actions().isEmpty()) {
            section.none("admission.reason.actions.none");
        }
        for (var action : reasons.actions().reversed()) {
            boolean open = action.closedOn() == null;
            section.line(
                    word(action.measure()),
                    details(action),
                    state(action),
                    action.overdue(doors.today()),
                    mayChange && open ? "admission.reason.actions.close" : null,
                    cancel -> closing(action, cancel));
        }
        getContent().add(section);
    }

    private @Nullable String state(BranchReasons.AgreedAction action) {
        if (action.closedOn() != null) {
            return getTranslation("admission.reason.actions.closed", action.closedOn());
        }
        return action.overdue(doors.today()) ? getTranslation("admission.reason.actions.overdue") : null;
    }

    private String details(BranchReasons.AgreedAction action) {
        return Stream.of(
                        action.owner(),
                        getTranslation("admission.reason.actions.agreed", action.agreedOn()),
                        getTranslation("admission.reason.actions.review", action.reviewOn()),
                        action.outcome(),
                        action.note())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private ReasonForm agreeing(Runnable cancel) {
        var form = new ReasonForm();
        var measure = form.choice("measure", "exchange.column.measure", Arrays.asList(Measure.values()), this::word);
        var agreed = form.day("agreedOn", "exchange.column.agreedOn", doors.today());
        var review = form.day("reviewOn", "exchange.column.reviewOn", null);
        var owner = form.text("owner", "exchange.column.owner", true);
        owner.setHelperText(getTranslation("admission.reason.actions.owner"));
        var note = form.text("note", "exchange.column.note", false);
        return form.buttons(
                () -> doors.actions.agree(
                        doors.actor(),
                        new AgreeAction(
                                code,
                                measure.getValue(),
                                agreed.getValue(),
                                owner.getValue().strip(),
                                review.getValue(),
                                null,
                                null,
                                ReasonForm.words(note))),
                saved,
                cancel);
    }

    private ReasonForm closing(BranchReasons.AgreedAction action, Runnable cancel) {
        var form = new ReasonForm();
        var closed = form.day("closedOn", "exchange.column.closedOn", doors.today());
        var outcome = form.text("outcome", "exchange.column.outcome", true);
        return form.buttons(
                () -> doors.actions.close(
                        doors.actor(),
                        new CloseAction(
                                code,
                                action.measure(),
                                action.agreedOn(),
                                closed.getValue(),
                                outcome.getValue().strip(),
                                action.version())),
                saved,
                cancel);
    }

    private String word(Measure measure) {
        return Messages.ofClassPath().word(formats.locale(), measure);
    }
}
