package vn.ketnap.organization.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries.Choice;
import vn.ketnap.organization.grouping.RemoveGrouping;
import vn.ketnap.organization.grouping.SaveGrouping;

/** Names a grouping and says which units it consists of. */
final class GroupingForm {

    private final GroupingDesk desk;
    private final Runnable after;
    private final FormDialog dialog;
    private final TextField code = new TextField(PageWords.text("organization.grouping.field.code"));
    private final TextField name = new TextField(PageWords.text("organization.grouping.field.name"));
    private final MultiSelectComboBox<Choice> members =
            new MultiSelectComboBox<>(PageWords.text("organization.grouping.field.members"));
    private final DayField since = new DayField(PageWords.text("organization.grouping.field.since"));
    private final TextField number = new TextField(PageWords.text("organization.grouping.field.instrumentNumber"));
    private final DayField numbered = new DayField(PageWords.text("organization.grouping.field.instrumentOn"));
    private final TextArea note = new TextArea(PageWords.text("organization.grouping.field.note"));
    private @Nullable Integer version;

    /** @param after what follows when the groupings have changed */
    private GroupingForm(GroupingDesk desk, String titleKey, Runnable after) {
        this.desk = desk;
        this.after = after;
        dialog = new FormDialog(PageWords.text(titleKey));
        members.setItems(query -> desk.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        members.setItemLabelGenerator(choice -> choice.name() + " · " + choice.code());
        dialog.about(PageWords.text("organization.grouping.about"))
                .with("code", code)
                .with("since", since)
                .wide("name", name)
                .wide("members", members)
                .with("instrumentNumber", number)
                .with("instrumentOn", numbered)
                .wide("note", note);
    }

    /** An empty form, or one filled in with the units that carry a history. */
    static GroupingForm blank(
            GroupingDesk desk, String proposedName, Collection<Choice> units, LocalDate since, Runnable after) {
        var form = new GroupingForm(desk, "organization.grouping.new", after);
        form.name.setValue(proposedName);
        form.members.setValue(new LinkedHashSet<>(units));
        form.since.setValue(since);
        form.dialog.save(PageWords.text("organization.grouping.save"), form::save);
        return form;
    }

    /** The form of a grouping that stands: from today on it consists of what is chosen. */
    static GroupingForm of(GroupingDesk desk, Grouping grouping, Runnable after) {
        var form = new GroupingForm(desk, "organization.grouping.change", after);
        form.version = grouping.version();
        form.code.setValue(grouping.code());
        form.code.setReadOnly(true);
        form.name.setValue(grouping.name());
        var today = new vn.ketnap.shared.Period(desk.today(), desk.today());
        var standing = grouping.on(today);
        var units = new LinkedHashSet<Choice>();
        standing.forEach(member -> units.add(new Choice(member.code(), member.name())));
        form.members.setValue(units);
        form.since.setValue(desk.today());
        form.number.setValue(grouping.instrumentNumber() == null ? "" : grouping.instrumentNumber());
        form.numbered.setValue(grouping.instrumentOn());
        form.note.setValue(grouping.note() == null ? "" : grouping.note());
        form.dialog
                .also(
                        PageWords.text("organization.grouping.remove"),
                        () -> form.attempt(() -> desk.remove(new RemoveGrouping(grouping.code(), grouping.version()))))
                .save(PageWords.text("organization.grouping.save"), form::save);
        return form;
    }

    void open() {
        dialog.open();
        if (code.isReadOnly()) {
            name.focus();
        } else {
            code.focus();
        }
    }

    private void save() {
        attempt(() -> desk.save(new SaveGrouping(
                code.getValue().strip(),
                name.getValue().strip(),
                members.getValue().stream().map(Choice::code).toList(),
                since.getValue(),
                Typed.words(number.getValue()),
                numbered.getValue(),
                Typed.words(note.getValue()),
                version)));
    }

    private void attempt(Runnable change) {
        if (dialog.attempt(change)) {
            dialog.close();
            after.run();
        }
    }
}
