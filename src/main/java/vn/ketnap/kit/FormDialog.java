package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * One command as a form over the screen it belongs to: the fields in two columns, what is wrong at the field or above the
 * buttons. Enter saves but in a field
 * of a day, where it takes the day; Esc leaves.
 */
public final class FormDialog extends Dialog {

    private final Div fields = new Div();
    private final Div told = new Div();
    private final Map<String, HasValidationProperties> byName = new LinkedHashMap<>();

    /** An empty form; what leads away from it stands at the left of what saves. */
    public FormDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(44rem, 100vw)");
        setCloseOnOutsideClick(false);
        fields.addClassName("kn-form");
        told.addClassName("kn-form-told");
        told.getElement().setAttribute("role", "alert");
        add(fields, told);
        getFooter().add(new Button(getTranslation("kit.action.cancel"), click -> close()));
    }

    /** A sentence above the fields: what the form does, what it is about. */
    public FormDialog about(String text) {
        var words = new Paragraph(text);
        words.addClassNames("kn-form-wide", "kn-form-about");
        fields.add(words);
        return this;
    }

    /**
     * A field.
     *
     * @param name as problems call it
     */
    public <F extends Component & HasValidationProperties> FormDialog with(String name, F field) {
        byName.put(name, field);
        fields.add(field);
        return this;
    }

    /** A field over both columns. */
    public <F extends Component & HasValidationProperties> FormDialog wide(String name, F field) {
        field.addClassName("kn-form-wide");
        return with(name, field);
    }

    /** Another button before the one that saves. */
    public FormDialog also(String label, Runnable action) {
        getFooter().add(new Button(label, click -> action.run()));
        return this;
    }

    /** The button that saves, by click or by Enter. */
    public FormDialog save(String label, Runnable action) {
        var save = new Button(label, click -> action.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        getFooter().add(save);
        return this;
    }

    /**
     * Tries a change.
     *
     * @return whether it was done; what was wrong with it is shown
     */
    public boolean attempt(Runnable change) {
        clear();
        try {
            change.run();
            return true;
        } catch (Refused refused) {
            show(refused.problems());
            return false;
        }
    }

    /** Shows problems at their fields, the first of each; those of no field, or of one that has one, above the buttons. */
    public void show(List<Problem> problems) {
        clear();
        var rest = new ArrayList<String>();
        HasValidationProperties first = null;
        for (var problem : problems) {
            var text = getTranslation(problem.key(), problem.args().toArray());
            var field = problem.field() == null ? null : byName.get(problem.field());
            if (field == null || field.isInvalid() || problem.severity() == Problem.Severity.WARNING) {
                rest.add(text);
            } else {
                field.setInvalid(true);
                field.setErrorMessage(text);
                first = first == null ? field : first;
            }
        }
        if (!rest.isEmpty()) {
            tell("kn-form-problem", rest);
        }
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Shows what speaks against a change that may be made all the same. */
    public void warn(String question, List<Problem> warnings) {
        clear();
        var texts = new ArrayList<String>();
        warnings.forEach(one -> texts.add(getTranslation(one.key(), one.args().toArray())));
        texts.add(question);
        tell("kn-form-problem", texts);
    }

    /** Says that something was done while the form stays open. */
    public void done(String text) {
        clear();
        tell("kn-form-done", List.of(text));
    }

    private void tell(String look, List<String> texts) {
        told.addClassName(look);
        if (texts.size() == 1) {
            told.setText(texts.getFirst());
        } else {
            var list = new UnorderedList();
            texts.forEach(text -> list.add(new ListItem(text)));
            told.add(list);
        }
    }

    private void clear() {
        told.removeAll();
        told.setText("");
        told.removeClassNames("kn-form-problem", "kn-form-done");
        byName.values().forEach(field -> field.setInvalid(false));
    }
}
