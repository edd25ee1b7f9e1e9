package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.shared.Problem;

/** Stands above the fields of a form: shows each problem at its field, and those of no field by itself. */
final class FieldProblems extends Composite<Paragraph> {

    private final Map<String, HasValidation> fields = new HashMap<>();

    FieldProblems() {
        getContent().addClassName("kn-form-problem");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    void at(String name, HasValidation field) {
        fields.put(name, field);
    }

    /** Shows these problems instead of what was shown; the first problem of a field is the one to mend first. */
    void show(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        var general = new ArrayList<String>();
        for (var problem : problems) {
            var text = getTranslation(problem.key(), problem.args().toArray());
            var field = problem.field() == null ? null : fields.get(problem.field());
            if (field == null) {
                general.add(text);
            } else if (!field.isInvalid()) {
                field.setErrorMessage(text);
                field.setInvalid(true);
            }
        }
        getContent().setText(String.join(". ", general));
        getContent().setVisible(!general.isEmpty());
    }
}
