package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.ketnap.access.GrantRole;
import vn.ketnap.access.Role;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.UserId;

/** Gives a role over a unit, from a day until another; problems stand at the field they are about. */
final class GrantForm extends Composite<Panel> {

    private final UserId user;
    private final Select<Role> role = new Select<>();
    private final ComboBox<Unit> unit;
    private final DayField from = new DayField(getTranslation("admin.user.column.from"));
    private final DayField lastDay = new DayField(getTranslation("admin.user.column.until"));
    private final FieldProblems problems = new FieldProblems();

    GrantForm(UserId user, UnitChoice units, BiConsumer<GrantForm, GrantRole> wish) {
        this.user = user;
        var words = new UserWords(Formats.here());
        role.setLabel(getTranslation("admin.user.column.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(words::word);
        unit = units.field();
        unit.setLabel(getTranslation("admin.user.column.unit"));
        unit.setHelperText(getTranslation("admin.user.unitHint"));
        from.setValue(units.today());
        lastDay.setHelperText(getTranslation("admin.user.untilHint"));
        role.setManualValidation(true);
        unit.setManualValidation(true);
        from.setManualValidation(true);
        lastDay.setManualValidation(true);
        problems.at("role", role);
        problems.at("organization", unit);
        problems.at("from", from);
        problems.at("until", lastDay);
        var save = new Button(getTranslation("admin.user.grant"), click -> save(wish));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var days = new Div(from, lastDay);
        days.addClassName("kn-form-days");
        var form = new Div(problems, role, unit, days, save);
        form.addClassName("kn-form");
        getContent().addClassName("kn-no-print");
        getContent().setFinding(getTranslation("admin.user.grantTitle"));
        getContent().setBody(form);
    }

    /** Shows why nothing was given. */
    void show(List<Problem> found) {
        problems.show(found);
    }

    private void save(BiConsumer<GrantForm, GrantRole> wish) {
        var missing = new ArrayList<Problem>();
        if (role.isEmpty()) {
            missing.add(Problem.error("admin.user.roleMissing", "role"));
        }
        if (from.isEmpty()) {
            missing.add(Problem.error("kit.day.missing", "from"));
        }
        problems.show(missing);
        if (missing.isEmpty()) {
            wish.accept(this, command());
        }
    }

    private GrantRole command() {
        OrganizationId over = unit.getValue() == null ? null : unit.getValue().id();
        return lastDay.isEmpty()
                ? GrantRole.forGood(user, role.getValue(), over, from.getValue())
                : new GrantRole(
                        user,
                        role.getValue(),
                        over,
                        from.getValue(),
                        lastDay.getValue().plusDays(1));
    }
}
