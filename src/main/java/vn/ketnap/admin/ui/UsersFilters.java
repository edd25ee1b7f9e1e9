package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.Role;
import vn.ketnap.admin.UserState;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.Unit;

/** The filters of the list of accounts; each change is a new address, read from its first page. */
final class UsersFilters extends Composite<FilterBar> {

    private final UserWords words = new UserWords(Formats.here());
    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<UserState> state = new Select<>();
    private final ComboBox<Unit> unit;

    UsersFilters(UsersAddress address, UnitChoice units, Consumer<UsersAddress> onChange) {
        unit = units.field();
        unit.setWidth("21em");
        unit.setValue(units.find(address.unit()).orElse(null));
        text.setWidth("15em");
        text.setClearButtonVisible(true);
        text.setValue(address.text() == null ? "" : address.text());
        fill(role, List.of(Role.values()), address.role());
        fill(state, List.of(UserState.values()), address.state());
        getContent()
                .with(getTranslation("admin.users.filter.text"), text, value -> value == null ? "" : value)
                .with(getTranslation("admin.users.filter.role"), role, words::word)
                .with(
                        getTranslation("admin.users.filter.unit"),
                        unit,
                        chosen -> chosen == null ? words.word(null) : chosen.name())
                .with(getTranslation("admin.users.filter.state"), state, words::word);
        text.addValueChangeListener(change -> onChange.accept(chosen()));
        role.addValueChangeListener(change -> onChange.accept(chosen()));
        unit.addValueChangeListener(change -> onChange.accept(chosen()));
        state.addValueChangeListener(change -> onChange.accept(chosen()));
    }

    private UsersAddress chosen() {
        return new UsersAddress(
                Typed.words(text.getValue()),
                role.getValue(),
                unit.getValue() == null ? null : unit.getValue().code(),
                state.getValue(),
                0);
    }

    private <E extends Enum<E>> void fill(Select<E> select, List<E> choices, @Nullable E value) {
        select.setItems(choices);
        select.setItemLabelGenerator(words::word);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.word(null));
        select.setValue(value);
    }
}
