package vn.ketnap.source.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.source.AdvanceCandidate;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.Feasibility;
import vn.ketnap.source.JudgeCandidate;
import vn.ketnap.source.LeavePipeline;
import vn.ketnap.source.ReenterPipeline;
import vn.ketnap.source.Stage;
import vn.ketnap.source.WayOut;

/** The small forms of what can happen to a candidate: the next step, the way out, the way back, the mark. */
final class StepForms {

    private final SourceDesk desk;
    private final CandidateEntry entry;
    private final Runnable after;

    /** @param after what follows when the candidate has changed */
    StepForms(SourceDesk desk, CandidateEntry entry, Runnable after) {
        this.desk = desk;
        this.entry = entry;
        this.after = after;
    }

    void advance(Stage to) {
        var dialog = new FormDialog(PageWords.word(to));
        dialog.about(PageWords.text("source.form.advance.about", to.body()));
        var day = day();
        dialog.with("on", day);
        if (to == Stage.HELPER_ASSIGNED) {
            assign(dialog, day);
            return;
        }
        save(
                dialog,
                List.of(day),
                () -> desk.advance(new AdvanceCandidate(entry.id(), entry.stamp(), to, day.getValue())));
    }

    /** Nobody is assigned without being said. */
    private void assign(FormDialog dialog, DayField day) {
        var helper = new TextField(ListForm.label("helper"));
        helper.setHelperText(PageWords.text("source.field.helper.hint"));
        helper.setRequiredIndicatorVisible(true);
        helper.setValue(Objects.requireNonNullElse(entry.helper(), ""));
        dialog.with("helper", helper);
        save(
                dialog,
                List.of(day, helper),
                () -> desk.advance(new AdvanceCandidate(
                        entry.id(),
                        entry.stamp(),
                        Stage.HELPER_ASSIGNED,
                        day.getValue(),
                        helper.getValue().strip())));
    }

    void leave() {
        var dialog = new FormDialog(PageWords.text("source.form.leave.title"));
        dialog.about(PageWords.text("source.form.leave.about"));
        var reason = choice("wayOut", List.of(WayOut.values()));
        var day = day();
        dialog.with("wayOut", reason).with("on", day);
        save(
                dialog,
                List.of(reason, day),
                () -> desk.leave(new LeavePipeline(entry.id(), entry.stamp(), reason.getValue(), day.getValue())));
    }

    void reenter() {
        var dialog = new FormDialog(PageWords.text("source.form.reenter.title"));
        dialog.about(PageWords.text("source.form.reenter.about"));
        var at = choice(
                "at",
                Arrays.stream(Stage.values()).filter(Stage.LEFT::mayBecome).toList());
        var day = day();
        dialog.with("at", at).with("on", day);
        save(
                dialog,
                List.of(at, day),
                () -> desk.reenter(new ReenterPipeline(entry.id(), entry.stamp(), at.getValue(), day.getValue())));
    }

    void judge() {
        var dialog = new FormDialog(PageWords.text("source.form.judge.title"));
        var mark = choice("feasibility", List.of(Feasibility.values()));
        var hindrance = choice("hindrance", List.of(WayOut.values()));
        hindrance.setEmptySelectionAllowed(true);
        hindrance.setRequiredIndicatorVisible(false);
        var day = day();
        day.setValue(desk.today());
        dialog.with("feasibility", mark).with("hindrance", hindrance).with("on", day);
        save(
                dialog,
                List.of(mark, day),
                () -> desk.judge(new JudgeCandidate(
                        entry.id(),
                        entry.stamp(),
                        mark.getValue() == Feasibility.FEASIBLE,
                        hindrance.getValue(),
                        day.getValue())));
    }

    private DayField day() {
        var day = new DayField(ListForm.label("on"));
        day.setMax(desk.today());
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    private static <E extends Enum<E>> Select<E> choice(String field, List<E> choices) {
        var select = new Select<E>();
        select.setLabel(ListForm.label(field));
        select.setItems(choices);
        select.setItemLabelGenerator(one -> one == null ? "" : PageWords.word(one));
        select.setRequiredIndicatorVisible(true);
        return select;
    }

    /** Saves once every field that is needed says something. */
    private void save(FormDialog dialog, List<? extends Component> needed, Runnable change) {
        dialog.save(PageWords.text("source.form.save"), () -> {
            if (complete(needed) && dialog.attempt(change)) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
    }

    private static boolean complete(List<? extends Component> needed) {
        boolean complete = true;
        for (var field : needed) {
            boolean empty = field instanceof AbstractField<?, ?> value && value.isEmpty();
            if (empty && field instanceof HasValidationProperties shown) {
                shown.setInvalid(true);
                shown.setErrorMessage(PageWords.text("shared.problem.missing"));
            }
            complete &= !empty;
        }
        return complete;
    }
}
