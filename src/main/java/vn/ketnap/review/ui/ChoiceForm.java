package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.ChooseUnit;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** What the board says of a unit, and why. */
final class ChoiceForm {

    private final ReviewDesk desk;
    private final ReviewMeeting meeting;
    private final Runnable after;
    private final @Nullable String proposed;
    private final FormDialog dialog = new FormDialog(text("review.choice.title"));
    private final ComboBox<UnitHit> unit;
    private final Select<ChoiceSide> side = select("review.field.side", ChoiceSide.values());
    private final Select<ChoiceDecision> decision = select("review.field.decision", ChoiceDecision.values());
    private final TextField reason = new TextField(text("review.field.reason"));

    /** Decides of a unit that the figures do not propose. */
    ChoiceForm(ReviewDesk desk, ReviewMeeting meeting, Runnable after) {
        this(desk, meeting, null, after);
        side.setValue(ChoiceSide.PRAISE);
        decision.setValue(ChoiceDecision.WITHOUT_FIGURES);
        dialog.about(text("review.choice.otherAbout"));
        dialog.wide("code", unit);
        place();
    }

    /**
     * Decides of a unit that stands in the list.
     *
     * @param standing what was decided of it; null while nothing is
     */
    ChoiceForm(
            ReviewDesk desk,
            ReviewMeeting meeting,
            String code,
            String name,
            ChoiceSide side,
            @Nullable Choice standing,
            Runnable after) {
        this(desk, meeting, code, after);
        this.side.setValue(side);
        this.side.setReadOnly(true);
        decision.setValue(standing == null ? ChoiceDecision.NAMED : standing.decision());
        reason.setValue(Objects.requireNonNullElse(standing == null ? null : standing.reason(), ""));
        dialog.about(name);
        place();
        if (standing != null) {
            dialog.also(text("review.choice.takeBack"), () -> save(null));
        }
    }

    private ChoiceForm(ReviewDesk desk, ReviewMeeting meeting, @Nullable String proposed, Runnable after) {
        this.desk = desk;
        this.meeting = meeting;
        this.proposed = proposed;
        this.after = after;
        unit = desk.units();
        unit.setLabel(text("review.field.code"));
        unit.setManualValidation(true);
        reason.setHelperText(text("review.field.reason.hint"));
        reason.setManualValidation(true);
    }

    private void place() {
        dialog.with("side", side).with("decision", decision).wide("reason", reason);
        dialog.save(text("review.form.save"), () -> save(decision.getValue()));
    }

    void open() {
        dialog.open();
        if (proposed == null) {
            unit.focus();
        } else {
            decision.focus();
        }
    }

    private void save(@Nullable ChoiceDecision decided) {
        dialog.attempt(() -> {
            var code = proposed;
            if (code == null) {
                if (unit.isEmpty()) {
                    throw new Refused(List.of(Problem.error("shared.problem.missing", "code")));
                }
                code = unit.getValue().code();
            }
            desk.choose(new ChooseUnit(
                    meeting.id(), meeting.version(), code, side.getValue(), decided, Typed.words(reason.getValue())));
            dialog.close();
            after.run();
        });
    }

    private static <E extends Enum<E>> Select<E> select(String key, E[] items) {
        var select = new Select<E>();
        select.setLabel(text(key));
        select.setItems(items);
        select.setItemLabelGenerator(PageWords::word);
        return select;
    }
}
