package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admin.AuditFilter;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Typed;

/** The filters of the audit log; each change is a new address, read from its first page. */
final class AuditFilters extends Composite<FilterBar> {

    private final AuditWords words = new AuditWords(Formats.here());
    private final TextField who = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField subject = new TextField();
    private final DayField from = new DayField("");
    private final DayField to = new DayField("");
    private final TextField importId = new TextField();

    AuditFilters(AuditFilter filter, Consumer<AuditFilter> onChange) {
        kind.setItems(AuditWords.kinds());
        kind.setItemLabelGenerator(words::kind);
        kind.setClearButtonVisible(true);
        kind.setWidth("21em");
        fill(filter);
        getContent()
                .with(getTranslation("admin.audit.filter.who"), who, this::orAll)
                .with(getTranslation("admin.audit.filter.kind"), kind, words::kind)
                .with(getTranslation("admin.audit.filter.subject"), subject, this::orAll)
                .with(getTranslation("admin.audit.filter.from"), from, Formats.here()::date)
                .with(getTranslation("admin.audit.filter.to"), to, Formats.here()::date)
                .with(getTranslation("admin.audit.filter.import"), importId, this::orAll);
        who.addValueChangeListener(change -> onChange.accept(chosen()));
        kind.addValueChangeListener(change -> onChange.accept(chosen()));
        subject.addValueChangeListener(change -> onChange.accept(chosen()));
        from.addValueChangeListener(change -> onChange.accept(chosen()));
        to.addValueChangeListener(change -> onChange.accept(chosen()));
        importId.addValueChangeListener(change -> onChange.accept(chosen()));
    }

    private void fill(AuditFilter filter) {
        field(who, "10em", filter.username());
        field(subject, "15em", filter.subject());
        field(importId, "9em", filter.importId() == null ? null : String.valueOf(filter.importId()));
        importId.setAllowedCharPattern("[0-9]");
        importId.setMaxLength(18);
        kind.setValue(filter.kind());
        day(from, filter.from());
        day(to, filter.to());
    }

    private static void field(TextField field, String width, @Nullable String value) {
        field.setClearButtonVisible(true);
        field.setWidth(width);
        field.setValue(value == null ? "" : value);
    }

    private static void day(DayField field, @Nullable LocalDate value) {
        field.setWidth("11.5em");
        field.setClearButtonVisible(true);
        field.setValue(value);
    }

    private AuditFilter chosen() {
        var number = text(importId);
        return new AuditFilter(
                text(who),
                kind.getValue(),
                text(subject),
                from.getValue(),
                to.getValue(),
                number == null || !number.matches("[1-9]\\d{0,17}") ? null : Long.valueOf(number));
    }

    private static @Nullable String text(TextField field) {
        return Typed.words(field.getValue());
    }

    private String orAll(@Nullable String value) {
        return value == null || value.isBlank() ? getTranslation("admin.audit.filter.all") : value;
    }
}
