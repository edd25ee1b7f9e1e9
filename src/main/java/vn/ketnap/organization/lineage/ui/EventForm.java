package vn.ketnap.organization.lineage.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.ui.UnitChoice;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Which units become which, on what day, by what paper: the first half of the wizard, which leads to the rehearsal. */
final class EventForm {

    private final EventDesk desk;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("organization.event.heading"));
    private final Map<String, Component> byName = new LinkedHashMap<>();
    private final ComboBox<ReorganizationKind> kind = choice("organization.event.kind", ReorganizationKind.values());
    private final DayField on = new DayField(text("organization.event.on"));
    private final MultiSelectComboBox<Unit> olds = new MultiSelectComboBox<>(text("organization.event.olds"));
    private final MultiSelectComboBox<Unit> news = new MultiSelectComboBox<>(text("organization.event.news"));
    private final Checkbox founds = new Checkbox(text("organization.event.founds"));
    private final DescribedFields described;
    private final ComboBox<Unit> childrenTo = new ComboBox<>(text("organization.event.childrenTo"));
    private final MembersField members = new MembersField(text("organization.event.members"));
    private final TextField number = new TextField(text("organization.event.instrumentNumber"));
    private final DayField numbered = new DayField(text("organization.event.instrumentOn"));

    EventForm(EventDesk desk, @Nullable String code, Runnable after) {
        this.desk = desk;
        this.after = after;
        described = new DescribedFields(desk, this::day);
        kind.setValue(ReorganizationKind.MERGE);
        kind.setClearButtonVisible(false);
        on.setValue(desk.today());
        units(olds, -1);
        units(news, 0);
        units(childrenTo, 0);
        if (code != null) {
            desk.unit(code, desk.today()).ifPresent(unit -> olds.setValue(Set.of(unit)));
        }
        dialog.about(text("organization.event.about"));
        field("event", kind, false);
        field("effectiveOn", on, false);
        field("olds", olds, true);
        field("news", news, true);
        field("founds", founds, true);
        described.addTo(dialog);
        field("childrenTo", childrenTo, true);
        field("membersMoved", members, true);
        field("instrumentNumber", number, false);
        field("instrumentOn", numbered, false);
        dialog.save(text("organization.event.rehearse"), this::rehearse);
        kind.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                kind.setValue(change.getOldValue());
            }
            arrange();
        });
        founds.addValueChangeListener(change -> arrange());
        olds.addValueChangeListener(change -> arrange());
        news.addValueChangeListener(change -> arrange());
        arrange();
    }

    void open() {
        dialog.open();
        kind.focus();
    }

    /** Only what the kind of event needs is asked. */
    private void arrange() {
        var chosen = kind();
        boolean keeps = chosen.keepsTheUnit();
        boolean establishes = chosen == ReorganizationKind.ESTABLISH;
        boolean dissolves = chosen == ReorganizationKind.DISSOLVE;
        boolean mayFound = Set.of(
                        ReorganizationKind.MERGE, ReorganizationKind.SPLIT, ReorganizationKind.PARTIAL_TRANSFER)
                .contains(chosen);
        olds.setLabel(text(keeps ? "organization.event.unit" : "organization.event.olds"));
        olds.setVisible(!establishes);
        news.setVisible(!keeps && !establishes && !dissolves);
        news.setLabel(text(
                Set.of(ReorganizationKind.ABSORB, ReorganizationKind.PARTIAL_TRANSFER)
                                .contains(chosen)
                        ? "organization.event.receiving"
                        : "organization.event.news"));
        news.setHelperText(chosen == ReorganizationKind.SPLIT ? text("organization.event.mainFirst") : "");
        founds.setVisible(mayFound);
        described.ask(chosen, establishes || (mayFound && founds.getValue()));
        childrenTo.setVisible(dissolves || chosen == ReorganizationKind.SPLIT);
        members.ask(
                keeps || establishes || dissolves
                        ? List.of()
                        : chosen == ReorganizationKind.SPLIT ? news.getValue() : olds.getValue());
    }

    private void rehearse() {
        dialog.attempt(() -> {
            try {
                var command = command();
                new RehearsalDialog(desk, command, desk.rehearse(command), this::done).open();
            } catch (Refused refused) {
                throw new Refused(
                        refused.problems().stream().map(this::atItsField).toList());
            }
        });
    }

    private void done() {
        dialog.close();
        after.run();
    }

    /** The sheets call fields of two rows alike; what is not asked here is told above the buttons. */
    private Problem atItsField(Problem problem) {
        var name = problem.field();
        if ("from".equals(name) || "to".equals(name)) {
            name = "effectiveOn";
        } else if ("parentCode".equals(name) && childrenTo.isVisible()) {
            name = "childrenTo";
        }
        var own = name == null ? null : byName.get(name);
        var field = own == null ? described.named(name) : own;
        return new Problem(
                problem.severity(), problem.key(), problem.args(), field == null || !field.isVisible() ? null : name);
    }

    private CarryOutEvent command() {
        return new CarryOutEvent(
                kind(),
                on.getValue(),
                olds.isVisible() ? codes(olds) : List.of(),
                news.isVisible() ? codes(news) : List.of(),
                members.isVisible() ? members.counts() : Map.of(),
                Typed.words(number.getValue()),
                numbered.getValue(),
                described.value(),
                childrenTo.isVisible() && childrenTo.getValue() != null
                        ? childrenTo.getValue().code()
                        : null);
    }

    /** A kind is always chosen: an emptied field takes the last one back. */
    private ReorganizationKind kind() {
        return Objects.requireNonNullElse(kind.getValue(), ReorganizationKind.MERGE);
    }

    private LocalDate day() {
        return on.getValue() == null ? desk.today() : on.getValue();
    }

    private <F extends Component & HasValidationProperties> void field(String name, F field, boolean wide) {
        byName.put(name, field);
        if (wide) {
            dialog.wide(name, field);
        } else {
            dialog.with(name, field);
        }
    }

    /** @param days after the day of the event whose tree is searched */
    private void units(ComboBoxBase<?, Unit, ?> field, int days) {
        UnitChoice.of(field, (text, offset, limit) -> desk.find(text, day().plusDays(days), offset, limit));
    }

    private static List<String> codes(MultiSelectComboBox<Unit> field) {
        return field.getValue().stream().map(Unit::code).toList();
    }

    static <E extends Enum<E>> ComboBox<E> choice(String key, E[] values) {
        var field = new ComboBox<E>(text(key));
        field.setItems(Stream.of(values).toList());
        field.setItemLabelGenerator(PageWords::word);
        field.setManualValidation(true);
        return field;
    }
}
