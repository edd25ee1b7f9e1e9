package vn.ketnap.organization.lineage.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.CarryOutEvent.Described;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.ui.UnitChoice;

/** What a unit is that is founded, or what becomes different in one that stays. */
final class DescribedFields {

    private final TextField code = new TextField(text("organization.event.code"));
    private final TextField name = new TextField(text("organization.event.name"));
    private final ComboBox<OrganizationKind> kind =
            EventForm.choice("organization.event.unitKind", OrganizationKind.values());
    private final ComboBox<OrganizationSector> sector =
            EventForm.choice("organization.event.sector", OrganizationSector.values());
    private final ComboBox<Unit> parent = new ComboBox<>(text("organization.event.parent"));

    DescribedFields(EventDesk desk, Supplier<LocalDate> day) {
        UnitChoice.of(parent, (text, offset, limit) -> desk.find(text, day.get(), offset, limit));
        code.setManualValidation(true);
        name.setManualValidation(true);
    }

    void addTo(FormDialog dialog) {
        dialog.wide("name", name)
                .with("code", code)
                .with("kind", kind)
                .with("sector", sector)
                .with("parentCode", parent);
    }

    /** Whether the field a problem calls so is asked for; it must be one of these. */
    @Nullable
    Component named(@Nullable String field) {
        return field == null
                ? null
                : switch (field) {
                    case "name" -> name;
                    case "code" -> code;
                    case "kind" -> kind;
                    case "sector" -> sector;
                    case "parentCode" -> parent;
                    default -> null;
                };
    }

    /** @param founded whether a unit is founded: all of it is asked */
    void ask(ReorganizationKind event, boolean founded) {
        code.setVisible(founded);
        name.setVisible(founded || event == ReorganizationKind.RENAME);
        name.setLabel(text(founded ? "organization.event.name" : "organization.event.newName"));
        kind.setVisible(founded || event == ReorganizationKind.RETYPE);
        sector.setVisible(founded || event == ReorganizationKind.RETYPE);
        parent.setVisible(founded || event == ReorganizationKind.MOVE);
        parent.setLabel(text(founded ? "organization.event.parent" : "organization.event.newParent"));
    }

    /** What was filled in; null where nothing was asked. */
    @Nullable
    Described value() {
        if (!name.isVisible() && !kind.isVisible() && !parent.isVisible()) {
            return null;
        }
        return new Described(
                code.isVisible() ? Typed.words(code.getValue()) : null,
                name.isVisible() ? Typed.words(name.getValue()) : null,
                kind.isVisible() ? kind.getValue() : null,
                sector.isVisible() ? sector.getValue() : null,
                parent.isVisible() && parent.getValue() != null
                        ? parent.getValue().code()
                        : null);
    }
}
