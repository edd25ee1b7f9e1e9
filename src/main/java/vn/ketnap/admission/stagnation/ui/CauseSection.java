package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.EndCause;
import vn.ketnap.admission.stagnation.NameCause;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** The causes named of a branch. */
final class CauseSection extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final ReasonDialogs doors;
    private final String code;
    private final Runnable saved;

    CauseSection(ReasonDialogs doors, String code, BranchReasons reasons, Runnable saved) {
        this.doors = doors;
        this.code = code;
        this.saved = saved;
        var section = new ReasonSection("admission.reason.causes");
        boolean mayChange = doors.mayChange();
        if (mayChange) {
            section.offer("admission.reason.causes.add", this::naming);
        }
        if (reasons.causes().isEmpty()) {
            section.none("admission.reason.causes.none");
        }
        for (var cause : latestFirst(reasons.causes())) {
            boolean over = cause.to() != null;
            section.line(
                    word(cause.cause()),
                    details(cause),
                    over ? getTranslation("admission.reason.causes.over", cause.to()) : null,
                    false,
                    mayChange && !over ? "admission.reason.causes.end" : null,
                    cancel -> ending(cause, cancel));
        }
        getContent().add(section);
    }

    /** What holds stands above what is gone. */
    private static List<BranchReasons.NamedCause> latestFirst(List<BranchReasons.NamedCause> causes) {
        return causes.reversed().stream()
                .sorted(Comparator.comparing(cause -> cause.to() != null))
                .toList();
    }

    private String details(BranchReasons.NamedCause cause) {
        return Stream.of(
                        Messages.ofClassPath()
                                .word(formats.locale(), cause.cause().kind()),
                        getTranslation("admission.reason.causes.noted", cause.notedOn()),
                        cause.note())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private ReasonForm naming(Runnable cancel) {
        var form = new ReasonForm();
        var cause = form.choice(
                "cause",
                "exchange.column.cause",
                Arrays.asList(Cause.values()),
                item -> word(item) + " · " + Messages.ofClassPath().word(formats.locale(), item.kind()));
        var noted = form.day("notedOn", "exchange.column.notedOn", doors.today());
        var note = form.text("note", "exchange.column.note", false);
        return form.buttons(
                () -> doors.causes.name(
                        doors.actor(),
                        new NameCause(code, cause.getValue(), noted.getValue(), null, ReasonForm.words(note))),
                saved,
                cancel);
    }

    private ReasonForm ending(BranchReasons.NamedCause cause, Runnable cancel) {
        var form = new ReasonForm();
        var to = form.day("to", "admission.reason.causes.last", doors.today());
        return form.buttons(() -> end(cause, to.getValue()), saved, cancel);
    }

    private void end(BranchReasons.NamedCause cause, LocalDate to) {
        doors.causes.end(doors.actor(), new EndCause(code, cause.cause(), cause.notedOn(), to, cause.version()));
    }

    private String word(Cause cause) {
        return Messages.ofClassPath().word(formats.locale(), cause);
    }
}
