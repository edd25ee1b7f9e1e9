package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.ketnap.shared.Problem;

/** Something was not done, and each reason with its mend; nothing was written. */
public final class RefusedState extends Composite<Div> {

    /** A refusal without a list of problems: no permission. */
    public RefusedState(String title, String hint, Component... actions) {
        StateBox.fill(getContent(), "refused", "■", title, hint, actions);
        getContent().getElement().setAttribute("role", "alert");
    }

    /** A refused change with its problems, in the order the rules stand. */
    public RefusedState(List<Problem> problems) {
        this("", "");
        getContent().removeAll();
        var reasons = new UnorderedList();
        for (var problem : problems) {
            reasons.add(
                    new ListItem(getTranslation(problem.key(), problem.args().toArray())));
        }
        StateBox.fill(
                getContent(),
                "refused",
                "■",
                getTranslation("kit.refused.title"),
                getTranslation("kit.refused.hint"),
                reasons);
    }
}
